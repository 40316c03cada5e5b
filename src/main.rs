//! Starts the app in a browser; elsewhere it is the command `highlit`.

#[cfg(not(target_arch = "wasm32"))]
mod cli;

#[cfg(target_arch = "wasm32")]
use highlit::web::{self, Functions, Unavailable};

/// What is rarely wanted, in a file of its own (docs/adr/0015). It is cut off here
/// and not in the library, which tests link without it.
#[cfg(target_arch = "wasm32")]
#[wasm_split_helpers::wasm_split(rare, fallible)]
fn rare() -> Result<Functions, Unavailable> {
    Ok(web::functions())
}

#[cfg(target_arch = "wasm32")]
fn main() {
    web::start(|| Box::pin(rare()));
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    cli::run()
}
