//! Text as a page shows it, made of the pieces that its markup has it in.
//!
//! White space runs together as CSS has it (Text Module Level 3, section 4.1.1), so that
//! how a page's source is indented is no part of the text; and each letter still knows
//! the piece that it comes from. All offsets are units of UTF-16, as the browser counts.

use crate::text::Utf16Offset;

/// A line of text that is put together piece by piece.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Woven {
    text: String,
    units: u32,
    threads: Vec<Thread>,
}

/// Letters that follow one another in a piece as they do in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Thread {
    piece: usize,
    from: u32,
    at: u32,
    len: u32,
}

/// A place in a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Its number, as it was added under.
    pub piece: usize,
    /// Units from its start.
    pub offset: u32,
}

/// Of two letters that come from different pieces, the place between them is in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// To the letter before it.
    Back,
    /// To the letter after it.
    Forward,
}

impl Woven {
    /// Adds a piece. Their numbers only grow. White space is kept as it stands where the
    /// page says so.
    pub fn add(&mut self, piece: usize, text: &str, keeps_space: bool) {
        let mut from = 0;
        for letter in text.chars() {
            let len = letter.len_utf16() as u32;
            let is_space = !keeps_space && is_collapsible(letter);
            if !is_space {
                self.push(Thread { piece, from, at: self.units, len }, letter);
            } else if !self.text.is_empty() && !self.text.ends_with(' ') {
                self.push(Thread { piece, from, at: self.units, len }, ' ');
            }
            from += len;
        }
    }

    fn push(&mut self, thread: Thread, letter: char) {
        self.text.push(letter);
        self.units += thread.len;
        match self.threads.last_mut() {
            Some(last) if last.piece == thread.piece && last.from + last.len == thread.from => {
                last.len += thread.len;
            }
            _ => self.threads.push(thread),
        }
    }

    /// The text, which ends where its last word does.
    pub fn text(&self) -> &str {
        self.text.trim_end_matches(' ')
    }

    /// Where a place in a piece is in the text; what is not shown of a piece counts to what
    /// comes before it.
    pub fn place(&self, spot: Spot) -> Utf16Offset {
        let after = |thread: &Thread| (thread.piece, thread.from) <= (spot.piece, spot.offset);
        let before = self.threads.partition_point(after);
        let at = before.checked_sub(1).map_or(0, |index| {
            let thread = &self.threads[index];
            match thread.piece == spot.piece {
                true => thread.at + (spot.offset - thread.from).min(thread.len),
                false => thread.at + thread.len,
            }
        });
        let end = self.text().encode_utf16().count() as u32;
        Utf16Offset(at.min(end))
    }

    /// The piece that a place in the text is in, and where; `None` if there is no text.
    pub fn spot(&self, at: Utf16Offset, lean: Lean) -> Option<Spot> {
        let is_before = |thread: &Thread| match lean {
            Lean::Back => thread.at < at.0,
            Lean::Forward => thread.at <= at.0,
        };
        let index = self.threads.partition_point(is_before).saturating_sub(1);
        let thread = self.threads.get(index)?;
        let offset = thread.from + at.0.saturating_sub(thread.at).min(thread.len);
        Some(Spot { piece: thread.piece, offset })
    }
}

/// What CSS lets run together; a space that is not to break is a letter like others.
fn is_collapsible(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}
