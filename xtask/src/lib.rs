//! The chores of the project, and the parts of them that the end-to-end tests share: the static
//! [`server`] and the places of the [`browsers`].
//!
//! A chore is a module of [`chores`] with a `run` function; `main.rs` reads the arguments.

pub mod browsers;
pub mod budget;
pub mod chores;
pub mod error;
mod importer;
pub mod offline;
pub mod process;
pub mod server;
pub mod shrink;
pub mod single;
pub mod site;
pub mod tools;
pub mod widget;
pub mod workspace;
