//! What is on screen. Six parts are components, because their state changes on its own
//! (`reader`, `panel`, `class`, `compare`, `renewal` and the app around them); all else but the article,
//! which is built node by node, is a function from data to markup, because a
//! component costs a kilobyte or two on the wire (docs/adr/0003).

pub mod article;
pub mod bar;
pub mod beside;
pub mod brush;
pub mod card;
pub mod chooser;
pub mod clash;
pub mod class;
pub mod class_name;
pub mod codebook;
pub mod comfort;
pub mod compare;
pub mod desk;
pub mod details;
pub mod dialog;
pub mod draft;
pub mod edge_menu;
pub mod encoding;
pub mod exercise;
pub mod export;
pub mod handles;
pub mod help;
pub mod icon;
pub mod import;
pub mod language;
pub mod margin;
pub mod more;
pub mod panel;
pub mod paste;
pub mod preparing;
pub mod question;
pub mod reader;
pub mod removed;
pub mod renewal;
pub mod rows;
pub mod settings;
pub mod shelf;
pub mod start;
pub mod strip;
pub mod strokes;
pub mod tag_menu;
pub mod toast;
pub mod versions;
pub mod wording;
pub mod writing;
