//! Zip archives, as far as files that were handed in come in them (PKWARE, "APPNOTE.TXT –
//! .ZIP File Format Specification", version 6.3.10).
//!
//! What an archive says of itself is believed only within limits: how many files it has, and
//! how large each and all are once unpacked. Nothing is unpacked beyond the size that was
//! said, so that a small archive cannot fill the memory.

use std::{collections::BTreeMap, ops::Range};

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::words::{Message, speaks_english};

/// The most files that an archive may have.
pub const ENTRY_LIMIT: usize = 2_000;

/// The most bytes that an archive may have, and all its files once unpacked.
pub const BYTE_LIMIT: usize = 256 << 20;

/// The most bytes that one of its files may have once unpacked.
pub const FILE_LIMIT: usize = super::w3c::BYTE_LIMIT;

/// Why an archive or a file in it cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZipError {
    /// It is cut off, or not what it says.
    Damaged,
    /// It has more than [`ENTRY_LIMIT`] files.
    TooMany,
    /// It has more than [`BYTE_LIMIT`] bytes, or a file of more than [`FILE_LIMIT`].
    TooLarge,
    /// It has a password, or is packed in a way that is not known here.
    Foreign,
}

impl ZipError {
    /// What to say of it.
    pub fn message(&self) -> Message {
        match self {
            Self::Damaged => Message::new("zip-damaged"),
            Self::TooMany => Message::new("zip-too-many").number("limit", ENTRY_LIMIT),
            Self::TooLarge => Message::new("zip-too-large").number("limit", BYTE_LIMIT >> 20),
            Self::Foreign => Message::new("zip-foreign"),
        }
    }
}

speaks_english!(ZipError);

/// A file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name, without the folders that it lies in unless another file has the same.
    pub name: String,
    how: u16,
    is_locked: bool,
    size: usize,
    sum: u32,
    /// Where it lies in the archive, packed.
    range: Range<usize>,
}

/// Whether a file says of itself that it is an archive.
pub fn begins(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(END)
}

/// What begins the record at an archive's end.
const END: &[u8] = b"PK\x05\x06";

/// The length of that record, without the comment that may follow it.
const END_LENGTH: usize = 22;

/// The files in an archive, in the order of its directory. Folders are left out, and what
/// systems put beside files for themselves.
pub fn entries(archive: &[u8]) -> Result<Vec<Entry>, ZipError> {
    if archive.len() > BYTE_LIMIT {
        return Err(ZipError::TooLarge);
    }
    let searched = archive.len().saturating_sub(END_LENGTH + usize::from(u16::MAX));
    let ends = archive[searched..].windows(END.len()).rposition(|window| window == END);
    let end = Bytes { of: archive, at: searched + ends.ok_or(ZipError::Damaged)? };
    let count = end.short(10)?;
    if count > ENTRY_LIMIT {
        return Err(ZipError::TooMany);
    }
    let mut record = Bytes { of: archive, at: end.long(16)? };
    let (mut entries, mut all) = (Vec::new(), 0);
    for _ in 0..count {
        if record.slice(0, 4)? != b"PK\x01\x02" {
            return Err(ZipError::Damaged);
        }
        let (packed, size) = (record.long(20)?, record.long(24)?);
        all = size.saturating_add(all);
        if size > FILE_LIMIT || all > BYTE_LIMIT {
            return Err(ZipError::TooLarge);
        }
        let [name, extra, comment] = [record.short(28)?, record.short(30)?, record.short(32)?];
        let path = String::from_utf8_lossy(record.slice(46, name)?);
        let file = path.rsplit(['/', '\\']).next().unwrap_or_default();
        if !file.is_empty() && !file.starts_with('.') && !path.starts_with("__MACOSX/") {
            let local = Bytes { of: archive, at: record.long(42)? };
            let head = 30 + local.short(26)? + local.short(28)?;
            local.slice(head, packed)?;
            let start = local.at + head;
            let range = start..start + packed;
            entries.push(Entry {
                name: path.clone().into_owned(),
                how: record.short(10)? as u16,
                is_locked: record.short(8)? & 1 != 0,
                size,
                sum: record.long(16)? as u32,
                range,
            });
        }
        record.at = record.at.saturating_add(46 + name + extra + comment);
    }
    shorten(&mut entries);
    Ok(entries)
}

/// Leaves the folders out of each name that tells its file from the others without them.
fn shorten(entries: &mut [Entry]) {
    let short = |path: &str| path.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for entry in entries.iter() {
        *count.entry(short(&entry.name)).or_default() += 1;
    }
    for entry in entries {
        let name = short(&entry.name);
        if count[&name] == 1 {
            entry.name = name;
        }
    }
}

/// Unpacks a file of that archive.
pub fn unpack(archive: &[u8], entry: &Entry) -> Result<Vec<u8>, ZipError> {
    if entry.is_locked {
        return Err(ZipError::Foreign);
    }
    let packed = archive.get(entry.range.clone()).ok_or(ZipError::Damaged)?;
    let bytes = match entry.how {
        0 => packed.to_vec(),
        8 => decompress_to_vec_with_limit(packed, entry.size).map_err(|_| ZipError::Damaged)?,
        _ => return Err(ZipError::Foreign),
    };
    let is_whole = bytes.len() == entry.size && checksum(&bytes) == entry.sum;
    if is_whole { Ok(bytes) } else { Err(ZipError::Damaged) }
}

/// The CRC-32 of bytes (section 4.4.7).
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| (sum >> 8) ^ TABLE[usize::from(sum as u8 ^ byte)])
}

const TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let (mut sum, mut bit) = (byte as u32, 0);
        while bit < 8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
            bit += 1;
        }
        table[byte] = sum;
        byte += 1;
    }
    table
};

/// Bytes from a place on, which may end anywhere.
struct Bytes<'a> {
    of: &'a [u8],
    at: usize,
}

impl<'a> Bytes<'a> {
    fn slice(&self, from: usize, length: usize) -> Result<&'a [u8], ZipError> {
        let start = self.at.checked_add(from).ok_or(ZipError::Damaged)?;
        let end = start.checked_add(length).ok_or(ZipError::Damaged)?;
        self.of.get(start..end).ok_or(ZipError::Damaged)
    }

    /// A number of two bytes.
    fn short(&self, from: usize) -> Result<usize, ZipError> {
        let bytes = self.slice(from, 2)?;
        Ok(usize::from(bytes[0]) | usize::from(bytes[1]) << 8)
    }

    /// A number of four bytes. A place of 32 bits, as the browser has, may be as large: what
    /// is added to it is checked.
    fn long(&self, from: usize) -> Result<usize, ZipError> {
        let (low, high) = (self.short(from)?, self.short(from + 2)?);
        Ok(low | high << 16)
    }
}
