//! Zip archives: each is read within its limits or refused in words, and no file in one is
//! longer than the archive says.
#![no_main]

use highlit::exchange::zip;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = zip::begins(bytes);
    match zip::entries(bytes) {
        Ok(entries) => {
            assert!(entries.len() <= zip::ENTRY_LIMIT);
            for entry in &entries {
                assert!(!entry.name.contains(['/', '\\']), "{:?} leads elsewhere", entry.name);
                match zip::unpack(bytes, entry) {
                    Ok(file) => assert!(file.len() <= zip::FILE_LIMIT),
                    Err(error) => assert!(error.to_string().contains(' ')),
                }
            }
        }
        Err(error) => assert!(error.to_string().contains(' ')),
    }
});
