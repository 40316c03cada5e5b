//! Files of other tools, as ours and of ours.

use highlit::{
    annotation::Timestamp,
    exchange::{
        Format,
        class::{Answer, store_of},
        foreign_file::{self, Converted},
    },
};
use wasm_bindgen::prelude::*;

/// See [`foreign_file::read`]: the file, whose all of it is or nothing, and how many were
/// found elsewhere, and how many are of other texts; or what to say of its failing.
#[wasm_bindgen(js_name = fileRead)]
pub fn read(brief: &str, name: &str, written: &str, bytes: &[u8]) -> Result<Vec<String>, String> {
    let store = store_of(brief).ok_or("no article")?;
    let written = Timestamp::new(written).unwrap_or_else(|_| Timestamp::epoch());
    let read = foreign_file::read(&store, name, written, bytes);
    let Converted { page, reader, moved, elsewhere } =
        read.map_err(|error| error.message().write())?;
    let reader = reader.map_or_else(String::new, |reader| reader.to_string());
    Ok(vec![page, reader, moved.to_string(), elsewhere.to_string()])
}

/// See [`foreign_file::write`].
#[wasm_bindgen(js_name = fileWrite)]
pub fn write(brief: &str, page: &str, format: &str) -> Result<String, String> {
    let store = store_of(brief).ok_or("no article")?;
    let format = Format::named(format).ok_or("no format")?;
    foreign_file::write(&store, page, format).ok_or_else(|| "no file".to_owned())
}
