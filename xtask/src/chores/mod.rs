//! One module for each `cargo xtask <chore>`.

pub mod dist;
pub mod screenshot;
pub mod serve;
pub mod test;
