//! Files and folders.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use highlit::{annotation::Timestamp, article::sniff::NotText};

use super::Failure;

/// The bytes of a file that has no more than so many.
pub fn read(file: &Path, limit: usize) -> Result<Vec<u8>, String> {
    let told = |error: std::io::Error| error.to_string();
    let open = File::open(file).map_err(told)?;
    let size = open.metadata().map_err(told)?.len();
    let mut bytes = Vec::with_capacity(size.min(limit as u64) as usize);
    // What is no file on a disk, a pipe for one, says nothing of its size.
    open.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(told)?;
    if bytes.len() > limit {
        let size = usize::try_from(size).unwrap_or(usize::MAX).max(bytes.len());
        return Err(NotText::TooLarge(size).to_string());
    }
    Ok(bytes)
}

/// The files of a class.
#[derive(Default)]
pub struct Files {
    /// All that are named and all that lie in folders that are, each folder in the order of its
    /// names.
    pub found: Vec<PathBuf>,
    /// What cannot be looked into, and why.
    pub faults: Vec<(PathBuf, String)>,
}

impl Files {
    /// Looks for them. What begins with a dot is the system's own, and the article may lie in
    /// the same folder. A file that is named twice, or lies in a folder that is named as well,
    /// is one. It is a failure if there are none at all.
    pub fn of(paths: &[PathBuf], article: &Path) -> Result<Self, Failure> {
        let mut files = Self::default();
        for path in paths {
            files.add(path);
        }
        let real = |file: &Path| fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
        let article = real(article);
        let mut seen = BTreeSet::new();
        files.found.retain(|file| {
            let (real, is_named) = (real(file), paths.contains(file));
            (is_named || real != article) && seen.insert(real)
        });
        match (files.found.is_empty() && files.faults.is_empty(), paths) {
            (true, [one]) => Err(Failure::file(one, "There is no file in it.")),
            (true, _) => Err(Failure::File("There is no file in any of these folders.".to_owned())),
            _ => Ok(files),
        }
    }

    fn add(&mut self, path: &Path) {
        if let Err(why) = self.try_to_add(path) {
            self.faults.push((path.to_owned(), why));
        }
    }

    fn try_to_add(&mut self, path: &Path) -> Result<(), String> {
        let told = |error: std::io::Error| error.to_string();
        let kind = fs::metadata(path).map_err(told)?.file_type();
        if kind.is_file() {
            self.found.push(path.to_owned());
            return Ok(());
        }
        if !kind.is_dir() {
            // A class is read twice, which a pipe cannot be, and it may never end.
            return Err("It is neither a file nor a folder.".to_owned());
        }
        let entries = fs::read_dir(path).map_err(told)?.map(|entry| entry.map(|it| it.path()));
        let mut entries: Vec<PathBuf> = entries.collect::<Result<_, _>>().map_err(told)?;
        entries.retain(|entry| !name(entry).starts_with('.'));
        entries.sort();
        // A link may lead back to where it is.
        entries.retain(|entry| !(entry.is_symlink() && entry.is_dir()));
        entries.iter().for_each(|entry| self.add(entry));
        Ok(())
    }
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
