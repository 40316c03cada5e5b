//! The site as it is published: built by Trunk, its WebAssembly made small, its sizes known.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::Command,
};

use flate2::{Compression, write::GzEncoder};

use crate::{
    error::Error,
    importer, offline,
    process::{output, run},
    shrink::{Program, shrink},
    single,
    tools::{self, Toolbox},
    widget, workspace,
};

/// Has cargo compile the standard library together with the page, for size and without the words of panics:
/// a tenth of what a reader downloads (docs/adr/0008). Cargo reads `unstable.*` only where it is told that
/// this compiler may use what is not stable yet.
const SMALL_STANDARD_LIBRARY: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// How the name ends of the part of the program that is fetched when it is first wanted.
pub const RARE: &str = "_rare.wasm";

/// How the names begin of the worker that is fetched when a web page is opened.
pub const IMPORTER: &str = "importer-";

/// The compiler's part in that, and the hash function in its short form rather than its fast one.
const SMALL: [&str; 5] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
    "--cfg=sha2_backend_soft=\"compact\"",
];

/// Builds the site into `dist/`, installing the tools it takes.
pub fn build() -> Result<(), Error> {
    tools::ensure_web_target()?;
    tools::ensure_library_source()?;
    let toolbox = Toolbox::with(&[
        tools::trunk(),
        tools::wasm_bindgen()?,
        tools::binaryen(),
        tools::esbuild(),
    ])?;
    println!("Building the site: about a minute the first time, seconds when nothing has changed");
    let trunk = toolbox.find("trunk").expect("trunk is in the toolbox");
    run(small(&mut Command::new(trunk))
        .args(["build", "--release", "--dist"])
        .arg(workspace::dist())
        .current_dir(workspace::root())
        .env("PATH", toolbox.path())
        // Whether there is a newer Trunk is nobody's question here.
        .env("TRUNK_SKIP_VERSION_CHECK", "true"))?;
    for wasm in files_in(&workspace::dist())? {
        let name = wasm.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if let Some(stem) = name.strip_suffix("_bg.wasm") {
            let beside = |ending: &str| wasm.with_file_name(format!("{stem}{ending}"));
            let program = Program { glue: beside(".js"), rare: beside(RARE), wasm: wasm.clone() };
            shrink(&workspace::linked_wasm("highlit"), &program, &toolbox)?;
        }
    }
    let importer = importer::build(&toolbox)?;
    for words in files_in(&workspace::dist().join("locales"))? {
        let text = fs::read_to_string(&words).map_err(Error::file("read", &words))?;
        fs::write(&words, without_remarks(&text)).map_err(Error::file("write", &words))?;
    }
    single::write(&workspace::dist(), &importer, &toolbox)?;
    offline::seal(&workspace::dist())?;
    widget::build(&importer, &toolbox)
}

/// The command, told to compile for size.
pub fn small(command: &mut Command) -> &mut Command {
    command.envs(SMALL_STANDARD_LIBRARY).env("CARGO_ENCODED_RUSTFLAGS", rust_flags())
}

/// A file of messages without what it says to translators alone.
fn without_remarks(messages: &str) -> String {
    let is_said = |line: &&str| !line.starts_with('#') && !line.trim().is_empty();
    messages.lines().filter(is_said).flat_map(|line| [line, "\n"]).collect()
}

/// The flags for a page that is small and does not name this machine's folders.
fn rust_flags() -> String {
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
        .chain(SMALL.map(str::to_owned))
        .collect::<Vec<_>>()
        // The separator that cargo takes for this variable, so that a folder's name may hold a space.
        .join("\x1f")
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
        let brotli = brotli(bytes)?.len();
        Ok(Size { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli })
    }
}

/// Bytes in brotli at level 11.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters)?;
    Ok(packed)
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
            Ok((address_in(dist, &file), size))
        })
        .collect()
}

/// The address of a file within the site that it is of.
pub fn address_in(dist: &Path, file: &Path) -> String {
    file.strip_prefix(dist).unwrap_or(file).to_string_lossy().replace('\\', "/")
}

/// All files in a folder and its folders, sorted.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>, Error> {
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
    fn remarks_to_translators_are_not_published() {
        let messages =
            "### To all\n\n# $n: how many\na = { $n ->\n    [one] #1\n   *[other] #{ $n }\n  }\n";
        let said = "a = { $n ->\n    [one] #1\n   *[other] #{ $n }\n  }\n";
        assert_eq!(without_remarks(messages), said);
    }

    #[test]
    fn every_file_is_measured_under_its_address() {
        let folder = tempfile::tempdir().unwrap();
        let addresses = ["index.html", "locales/en.ftl", "style/more.css"];
        for part in ["locales", "style"] {
            fs::create_dir(folder.path().join(part)).unwrap();
        }
        for address in addresses {
            fs::write(folder.path().join(address), address).unwrap();
        }
        let sizes = sizes(folder.path()).unwrap();
        let measured: Vec<&str> = sizes.iter().map(|(address, _)| address.as_str()).collect();
        assert_eq!(measured, addresses);
        assert!(sizes.iter().all(|(address, size)| size.raw == address.len()));
    }
}
