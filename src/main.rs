//! Starts the app in a browser; elsewhere says how to get there.

#[cfg(target_arch = "wasm32")]
use highlit::web::{self, Rare, Unavailable};

/// What is rarely wanted, in a file of its own (docs/adr/0015). It is cut off here
/// and not in the library, which tests link without it.
#[cfg(target_arch = "wasm32")]
#[wasm_split_helpers::wasm_split(rare, fallible)]
fn rare() -> Result<&'static Rare, Unavailable> {
    Ok(web::functions())
}

#[cfg(target_arch = "wasm32")]
fn main() {
    web::start(|| Box::pin(rare()));
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Highlit runs in a browser. Start it with: cargo xtask serve");
}
