//! One module for each `cargo xtask <chore>`.

pub mod bench;
pub mod dist;
pub mod policy;
pub mod screenshot;
pub mod serve;
pub mod test;
