//! The site under test, at an address of its own for every story.

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use anyhow::{Result, bail};
use tempfile::TempDir;
use xtask::server::{self, Server};

/// A folder of static files, and single files shown beside them.
#[derive(Clone, Debug)]
pub struct Site {
    folder: PathBuf,
    /// Where on the server the folder is shown: nothing, or a path such as `class/7b`.
    below: &'static str,
    beside: Vec<(&'static str, PathBuf)>,
}

/// A site while a story is told about it.
pub(crate) struct Shown {
    server: Server,
    // Goes when the story ends.
    _copy: Option<TempDir>,
}

impl Shown {
    pub(crate) fn url(&self) -> String {
        self.server.url()
    }
}

impl Site {
    /// The built app: the folder in `HIGHLIT_DIST`, or `dist` in the workspace.
    pub fn dist() -> Site {
        let folder = env::var_os("HIGHLIT_DIST").map_or_else(|| workspace("dist"), PathBuf::from);
        Site { folder, below: "", beside: Vec::new() }
    }

    /// A folder of `tests/e2e/fixtures`.
    pub fn fixture(name: &str) -> Site {
        Site { folder: fixture(name), below: "", beside: Vec::new() }
    }

    /// Shows the folder below the server's root, as a school's own server may.
    pub fn below(mut self, path: &'static str) -> Site {
        self.below = path;
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
        let copy = match self.below {
            "" => None,
            below => {
                let copy = tempfile::tempdir()?;
                copy_folder(&self.folder, &copy.path().join(below))?;
                Some(copy)
            }
        };
        let root = copy.as_ref().map_or(self.folder.as_path(), TempDir::path);
        let mut site = server::Site::new(root)?;
        for (address, file) in &self.beside {
            site = site.mount(address, file);
        }
        loop {
            let listener = server::listen(0)?;
            if is_first_on(listener.local_addr()?.port()) {
                return Ok(Shown { server: Server::on(listener, site)?, _copy: copy });
            }
        }
    }
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
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
