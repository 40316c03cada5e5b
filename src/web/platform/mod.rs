//! The browser's capabilities, one file each.

pub mod caret;
pub mod clock;
pub mod copy;
pub mod desk;
pub mod dom;
pub mod files;
pub mod fluent;
pub mod grips;
pub mod importer;
pub mod indexed_db;
pub mod keys;
pub mod last_words;
pub mod lasting;
pub mod layout;
pub mod mirror;
pub mod painter;
pub mod preferences;
pub mod print;
pub mod renewal;
pub mod segmenter;
pub mod selection;
pub mod viewport;
pub mod windows;
