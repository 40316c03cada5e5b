//! One module for each `cargo xtask <chore>`.

pub mod bench;
pub mod dist;
pub mod fuzz;
pub mod package;
pub mod policy;
pub mod screenshot;
pub mod serve;
pub mod soak;
pub mod test;
