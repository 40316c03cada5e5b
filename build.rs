//! Has the linker keep what refers to what in the page's program: by this it is
//! parted in two (docs/adr/0015).

use std::env;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo:rustc-link-arg-bin=highlit=--emit-relocs");
    }
}
