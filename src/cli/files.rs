//! Files and folders.

use std::{
    fs,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use highlit::{annotation::Timestamp, article::sniff::NotText};

use super::Failure;

/// The bytes of a file that has no more than so many.
pub fn read(file: &Path, limit: usize) -> Result<Vec<u8>, String> {
    let size = fs::metadata(file).map_err(|error| error.to_string())?.len();
    if size > limit as u64 {
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        return Err(NotText::TooLarge(size).to_string());
    }
    fs::read(file).map_err(|error| error.to_string())
}

/// All files that are named and all that lie in folders that are, each folder in the order
/// of its names. What begins with a dot is the system's own.
pub fn all(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        add(path, &mut files)?;
    }
    Ok(files)
}

fn add(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let fault = |error| Failure::file(path, error);
    let entries = fs::read_dir(path).map_err(fault)?.map(|entry| entry.map(|it| it.path()));
    let mut entries: Vec<PathBuf> = entries.collect::<Result<_, _>>().map_err(fault)?;
    entries.retain(|entry| !name(entry).starts_with('.'));
    entries.sort();
    // A link may lead back to where it is.
    entries.retain(|entry| !(entry.is_symlink() && entry.is_dir()));
    entries.iter().try_for_each(|entry| add(entry, files))
}

/// What a file is called, without its folder.
pub fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What a file is called, without its folder and its ending.
pub fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// When a file was last written, to the second; 1970 where the system does not know.
pub fn written(file: &Path) -> Timestamp {
    let modified = fs::metadata(file).and_then(|data| data.modified()).ok();
    let since = modified.and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    since.and_then(|since| timestamp(since.as_secs())).unwrap_or_else(Timestamp::epoch)
}

/// A moment so many seconds after the beginning of 1970 (Hinnant, "chrono-Compatible
/// Low-Level Date Algorithms", `civil_from_days`: years begin in March there).
fn timestamp(seconds: u64) -> Option<Timestamp> {
    let (days, second) = (seconds / 86_400 + 719_468, seconds % 86_400);
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let leap_days = day_of_era / 1_460 - day_of_era / 36_524 + day_of_era / 146_096;
    let year_of_era = (day_of_era - leap_days) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let year = era * 400 + year_of_era + u64::from(month >= 10);
    let month = if month < 10 { month + 3 } else { month - 9 };
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    let text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z");
    Timestamp::new(&text).ok()
}

#[test]
fn moments_are_written_by_the_calendar() {
    for (seconds, text) in [
        (0, "1970-01-01T00:00:00Z"),
        (951_782_400, "2000-02-29T00:00:00Z"),
        (1_772_582_767, "2026-03-04T00:06:07Z"),
        (4_107_542_399, "2100-02-28T23:59:59Z"),
        (4_107_542_400, "2100-03-01T00:00:00Z"),
    ] {
        assert_eq!(timestamp(seconds).map(|at| at.to_string()), Some(text.to_owned()));
    }
}
