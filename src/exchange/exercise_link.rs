//! An exercise in the letters of an address: its file on one line, compressed with a
//! checksum (RFC 1950), in the letters of RFC 4648, section 5.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use miniz_oxide::{deflate::compress_to_vec_zlib, inflate::decompress_to_vec_zlib_with_limit};

use super::{article_file::BYTE_LIMIT, exercise_file};
use crate::{article::Article, classroom::Exercise};

/// What stands before the letters.
pub const SCHEME: &str = "exercise:";

/// The most letters: what goes by mail and chat, and into any address bar.
pub const LIMIT: usize = 16_000;

/// A text of so many bytes cannot come to so few letters.
const HOPELESS: usize = 40 * LIMIT;

/// The slowest and best way to compress.
const BEST: u8 = 10;

/// The letters of an exercise, scheme and all. Too many of them are as good as none: the
/// error is how many there would be at least.
pub fn write(exercise: &Exercise, article: &Article) -> Result<String, usize> {
    let file = exercise_file::write_short(exercise, article);
    if file.len() > HOPELESS {
        return Err(LIMIT + 1);
    }
    let link = format!("{SCHEME}{}", squeezed(&file));
    if link.len() > LIMIT { Err(link.len()) } else { Ok(link) }
}

/// The page that is all of Highlit in one file (docs/adr/0029), with an exercise in it;
/// `None` if it is not that page.
pub fn write_into(page: &str, exercise: &Exercise, article: &Article) -> Option<String> {
    let (head, rest) = page.split_once(PLACE)?;
    let letters = squeezed(&exercise_file::write_short(exercise, article));
    Some([head, "<meta content=", &letters, " name=exercise>", PLACE, rest].concat())
}

/// Before this an exercise is put into the page.
const PLACE: &str = "<title>";

fn squeezed(file: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(file.as_bytes(), BEST))
}

/// The exercise file of an address, if it has one.
pub fn read(address: &str) -> Option<Result<Vec<u8>, Broken>> {
    let letters = address.strip_prefix(SCHEME)?;
    // A full stop after a link, or what a site adds to every one, is none of it.
    let is_letter = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
    let letters = letters.split(|c| !is_letter(c)).next()?;
    let squeezed = BASE64_URL_SAFE_NO_PAD.decode(letters);
    let file = squeezed.ok().and_then(|squeezed| {
        // A few letters may stand for more than there is room for.
        decompress_to_vec_zlib_with_limit(&squeezed, BYTE_LIMIT).ok()
    });
    Some(file.ok_or(Broken))
}

/// The letters are not whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;
