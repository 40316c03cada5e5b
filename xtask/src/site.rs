//! The site as it is published: built by Trunk, its WebAssembly made small, its sizes known.

use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, Write},
    path::{Path, PathBuf},
    process::Command,
};

use flate2::{Compression, write::GzEncoder};

use crate::{
    error::Error,
    process::{output, run},
    tools::{self, Toolbox},
    workspace,
};

/// What browsers have had for years and the compiler makes use of; the optimiser must be told.
const WASM_OPT: [&str; 7] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds the site into `dist/`, installing the tools it takes.
pub fn build() -> Result<(), Error> {
    tools::ensure_web_target()?;
    let toolbox = Toolbox::with(&[tools::trunk(), tools::wasm_bindgen()?, tools::binaryen()])?;
    println!("Building the site: about a minute the first time, seconds when nothing has changed");
    let trunk = toolbox.find("trunk").expect("trunk is in the toolbox");
    run(Command::new(trunk)
        .args(["build", "--release", "--dist"])
        .arg(workspace::dist())
        .current_dir(workspace::root())
        .env("PATH", toolbox.path())
        .env("CARGO_ENCODED_RUSTFLAGS", without_places())
        // Whether there is a newer Trunk is nobody's question here.
        .env("TRUNK_SKIP_VERSION_CHECK", "true"))?;
    for file in files_in(&workspace::dist())? {
        if file.extension().is_some_and(|extension| extension == "wasm") {
            optimise(&file, &toolbox)?;
        }
    }
    Ok(())
}

/// Flags that keep the names of this machine's folders out of the panic messages of a published site.
fn without_places() -> String {
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")));
    let crates = cargo_home.map(|home| home.join("registry").join("src"));
    let compiler = output(Command::new("rustc").args(["--print", "sysroot"]))
        .map(|folder| Path::new(folder.trim()).join("lib/rustlib/src/rust"));
    [crates, compiler, Some(workspace::root().to_owned())]
        .into_iter()
        .flatten()
        .map(|folder| format!("--remap-path-prefix={}=", folder.display()))
        .collect::<Vec<_>>()
        // The separator that cargo takes for this variable, so that a folder's name may hold a space.
        .join("\x1f")
}

/// Replaces a WebAssembly file by a smaller one that does the same.
///
/// Trunk can call the optimiser itself, and then does so each time. The optimiser is by far the slowest
/// step when nothing has changed, so what it made is kept under the hash of what it was given.
fn optimise(wasm: &Path, toolbox: &Toolbox) -> Result<(), Error> {
    let mut hasher = DefaultHasher::new();
    fs::read(wasm).map_err(Error::file("read", wasm))?.hash(&mut hasher);
    (WASM_OPT, tools::binaryen().version()).hash(&mut hasher);
    let folder = workspace::root().join("target").join("wasm-opt");
    let optimised = folder.join(format!("{:016x}.wasm", hasher.finish()));
    if !optimised.is_file() {
        fs::create_dir_all(&folder).map_err(Error::file("create", &folder))?;
        let unfinished = folder.join("unfinished.wasm");
        let wasm_opt = toolbox.find("wasm-opt").expect("wasm-opt is in the toolbox");
        run(Command::new(wasm_opt).args(WASM_OPT).arg(wasm).arg("-o").arg(&unfinished))?;
        fs::rename(&unfinished, &optimised).map_err(Error::file("write", &optimised))?;
    }
    fs::copy(&optimised, wasm).map(drop).map_err(Error::file("write", wasm))
}

/// How large a file of the site is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// As it is.
    pub raw: usize,
    /// After gzip at level 9.
    pub gzip: usize,
    /// After brotli at level 11.
    pub brotli: usize,
}

impl Size {
    /// Measures some bytes.
    pub fn of(bytes: &[u8]) -> io::Result<Size> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams::default();
        brotli::BrotliCompress(&mut &*bytes, &mut brotli, &parameters)?;
        Ok(Size { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
    }
}

impl std::iter::Sum for Size {
    fn sum<I: Iterator<Item = Size>>(sizes: I) -> Size {
        sizes.fold(Size::default(), |sum, size| Size {
            raw: sum.raw + size.raw,
            gzip: sum.gzip + size.gzip,
            brotli: sum.brotli + size.brotli,
        })
    }
}

/// Measures every file of a built site, by its address within the site, in order.
pub fn sizes(dist: &Path) -> Result<Vec<(String, Size)>, Error> {
    files_in(dist)?
        .into_iter()
        .map(|file| {
            let size = fs::read(&file)
                .and_then(|bytes| Size::of(&bytes))
                .map_err(Error::file("measure", &file))?;
            let address = file.strip_prefix(dist).unwrap_or(&file);
            Ok((address.to_string_lossy().replace('\\', "/"), size))
        })
        .collect()
}

/// Whether a reader who opens the page loads this file at once. The texts of the samples are loaded one at
/// a time, when chosen; everything else counts.
pub fn is_in_first_load(address: &str) -> bool {
    address == "samples/index.json" || !address.starts_with("samples/")
}

/// All files in a folder and its folders, sorted.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(Error::file("list", folder))? {
        let path = entry.map_err(Error::file("list", folder))?.path();
        if path.is_dir() {
            files.extend(files_in(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_those_of_the_compressed_bytes() {
        let size = Size::of(&[b'a'; 10_000]).unwrap();
        assert_eq!(size.raw, 10_000);
        assert!(size.gzip < 100, "{size:?}");
        assert!(size.brotli < size.gzip, "{size:?}");
    }

    #[test]
    fn every_file_is_measured_and_only_the_sample_texts_wait() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("samples")).unwrap();
        for name in ["index.html", "samples/index.json", "samples/park.txt"] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        let sizes = sizes(folder.path()).unwrap();
        let first: Vec<&str> = sizes
            .iter()
            .map(|(address, _)| address.as_str())
            .filter(|address| is_in_first_load(address))
            .collect();
        assert_eq!(sizes.len(), 3);
        assert_eq!(first, ["index.html", "samples/index.json"]);
    }
}
