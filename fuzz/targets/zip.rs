//! Zip archives: each is read within its limits or refused in words, no file in one is longer
//! than the archive says, and a name has folders only where another file has the same without.
#![no_main]

use highlit::exchange::zip;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = zip::begins(bytes);
    match zip::entries(bytes) {
        Ok(entries) => {
            assert!(entries.len() <= zip::ENTRY_LIMIT);
            let short = |name: &str| name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned();
            for entry in &entries {
                let own = short(&entry.name);
                let alike = entries.iter().filter(|other| short(&other.name) == own).count();
                assert!(alike > 1 || entry.name == own, "{:?} has folders", entry.name);
                match zip::unpack(bytes, entry) {
                    Ok(file) => assert!(file.len() <= zip::FILE_LIMIT),
                    Err(error) => assert!(error.to_string().contains(' ')),
                }
            }
        }
        Err(error) => assert!(error.to_string().contains(' ')),
    }
});
