//! The programs that build and drive the site: found where they are, installed where they are not.
//!
//! What is installed goes into a cache outside the checkout, in a folder named after tool and version, so
//! that `cargo clean`, a second checkout and a change of branch cost nothing.

use std::{
    env,
    ffi::OsString,
    fs::{self, File},
    io::{self, IsTerminal},
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::Error,
    process::{cargo, find, output, run},
    workspace,
};

/// The target that the browser runs.
pub const WEB_TARGET: &str = "wasm32-unknown-unknown";

/// A program, or a module for the page, in the one version the project works with.
#[derive(Clone, Debug)]
pub struct Tool {
    name: &'static str,
    version: String,
    /// The programs it brings, none if it is a module; the first is asked for its version.
    programs: &'static [&'static str],
    source: Source,
    /// How long an installation takes on two slow cores.
    duration: &'static str,
}

#[derive(Clone, Copy, Debug)]
enum Source {
    Crate {
        package: &'static str,
        locked: bool,
    },
    Npm,
    /// A package whose module becomes a part of the page.
    Module {
        package: &'static str,
    },
    /// Packages that an app of someone else's is made of, each with its version.
    App {
        packages: &'static [&'static str],
    },
    /// Packages of Python with what they need.
    Pip {
        packages: &'static [&'static str],
    },
}

/// The bundler. 0.22 asks for a newer compiler than the one the project promises to work with.
pub fn trunk() -> Tool {
    Tool {
        name: "trunk",
        version: "0.21.14".into(),
        programs: &["trunk"],
        source: Source::Crate { package: "trunk", locked: true },
        duration: "about 5 minutes",
    }
}

/// The generator of the JavaScript glue and the runner of browser tests. It must be of the very version
/// of the crate. The lock file it was published with does not resolve, so it goes without.
pub fn wasm_bindgen() -> Result<Tool, Error> {
    Ok(Tool {
        name: "wasm-bindgen",
        version: workspace::locked_version("wasm-bindgen")?,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        source: Source::Crate { package: "wasm-bindgen-cli", locked: false },
        duration: "about 2 minutes",
    })
}

/// The optimiser of WebAssembly. Distributions carry versions too old for what the compiler emits.
pub fn binaryen() -> Tool {
    Tool {
        name: "binaryen",
        version: "132".into(),
        programs: &["wasm-opt"],
        source: Source::Npm,
        duration: "a few seconds",
    }
}

/// The minifier of JavaScript; Trunk's own leaves the glue as it is.
pub fn esbuild() -> Tool {
    Tool {
        name: "esbuild",
        version: "0.28.2".into(),
        programs: &["esbuild"],
        source: Source::Npm,
        duration: "a few seconds",
    }
}

/// The formatter of the interface's messages, which the minifier puts into the glue.
pub fn fluent() -> Tool {
    Tool {
        name: "fluent-bundle",
        version: "0.19.1".into(),
        programs: &[],
        source: Source::Module { package: "@fluent/bundle" },
        duration: "a few seconds",
    }
}

/// What an app in React takes that is bundled by Vite: the package for npm is tried in one.
pub fn react_app() -> Tool {
    Tool {
        name: "react-app",
        version: "vite-8.4.0-react-19.3.1".into(),
        programs: &["vite"],
        source: Source::App { packages: &["vite@8.4.0", "react@19.3.1", "react-dom@19.3.1"] },
        duration: "a few seconds",
    }
}

/// The inspector that tells what bars people with disabilities from a page.
pub fn axe() -> Tool {
    Tool {
        name: "axe-core",
        version: "4.14.1".into(),
        programs: &[],
        source: Source::Module { package: "axe-core" },
        duration: "a few seconds",
    }
}

/// The inspector of content security policies.
pub fn csp_evaluator() -> Tool {
    Tool {
        name: "csp_evaluator",
        version: "1.1.8".into(),
        programs: &[],
        source: Source::Module { package: "csp_evaluator" },
        duration: "a few seconds",
    }
}

/// The search that the Hypothesis client finds annotations with; a benchmark measures itself by it.
pub fn approx_string_match() -> Tool {
    Tool {
        name: "approx-string-match",
        version: "2.0.0".into(),
        programs: &[],
        source: Source::Module { package: "approx-string-match" },
        duration: "a few seconds",
    }
}

/// An annotator of texts that others wrote, which a benchmark sets Highlit beside. It is under the BSD licence of three
/// clauses, and no part of what is published.
pub fn recogito() -> Tool {
    Tool {
        name: "recogito-text-annotator",
        version: "4.1.1".into(),
        programs: &[],
        source: Source::Module { package: "@recogito/text-annotator" },
        duration: "a few seconds",
    }
}

/// The inspector of web pages. 13 asks for a newer Node than the one the project promises to work with.
pub fn lighthouse() -> Tool {
    Tool {
        name: "lighthouse",
        version: "12.8.2".into(),
        programs: &["lighthouse"],
        source: Source::Npm,
        duration: "about a minute",
    }
}

/// What others made of the coefficients of agreement. The packages hold compiled code, and so are those of
/// one version of Python.
pub fn agreement_references() -> Result<Tool, Error> {
    const PACKAGES: &[&str] = &[
        "krippendorff==0.8.1",
        "krippendorff-unitized-alpha==0.1.0",
        "nltk==3.10.4",
        "statsmodels==0.15.0",
    ];
    let python = output(Command::new(PYTHON).arg("--version")).ok_or_else(|| Error::Missing {
        what: "Python 3".into(),
        mend: format!(
            "Install Python 3.10 or newer (https://python.org) and put {PYTHON} on PATH."
        ),
    })?;
    let python = python.trim().trim_start_matches("Python ");
    Ok(Tool {
        name: "agreement-references",
        version: format!("{}-python-{python}", PACKAGES.join("-").replace("==", "-")),
        programs: &[],
        source: Source::Pip { packages: PACKAGES },
        duration: "about a minute",
    })
}

/// The interpreter of Python 3.
pub const PYTHON: &str = "python3";

/// The driver of Firefox, which Debian does not package.
pub fn geckodriver() -> Tool {
    Tool {
        name: "geckodriver",
        version: "0.37.1".into(),
        programs: &["geckodriver"],
        source: Source::Crate { package: "geckodriver", locked: true },
        duration: "about 2 minutes",
    }
}

/// The runner of fuzz targets.
pub fn cargo_fuzz() -> Tool {
    Tool {
        name: "cargo-fuzz",
        version: "0.13.1".into(),
        programs: &["cargo-fuzz"],
        source: Source::Crate { package: "cargo-fuzz", locked: true },
        duration: "about a minute",
    }
}

/// The folders of some tools, to be put before `PATH`.
#[derive(Debug)]
pub struct Toolbox(Vec<PathBuf>);

impl Toolbox {
    /// Finds the tools, and installs those that are nowhere.
    pub fn with(tools: &[Tool]) -> Result<Toolbox, Error> {
        let cache = Cache::open()?;
        let mut folders = Vec::new();
        for tool in tools {
            folders.extend(cache.obtain(tool)?);
        }
        cache.tidy()?;
        Ok(Toolbox(folders))
    }

    /// The value of `PATH` under which the tools are found first.
    pub fn path(&self) -> OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self.0.iter().cloned().chain(env::split_paths(&inherited));
        env::join_paths(folders).expect("folders that came from PATH can go back into it")
    }

    /// The file of a program, in the toolbox or on `PATH`.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        self.0
            .iter()
            .map(|folder| folder.join(program))
            .find(|path| path.is_file())
            .or_else(|| find(program))
    }
}

/// The folder under which a bundler or Python finds a module by its name; it is installed where it is missing.
pub fn modules(module: &Tool) -> Result<PathBuf, Error> {
    Cache::open()?.provide(module)
}

/// The folder of a tool that the cache already holds, whole; nothing is installed.
pub fn cached(tool: &Tool) -> Option<PathBuf> {
    let programs = tool.programs_in(&cache_folder().ok()?.join(tool.folder()));
    tool.is_whole_in(&programs).then_some(programs)
}

/// Adds the standard library for the web's target where it is missing.
pub fn ensure_web_target() -> Result<(), Error> {
    let folder = output(
        Command::new("rustc")
            .args(["--print", "target-libdir", "--target", WEB_TARGET])
            .current_dir(workspace::root()),
    );
    ensure_part(folder, &["target", "add", WEB_TARGET])
}

/// Adds the nightly compiler, which alone can watch a program for libFuzzer, where it is missing.
pub fn ensure_nightly() -> Result<(), Error> {
    let sysroot =
        output(Command::new("rustup").args(["run", "nightly", "rustc", "--print", "sysroot"]));
    ensure_part(sysroot, &["toolchain", "install", "nightly", "--profile", "minimal"])
}

/// Adds the source of the standard library, which the published page compiles anew, where it is missing.
pub fn ensure_library_source() -> Result<(), Error> {
    let sysroot =
        output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(workspace::root()));
    let folder = sysroot.map(|folder| format!("{}/lib/rustlib/src/rust/library", folder.trim()));
    ensure_part(folder, &["component", "add", "rust-src"])
}

/// Has rustup add a part of the toolchain unless its folder is there.
fn ensure_part(folder: Option<String>, rustup: &[&str]) -> Result<(), Error> {
    if folder.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    let command = format!("rustup {}", rustup.join(" "));
    let missing = || Error::Missing {
        what: "A part of the Rust toolchain".to_owned(),
        mend: format!(
            "Connect this machine to the network and run `{command}` (rustup comes from \
             https://rustup.rs)."
        ),
    };
    if find("rustup").is_none() {
        return Err(missing());
    }
    println!("Running {command}: a few seconds");
    run(Command::new("rustup").args(rustup).current_dir(workspace::root())).map_err(|_| missing())
}

impl Tool {
    /// The version, as in "0.21.14".
    pub fn version(&self) -> &str {
        &self.version
    }

    fn folder(&self) -> String {
        format!("{}-{}", self.name, self.version)
    }

    fn programs_in(&self, folder: &Path) -> PathBuf {
        match self.source {
            Source::Crate { .. } => folder.join("bin"),
            Source::Npm | Source::App { .. } => folder.join("node_modules").join(".bin"),
            Source::Module { .. } => folder.join("node_modules"),
            Source::Pip { .. } => folder.join("packages"),
        }
    }

    fn is_whole_in(&self, folder: &Path) -> bool {
        if let Source::Module { package } = self.source {
            return folder.join(package).join("package.json").is_file();
        }
        if let Source::Pip { .. } = self.source {
            return folder.is_dir();
        }
        self.programs
            .iter()
            .all(|program| folder.join(format!("{program}{}", env::consts::EXE_SUFFIX)).is_file())
    }

    fn is_on_path(&self) -> bool {
        self.programs.iter().all(|program| find(program).is_some())
            && output(Command::new(self.programs[0]).arg("--version"))
                .is_some_and(|answer| answer.split_whitespace().any(|word| word == self.version))
    }

    fn installer(&self, folder: &Path) -> Command {
        match self.source {
            Source::Crate { package, locked } => {
                let mut command = cargo();
                command
                    .args(["install", package, "--version", &self.version, "--root"])
                    .arg(folder)
                    .args(locked.then_some("--locked"))
                    // Progress is for a person who waits; a log is only made longer by it.
                    .args((!io::stderr().is_terminal()).then_some("--quiet"))
                    // These programs run for seconds, and the optimiser would cost minutes.
                    .envs([
                        ("CARGO_PROFILE_RELEASE_LTO", "false"),
                        ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
                        ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
                        ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
                        ("CARGO_PROFILE_RELEASE_STRIP", "true"),
                    ]);
                command
            }
            Source::Npm | Source::Module { .. } => {
                let mut command = Command::new("npm");
                command
                    .args(["install", "--no-audit", "--no-fund", "--no-save", "--prefix"])
                    .arg(folder)
                    .arg(format!("{}@{}", self.package(), self.version));
                command
            }
            Source::App { packages } => {
                let mut command = Command::new("npm");
                command
                    .args(["install", "--no-audit", "--no-fund", "--no-save", "--prefix"])
                    .arg(folder)
                    .args(packages);
                command
            }
            Source::Pip { packages } => {
                let mut command = Command::new(PYTHON);
                command
                    .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
                    // What else is installed is not touched, so it is nothing to warn of.
                    .args(["--no-warn-conflicts", "--root-user-action=ignore"])
                    .arg("--target")
                    .arg(self.programs_in(folder))
                    .args(packages);
                command
            }
        }
    }

    fn package(&self) -> &'static str {
        match self.source {
            Source::Crate { package, .. } | Source::Module { package } => package,
            Source::Npm | Source::App { .. } | Source::Pip { .. } => self.name,
        }
    }

    fn missing(&self) -> Error {
        let program = self.programs.first().unwrap_or(&self.name);
        let version = &self.version;
        Error::Missing {
            what: format!("{program} {version}"),
            mend: match self.source {
                Source::Crate { package, .. } => format!(
                    "Connect this machine to the network so that cargo can install the crate {package} \
                     from its registry, or put {program} {version} on PATH, and run this again."
                ),
                Source::Module { package } => format!(
                    "Install Node.js 20 or newer with npm (https://nodejs.org) and connect this machine to \
                     the network so that npm can install the package {package}, and run this again."
                ),
                Source::Pip { packages } => format!(
                    "Install pip for {PYTHON} (https://pip.pypa.io), at most Python 3.12, and connect this \
                     machine to the network so that it can install {}, and run this again.",
                    packages.join(", ")
                ),
                Source::Npm | Source::App { .. } => format!(
                    "Install Node.js 20 or newer with npm (https://nodejs.org) and connect this machine to \
                     the network so that npm can install the package {}, or put {program} {version} on \
                     PATH, and run this again.",
                    self.name
                ),
            },
        }
    }
}

/// The cache, held by this process alone, so that two chores never install the same tool at once.
struct Cache {
    folder: PathBuf,
    _lock: File,
}

impl Cache {
    fn open() -> Result<Cache, Error> {
        let folder = cache_folder()?;
        fs::create_dir_all(&folder).map_err(Error::file("create", &folder))?;
        let path = folder.join("lock");
        let lock = File::create(&path).map_err(Error::file("create", &path))?;
        lock.lock().map_err(Error::file("lock", &path))?;
        Ok(Cache { folder, _lock: lock })
    }

    /// The folder that must be on `PATH` for the tool to be found; `None` if it is there already.
    fn obtain(&self, tool: &Tool) -> Result<Option<PathBuf>, Error> {
        if tool.is_on_path() {
            return Ok(None);
        }
        self.provide(tool).map(Some)
    }

    /// The folder of a tool's programs in the cache, where they are installed if they are missing.
    fn provide(&self, tool: &Tool) -> Result<PathBuf, Error> {
        let home = self.folder.join(tool.folder());
        let programs = tool.programs_in(&home);
        if !tool.is_whole_in(&programs) {
            self.install(tool, &home)?;
        }
        Ok(programs)
    }

    /// Installs beside the final place and moves the whole folder there in one step: whatever interrupts
    /// it, a folder under a tool's name is never half a tool.
    fn install(&self, tool: &Tool, home: &Path) -> Result<(), Error> {
        println!(
            "Installing {} {} into {}: {}, the first time only",
            tool.name,
            tool.version,
            home.display(),
            tool.duration
        );
        let unfinished = self.folder.join("unfinished");
        for folder in [&unfinished, home] {
            remove_folder(folder)?;
        }
        fs::create_dir_all(&unfinished).map_err(Error::file("create", &unfinished))?;
        // The checkout's own cargo settings are none of the tool's business, hence the folder.
        run(tool
            .installer(&unfinished)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.build_folder()))
        .map_err(|_| tool.missing())?;
        fs::rename(&unfinished, home).map_err(Error::file("create", home))
    }

    /// The tools share many dependencies, so they share the folder where those are compiled.
    fn build_folder(&self) -> PathBuf {
        self.folder.join("build")
    }

    /// Removes what was only needed while installing.
    fn tidy(&self) -> Result<(), Error> {
        remove_folder(&self.build_folder())
    }
}

fn remove_folder(folder: &Path) -> Result<(), Error> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Error::file("remove", folder)(error))
        }
        _ => Ok(()),
    }
}

fn cache_folder() -> Result<PathBuf, Error> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    let folder = set("HIGHLIT_CACHE")
        .map(PathBuf::from)
        .or_else(|| Some(Path::new(&set("XDG_CACHE_HOME")?).join("highlit")))
        .or_else(|| Some(Path::new(&set("HOME")?).join(".cache").join("highlit")))
        .ok_or_else(|| Error::Missing {
            what: "A folder for the tools".into(),
            mend: "Set HIGHLIT_CACHE to a folder that may hold 100 MB.".into(),
        })?;
    std::path::absolute(&folder).map_err(Error::file("find", &folder))
}
