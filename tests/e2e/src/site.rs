//! The site under test, at an address of its own for every story.

use std::{
    collections::BTreeSet,
    env,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use anyhow::{Result, bail};
use xtask::server::{self, Server};

/// A folder of static files, and single files shown beside them.
#[derive(Clone, Debug)]
pub struct Site {
    folder: PathBuf,
    beside: Vec<(&'static str, PathBuf)>,
}

impl Site {
    /// The built app: the folder in `HIGHLIT_DIST`, or `dist` in the workspace.
    pub fn dist() -> Site {
        let folder = env::var_os("HIGHLIT_DIST").map_or_else(|| workspace("dist"), PathBuf::from);
        Site { folder, beside: Vec::new() }
    }

    /// A folder of `tests/e2e/fixtures`.
    pub fn fixture(name: &str) -> Site {
        Site { folder: fixture(name), beside: Vec::new() }
    }

    /// Also shows one file of `tests/e2e/fixtures`, at an address such as `/article.txt`.
    pub fn with(mut self, address: &'static str, name: &str) -> Site {
        self.beside.push((address, fixture(name)));
        self
    }

    /// Serves the site where no other story of this run has been: a story finds no storage but
    /// its own, even in a browser that has told others before.
    pub(crate) fn open(&self) -> Result<Server> {
        if !self.folder.join("index.html").is_file() {
            bail!(
                "There is no site in {}. Build it with `cargo xtask dist`, or say where it is in \
                 HIGHLIT_DIST.",
                self.folder.display()
            );
        }
        let mut site = server::Site::new(&self.folder)?;
        for (address, file) in &self.beside {
            site = site.mount(address, file);
        }
        loop {
            let listener = server::listen(0)?;
            if is_first_on(listener.local_addr()?.port()) {
                return Ok(Server::on(listener, site)?);
            }
        }
    }
}

fn is_first_on(port: u16) -> bool {
    static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    USED.lock().unwrap_or_else(PoisonError::into_inner).insert(port)
}

fn fixture(name: &str) -> PathBuf {
    workspace("tests/e2e/fixtures").join(name)
}

fn workspace(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}
