//! Where the project is on this machine, and what its lock file says.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use crate::error::Error;

/// The root of the checkout.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the folder of a workspace member has a parent")
}

/// The folder of the built site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Copies a folder and all that is in it, beside what is there.
pub fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let copy = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &copy)?;
        } else {
            fs::copy(entry.path(), copy)?;
        }
    }
    Ok(())
}

/// The WebAssembly of a program as the linker leaves it.
pub fn linked_wasm(program: &str) -> PathBuf {
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("wasm32-unknown-unknown/release").join(format!("{program}.wasm"))
}

/// The version of a package that `Cargo.lock` holds.
pub fn locked_version(package: &str) -> Result<String, Error> {
    let path = root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(Error::file("read", &path))?;
    version_in(&lock, package).ok_or_else(|| {
        Error::Refused(format!(
            "{} does not name the package {package}; run `cargo update --workspace` and try again.",
            path.display()
        ))
    })
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    lock.split("[[package]]")
        .find(|entry| entry.lines().any(|line| line == name))?
        .lines()
        .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"version = 4

[[package]]
name = "wasm-bindgen-shared"
version = "0.2.7"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = [
 "wasm-bindgen-shared",
]
"#;

    #[test]
    fn a_locked_version_is_that_of_the_exact_name() {
        assert_eq!(version_in(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(LOCK, "wasm"), None);
    }
}
