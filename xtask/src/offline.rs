//! What the browser keeps of the site for when there is no network: the worker that answers for it is told what one
//! version of the site is made of (docs/adr/0028).

use std::{collections::BTreeMap, fs, path::Path};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use crate::{error::Error, site};

/// The worker's script, and the one that has the page register it.
const WORKER: &str = "offline-worker.js";

/// How the line begins that says what the version is made of.
const HEAD: &str = "const version=";

/// Has the worker of a built site answer for the files that are there.
pub fn seal(dist: &Path) -> Result<(), Error> {
    let worker = dist.join(WORKER);
    let script = fs::read_to_string(&worker).map_err(Error::file("read", &worker))?;
    let script = match script.split_once('\n') {
        Some((head, script)) if head.starts_with(HEAD) => script,
        _ => &script,
    };
    let mut files = BTreeMap::new();
    for file in site::files_in(dist)? {
        let bytes = fs::read(&file).map_err(Error::file("read", &file))?;
        match site::address_in(dist, &file).as_str() {
            WORKER => {}
            // Hosts send whoever asks for the page by its file's name to the folder, and a browser shows no page
            // that was kept on such a way.
            "index.html" => drop(files.insert("./".to_owned(), integrity(&bytes))),
            address => drop(files.insert(address.to_owned(), integrity(&bytes))),
        }
    }
    let files = serde_json::to_string(&files).expect("names and hashes are JSON");
    let version = integrity(files.as_bytes());
    let sealed = format!("{HEAD}\"{version}\",files={files};\n{script}");
    fs::write(&worker, sealed).map_err(Error::file("write", &worker))
}

/// A file's hash as fetches are told it (Subresource Integrity, section 3).
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_knows_every_file_but_itself_however_often_it_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        fs::create_dir(folder.path().join("fonts")).unwrap();
        write(WORKER, "go(files)");
        write("index.html", "");
        write("fonts/a.woff2", "a");
        seal(folder.path()).unwrap();
        let first = fs::read_to_string(folder.path().join(WORKER)).unwrap();
        let (head, script) = first.split_once('\n').unwrap();
        assert_eq!(script, "go(files)");
        // The hash of nothing (FIPS 180-4) and that of “a”.
        let files = "files={\"./\":\"sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\",\
                     \"fonts/a.woff2\":\"sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=\"};";
        assert!(head.ends_with(files), "{head}");

        seal(folder.path()).unwrap();
        assert_eq!(fs::read_to_string(folder.path().join(WORKER)).unwrap(), first);
        write("index.html", "other");
        seal(folder.path()).unwrap();
        let other = fs::read_to_string(folder.path().join(WORKER)).unwrap();
        assert_ne!(other.split(',').next(), first.split(',').next(), "another version");
        assert!(other.ends_with("\ngo(files)"));
    }
}
