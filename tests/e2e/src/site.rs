//! The site under test, at an address of its own for every story.

use std::{
    collections::BTreeSet,
    env, fs,
    net::TcpListener,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Result, bail, ensure};
use tempfile::TempDir;
use xtask::{
    server::{self, Cut, Requests, Server},
    workspace as checkout,
};

/// A folder of static files, and single files shown beside them.
#[derive(Clone, Debug)]
pub struct Site {
    folder: PathBuf,
    /// Where on the server the folder is shown: nothing, or a path such as `class/7b`.
    below: &'static str,
    has_policy: bool,
    beside: Vec<(&'static str, PathBuf)>,
    written: Vec<(&'static str, String)>,
    /// Addresses that send on, with the host and the address there.
    sent_on: Vec<(&'static str, &'static str, &'static str)>,
    shared: Vec<&'static str>,
    names_localhost: bool,
    /// The name of a script of the page, up to its hash, and what is run before it.
    before: Option<(&'static str, PathBuf)>,
    is_kept: bool,
    beside_package: bool,
}

/// Whoever shows a site, and what can be asked of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Host {
    pub(crate) requests: Requests,
    pub(crate) cut: Cut,
    /// Where the files are.
    pub(crate) folder: PathBuf,
}

/// A site while a story is told about it.
pub(crate) struct Shown {
    server: Server,
    host: Host,
    // These go when the story ends.
    _copy: Option<TempDir>,
    _written: TempDir,
}

impl Shown {
    pub(crate) fn url(&self) -> String {
        self.server.url()
    }

    pub(crate) fn host(&self) -> Host {
        self.host.clone()
    }
}

impl Site {
    /// The built app: the folder in `HIGHLIT_DIST`, or `dist` in the workspace.
    pub fn dist() -> Site {
        let folder = env::var_os("HIGHLIT_DIST").map_or_else(|| workspace("dist"), PathBuf::from);
        Site::of(folder)
    }

    /// A folder of `tests/e2e/fixtures`.
    pub fn fixture(name: &str) -> Site {
        Site::of(fixture(name))
    }

    /// A page of someone else's, `tests/e2e/fixtures/host`, which has Highlit's package beside it
    /// and a policy of its own that is as strict as can be.
    pub fn host() -> Site {
        Site { beside_package: true, ..Site::fixture("host") }
    }

    /// The app that has the package from npm: `cargo xtask test --only package` builds it.
    pub fn app() -> Site {
        Site::of(xtask::chores::package::app())
    }

    /// A page that has the package's frame from another origin, `localhost`: once as it is, under
    /// the name `closed`, and once as one that names the page's origin.
    pub fn frame() -> Site {
        Site { beside_package: true, ..Site::fixture("frame") }
    }

    fn of(folder: PathBuf) -> Site {
        Site {
            folder,
            below: "",
            has_policy: true,
            beside: Vec::new(),
            written: Vec::new(),
            sent_on: Vec::new(),
            shared: Vec::new(),
            names_localhost: false,
            before: None,
            is_kept: false,
            beside_package: false,
        }
    }

    /// Shows the folder below the server's root, as a school's own server may.
    pub fn below(mut self, path: &'static str) -> Site {
        self.below = path;
        self
    }

    /// Shows the same pages without their security policy, as if nothing but their own care kept
    /// others' text from becoming markup or code.
    pub fn without_policy(mut self) -> Site {
        self.has_policy = false;
        self
    }

    /// Runs a file of `tests/e2e/fixtures` before a script of the page, which is named up to its
    /// hash: no driver but Chromium's can run anything before the page does.
    pub fn with_before(mut self, script: &'static str, name: &str) -> Site {
        self.before = Some((script, fixture(name)));
        self
    }

    /// Also shows one text, in place of the folder's file at that address if it has one.
    pub fn with_text(mut self, address: &'static str, text: impl Into<String>) -> Site {
        self.written.push((address, text.into()));
        self
    }

    /// Also shows one file of `tests/e2e/fixtures`, at an address such as `/article.txt`.
    pub fn with(self, address: &'static str, name: &str) -> Site {
        self.with_file(address, fixture(name))
    }

    /// Also shows one file from anywhere.
    pub fn with_file(mut self, address: &'static str, file: PathBuf) -> Site {
        self.beside.push((address, file));
        self
    }

    /// Also sends whoever asks for an address on to one of another origin, which happens to show this
    /// same site.
    pub fn sending_abroad(mut self, address: &'static str, to: &'static str) -> Site {
        self.sent_on.push((address, "localhost", to));
        self
    }

    /// The same to the origin that stories are told on.
    pub fn sending_home(mut self, address: &'static str, to: &'static str) -> Site {
        self.sent_on.push((address, "127.0.0.1", to));
        self
    }

    /// Lets pages of every origin read what is at an address.
    pub fn sharing(mut self, address: &'static str) -> Site {
        self.shared.push(address);
        self
    }

    /// Names one other origin that articles may come from: `localhost`, which shows this same site.
    pub fn naming_localhost(mut self) -> Site {
        self.names_localhost = true;
        self
    }

    /// Lets browsers keep the site, and what is shown be changed. All other stories are about what
    /// comes by the line, and would not know what did.
    pub fn kept(mut self) -> Site {
        self.is_kept = true;
        self
    }

    /// Serves the site where no other story of this run has been: a story finds no storage but
    /// its own, even in a browser that has told others before.
    pub(crate) fn open(&self) -> Result<Shown> {
        if !self.folder.join("index.html").is_file() {
            bail!(
                "There is no site in {}. Build it with `cargo xtask dist`, or say where it is in \
                 HIGHLIT_DIST.",
                self.folder.display()
            );
        }
        let listener = listen_first()?;
        let port = listener.local_addr()?.port();
        let is_as_built = self.below.is_empty() && self.has_policy && !self.names_localhost;
        let copy = if is_as_built && self.before.is_none() && !self.is_kept && !self.beside_package
        {
            None
        } else {
            let copy = tempfile::tempdir()?;
            let folder = copy.path().join(self.below);
            checkout::copy_folder(&self.folder, &folder)?;
            if self.beside_package {
                let package = Site::dist().folder.join("npm/highlit");
                ensure!(
                    package.is_dir(),
                    "{} has no package; run `cargo xtask dist`",
                    package.display()
                );
                let package_here = folder.join("highlit");
                checkout::copy_folder(&package, &package_here)?;
                open_frame(&package_here, &format!("http://127.0.0.1:{port}"))?;
            }
            if !self.has_policy {
                take_policy_from(&folder.join("index.html"))?;
            }
            if self.names_localhost {
                name_origin(&folder.join("index.html"), &format!("http://localhost:{port}"))?;
            }
            if let Some((script, before)) = &self.before {
                put_before(&folder, script, before)?;
            }
            Some(copy)
        };
        let root = copy.as_ref().map_or(self.folder.as_path(), TempDir::path);
        let requests = Requests::default();
        let cut = Cut::default();
        let mut site =
            server::Site::new(root)?.noting(Arc::clone(&requests)).on_line(Arc::clone(&cut));
        if !self.is_kept {
            site = site.blank(
                &Path::new("/").join(self.below).join("offline-worker.js").to_string_lossy(),
            );
        }
        let folder = root.join(self.below);
        for (address, file) in &self.beside {
            site = site.mount(address, file);
        }
        let written = tempfile::tempdir()?;
        for (number, (address, text)) in self.written.iter().enumerate() {
            let file = written.path().join(number.to_string());
            fs::write(&file, text)?;
            site = site.mount(address, &file);
        }
        for (address, host, to) in &self.sent_on {
            site = site.send_on(address, &format!("http://{host}:{port}{to}"));
        }
        for address in &self.shared {
            site = site.share(address);
        }
        let server = Server::on(listener, site)?;
        let host = Host { requests, cut, folder };
        Ok(Shown { server, host, _copy: copy, _written: written })
    }
}

/// Listens where no story of this run has been told.
fn listen_first() -> Result<TcpListener> {
    loop {
        let listener = server::listen(0)?;
        if is_first_on(listener.local_addr()?.port()) {
            return Ok(listener);
        }
    }
}

/// Names an origin in a page's policy and in its list of those, as `docs/hosting.md` says.
fn name_origin(page: &Path, origin: &str) -> Result<()> {
    let html = fs::read_to_string(page)?;
    let list = format!("<meta name=\"origins\" content=\"{origin}\"><title>");
    let named = html
        .replacen("connect-src 'self'", &format!("connect-src 'self' {origin}"), 1)
        .replacen("<title>", &list, 1);
    ensure!(named.matches(origin).count() == 2, "{} has no room for an origin", page.display());
    Ok(fs::write(page, named)?)
}

/// Names an origin in the package's frame, and keeps the frame as it is beside it.
fn open_frame(package: &Path, origin: &str) -> Result<()> {
    let frame = package.join("frame.html");
    let html = fs::read_to_string(&frame)?;
    fs::write(package.join("closed.html"), &html)?;
    let list = format!("name=\"origins\" content=\"{origin}\"");
    let named = html.replacen("name=\"origins\" content=\"\"", &list, 1);
    ensure!(named != html, "{} has no list of origins", frame.display());
    Ok(fs::write(frame, named)?)
}

/// Makes a page's policy one that no browser heeds; the server, too, takes what it sends from there.
fn take_policy_from(page: &Path) -> Result<()> {
    let html = fs::read_to_string(page)?;
    let without = html.replacen("Content-Security-Policy", "X-Nothing", 1);
    ensure!(without != html, "{} has no policy to take", page.display());
    Ok(fs::write(page, without)?)
}

fn put_before(folder: &Path, script: &str, before: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(script) && name.ends_with(".js") {
            let both = [fs::read_to_string(before)?, fs::read_to_string(&file)?].concat();
            return Ok(fs::write(&file, both)?);
        }
    }
    bail!("the site has no script “{script}”")
}

fn is_first_on(port: u16) -> bool {
    static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    USED.lock().unwrap_or_else(PoisonError::into_inner).insert(port)
}

fn fixture(name: &str) -> PathBuf {
    workspace("tests/e2e/fixtures").join(name)
}

/// A path relative to the workspace.
pub fn workspace(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}
