//! Standard output, and what is told beside it.

use std::io::{self, BufWriter, StdoutLock, Write};

/// Standard output, written in large pieces; flush it at the end.
pub fn buffered() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

/// Writes all of a text.
pub fn print(text: &str) -> io::Result<()> {
    let mut out = buffered();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Tells something on a line of standard error. If nobody can be told, nothing is.
pub fn tell(text: &str) {
    let _ = writeln!(io::stderr(), "{}", plain(text));
}

/// A stranger's text for a terminal, on one line: signs that would move its cursor or turn
/// the writing direction of what follows are shown as a replacement.
pub fn plain(text: &str) -> String {
    let turns = |c| matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let replaced = |c: char| match c {
        '\n' | '\r' | '\t' => ' ',
        c if c.is_control() || turns(c) => '\u{fffd}',
        c => c,
    };
    text.chars().map(replaced).collect()
}
