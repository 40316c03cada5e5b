//! Starts the app in a browser; elsewhere says how to get there.

#[cfg(target_arch = "wasm32")]
fn main() {
    highlit::web::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Highlit runs in a browser. Start it with: cargo xtask serve");
}
