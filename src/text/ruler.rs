//! All conversion between bytes, code points and UTF-16 units, in one place.

use super::{CharOffset, Utf16Offset};

/// How many bytes apart the ruler's ticks lie: a conversion walks at most this
/// many bytes after a binary search, and the ruler costs 12 bytes a tick.
const TICK: usize = 32;

/// The same place in the three ways of counting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tick {
    byte: usize,
    chars: u32,
    utf16: u32,
}

impl Tick {
    fn past(self, c: char) -> Tick {
        Tick {
            byte: self.byte + c.len_utf8(),
            chars: self.chars + 1,
            utf16: self.utf16 + c.len_utf16() as u32,
        }
    }

    /// Counts bytes, not characters: a long text is measured several times over
    /// before it is shown.
    fn past_all(self, text: &str) -> Tick {
        let chars = text.bytes().filter(|byte| byte & 0xc0 != 0x80).count() as u32;
        let pairs = text.bytes().filter(|&byte| byte >= 0xf0).count() as u32;
        Tick {
            byte: self.byte + text.len(),
            chars: self.chars + chars,
            utf16: self.utf16 + chars + pairs,
        }
    }
}

/// Measures one text. An offset past the end, or inside a character, is moved
/// back to the nearest place that exists: callers hold validated offsets, and a
/// browser that reports a half surrogate must not bring the page down.
#[derive(Clone, Debug)]
pub struct Ruler {
    ticks: Vec<Tick>,
    end: Tick,
}

impl Ruler {
    /// Measures `text` in one pass.
    pub fn new(text: &str) -> Self {
        let mut ticks = vec![Tick::default()];
        let mut here = Tick::default();
        loop {
            let next = text.ceil_char_boundary(ticks.len() * TICK);
            here = here.past_all(&text[here.byte..next]);
            if next == text.len() {
                return Self { ticks, end: here };
            }
            ticks.push(here);
        }
    }

    /// The length of the text in code points.
    pub fn char_len(&self) -> CharOffset {
        CharOffset(self.end.chars)
    }

    /// From code points to bytes.
    pub fn byte_of_char(&self, text: &str, offset: CharOffset) -> usize {
        self.seek(text, |tick| tick.chars as usize, offset.0 as usize).byte
    }

    /// From bytes to code points.
    pub fn char_of_byte(&self, text: &str, byte: usize) -> CharOffset {
        CharOffset(self.seek(text, |tick| tick.byte, byte).chars)
    }

    /// From code points to UTF-16 units.
    pub fn utf16_of_char(&self, text: &str, offset: CharOffset) -> Utf16Offset {
        Utf16Offset(self.seek(text, |tick| tick.chars as usize, offset.0 as usize).utf16)
    }

    /// From UTF-16 units to code points.
    pub fn char_of_utf16(&self, text: &str, offset: Utf16Offset) -> CharOffset {
        CharOffset(self.seek(text, |tick| tick.utf16 as usize, offset.0 as usize).chars)
    }

    /// The last place whose `unit` count does not exceed `target`.
    fn seek(&self, text: &str, unit: impl Fn(&Tick) -> usize, target: usize) -> Tick {
        if unit(&self.end) <= target {
            return self.end;
        }
        let after = self.ticks.partition_point(|tick| unit(tick) <= target);
        let mut here = self.ticks[after - 1];
        for c in text[here.byte..].chars() {
            let next = here.past(c);
            if unit(&next) > target {
                break;
            }
            here = next;
        }
        here
    }
}
