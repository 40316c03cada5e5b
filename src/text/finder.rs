//! Finding a quotation in a long text, many times over.

use std::cell::OnceCell;

/// The length in bytes of the pieces that are indexed for needles of any length.
const GRAM: usize = 8;

/// How many different places within a needle are tried as its rarest piece.
const PROBES: usize = 16;

/// The length in bytes of the pieces that are indexed for long needles.
const BLOCK: usize = 32;

/// The shortest needle that has a whole block in it wherever it stands in the text.
const LONG: usize = 2 * BLOCK - 1;

/// How many blocks of the text are compared with a long needle before its rarest piece is
/// looked for instead: a text that repeats itself has the same block many times.
const BLOCKS_COMPARED: usize = 64;

/// Indexes of where pieces of a text occur, made when first asked for.
///
/// Describing 10,000 annotations of a 1 MB book asks 10,000 times whether a
/// quotation with its context occurs twice. Scanning the text each time would read
/// 10 GB. Such needles are long: to find them it is enough to know where the text's
/// 31,250 blocks are (as of files in rsync: Tridgell and Mackerras, 1996), one of which
/// lies within each. For shorter ones, and in texts that repeat themselves, all pieces
/// of eight bytes are indexed (8 bytes of memory per byte of text), and only the places
/// are looked at that share the needle's rarest piece.
#[derive(Debug)]
pub struct Finder<'t> {
    text: &'t [u8],
    blocks: OnceCell<Places>,
    grams: OnceCell<Places>,
}

impl<'t> Finder<'t> {
    /// Finds in `text`.
    pub fn new(text: &'t str) -> Self {
        Self { text: text.as_bytes(), blocks: OnceCell::new(), grams: OnceCell::new() }
    }

    /// The byte positions at which `needle` occurs, overlapping ones included,
    /// in no promised order and no more than `most`. An empty needle occurs nowhere.
    pub fn occurrences(&self, needle: &str, most: usize) -> Vec<usize> {
        let needle = needle.as_bytes();
        let found = |places: &mut dyn Iterator<Item = usize>| {
            places.filter(|&at| self.text[at..].starts_with(needle)).take(most).collect()
        };
        match needle.len() {
            0 => Vec::new(),
            1..GRAM => found(&mut (0..self.text.len())),
            LONG.. if let Some(places) = self.by_blocks(needle) => found(&mut places.into_iter()),
            _ => found(&mut self.by_rarest(needle)),
        }
    }

    /// Whether `needle` occurs exactly once. It looks no further than the second
    /// occurrence, so that a text that repeats itself costs no more than another.
    pub fn occurs_once(&self, needle: &str) -> bool {
        self.occurrences(needle, 2).len() == 1
    }

    /// Where a long needle may occur, by blocks that are like one of its pieces; `None` if
    /// there are too many of those.
    fn by_blocks(&self, needle: &[u8]) -> Option<Vec<usize>> {
        let blocks = self.blocks.get_or_init(|| Places::new(self.text, BLOCK, BLOCK));
        let mut places = Vec::new();
        for (at, piece) in needle.windows(BLOCK).take(BLOCK).enumerate() {
            for block in blocks.of(piece) {
                if places.len() == BLOCKS_COMPARED {
                    return None;
                }
                places.extend((block * BLOCK).checked_sub(at));
            }
        }
        Some(places)
    }

    /// Where a needle may occur, by its rarest piece.
    fn by_rarest(&self, needle: &[u8]) -> impl Iterator<Item = usize> {
        let grams = self.grams.get_or_init(|| Places::new(self.text, GRAM, 1));
        let last = needle.len() - GRAM;
        let rarest = (0..=last)
            .step_by((last + 1).div_ceil(PROBES))
            .min_by_key(|&at| grams.count[grams.slot(&needle[at..at + GRAM])])
            .unwrap_or(0);
        let places = grams.of(&needle[rarest..rarest + GRAM]);
        places.filter_map(move |at| at.checked_sub(rarest))
    }
}

/// Where the pieces of a text are, of one length: their numbers by a hash of the piece, the
/// last first.
#[derive(Debug)]
struct Places {
    /// The last piece of each hash, plus one; 0 is none.
    last: Vec<u32>,
    /// For each piece, the one before it with the same hash, plus one.
    before: Vec<u32>,
    /// How many pieces share each hash.
    count: Vec<u32>,
}

impl Places {
    /// Of pieces of `size` bytes, one after so many bytes each.
    fn new(text: &[u8], size: usize, step: usize) -> Self {
        let number = (text.len() + 1).saturating_sub(size).div_ceil(step);
        let slots = number.next_power_of_two().clamp(1 << 8, 1 << 18);
        let mut places =
            Self { last: vec![0; slots], before: vec![0; number], count: vec![0; slots] };
        for piece in 0..number {
            let start = piece * step;
            let slot = places.slot(&text[start..start + size]);
            places.before[piece] = places.last[slot];
            places.last[slot] = piece as u32 + 1;
            places.count[slot] += 1;
        }
        places
    }

    /// The numbers of the pieces that are like one, as far as their hash tells.
    fn of(&self, piece: &[u8]) -> impl Iterator<Item = usize> {
        let number = |next: u32| next.checked_sub(1).map(|number| number as usize);
        let last = number(self.last[self.slot(piece)]);
        std::iter::successors(last, move |&at| number(self.before[at]))
    }

    /// Where the hash of a piece is kept. Each of its bytes counts, and where it stands: a
    /// multiplier of Steele and Vigna (2021), of whose products the upper bits are mixed best.
    fn slot(&self, piece: &[u8]) -> usize {
        let mut sum = 0_u64;
        for eight in piece.chunks_exact(8) {
            let mut bytes = [0; 8];
            bytes.copy_from_slice(eight);
            sum = (sum.rotate_left(31) ^ u64::from_le_bytes(bytes))
                .wrapping_mul(0x9E37_79B9_7F4A_7C15);
        }
        (sum >> 40) as usize & (self.last.len() - 1)
    }
}
