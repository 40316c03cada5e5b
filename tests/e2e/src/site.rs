//! The site under test, served on loopback.

use std::{
    env, fs,
    io::{self, BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Result, bail};

/// A folder of static files.
#[derive(Clone, Debug)]
pub struct Site {
    folder: PathBuf,
}

impl Site {
    /// The built app: the folder in `HIGHLIT_DIST`, or `dist` in the workspace.
    pub fn dist() -> Site {
        let folder = match env::var_os("HIGHLIT_DIST") {
            Some(folder) => folder.into(),
            None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"),
        };
        Site { folder }
    }

    /// A folder of `tests/e2e/fixtures`.
    pub fn fixture(name: &str) -> Site {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
        Site {
            folder: fixtures.join(name),
        }
    }

    /// Serves the site at an origin that no other story gets, and with it storage of its own.
    pub(crate) fn open(&self) -> Result<String> {
        if !self.folder.join("index.html").is_file() {
            bail!(
                "there is no site in {}; build it with `cargo xtask dist`, or say where it is \
                 in HIGHLIT_DIST",
                self.folder.display()
            );
        }
        Ok(serve(&self.folder)?)
    }
}

/// The server is never stopped: as long as it holds its port, no later story can get the same
/// one, and with it this story's storage.
fn serve(folder: &Path) -> io::Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let origin = format!("http://{}", listener.local_addr()?);
    let folder = folder.to_owned();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let folder = folder.clone();
            // A browser that hangs up early is no concern of the server.
            thread::spawn(move || answer(stream, &folder));
        }
    });
    Ok(origin)
}

fn answer(mut stream: TcpStream, folder: &Path) -> io::Result<()> {
    let mut request = BufReader::new(stream.try_clone()?).lines();
    let first_line = request.next().unwrap_or_else(|| Ok(String::new()))?;
    for line in request {
        if line?.is_empty() {
            break;
        }
    }
    let target = first_line.split(' ').nth(1).unwrap_or_default();
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let (status, kind, body) = match file(folder, path) {
        Some(path) => ("200 OK", content_type(&path), fs::read(&path)?),
        None => ("404 Not Found", "text/plain", path.into()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

fn file(folder: &Path, path: &str) -> Option<PathBuf> {
    let mut file = folder.to_owned();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        if part == ".." {
            return None;
        }
        file.push(part);
    }
    if file.is_dir() {
        file.push("index.html");
    }
    file.is_file().then_some(file)
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
