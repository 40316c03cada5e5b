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
        match needle.len() {
            0 => Vec::new(),
            1..GRAM => self.scan(needle).take(most).collect(),
            LONG.. => {
                self.by_blocks(needle, most).unwrap_or_else(|| self.by_rarest(needle, most))
            }
            _ => self.by_rarest(needle, most),
        }
    }

    /// Whether `needle` occurs exactly once. It looks no further than the second
    /// occurrence, so that a text that repeats itself costs no more than another.
    pub fn occurs_once(&self, needle: &str) -> bool {
        self.occurrences(needle, 2).len() == 1
    }

    /// `None` if too many blocks are like one of the needle's.
    fn by_blocks(&self, needle: &[u8], most: usize) -> Option<Vec<usize>> {
        let blocks = self.blocks.get_or_init(|| {
            Places::new(self.text.chunks_exact(BLOCK).map(fold), self.text.len() / BLOCK)
        });
        let mut found = Vec::new();
        let mut compared = 0;
        for (at, piece) in needle.windows(BLOCK).take(BLOCK).enumerate() {
            for block in blocks.of(fold(piece)) {
                let Some(start) = (block * BLOCK).checked_sub(at) else { continue };
                compared += 1;
                if compared > BLOCKS_COMPARED {
                    return None;
                }
                if self.text[start..].starts_with(needle) {
                    found.push(start);
                    if found.len() == most {
                        return Some(found);
                    }
                }
            }
        }
        Some(found)
    }

    fn by_rarest(&self, needle: &[u8], most: usize) -> Vec<usize> {
        let grams = self.grams.get_or_init(|| {
            Places::new(self.text.windows(GRAM).map(eight), (self.text.len() + 1).saturating_sub(GRAM))
        });
        let places = needle.len() - GRAM + 1;
        let rarest = (0..places)
            .step_by(places.div_ceil(PROBES))
            .min_by_key(|&at| grams.count(eight(&needle[at..at + GRAM])))
            .unwrap_or(0);
        grams
            .of(eight(&needle[rarest..rarest + GRAM]))
            .filter_map(|at| at.checked_sub(rarest))
            .filter(|&start| self.text[start..].starts_with(needle))
            .take(most)
            .collect()
    }

    fn scan<'n>(&'n self, needle: &'n [u8]) -> impl Iterator<Item = usize> + 'n {
        let windows = self.text.windows(needle.len()).enumerate();
        windows.filter(move |(_, window)| *window == needle).map(|(place, _)| place)
    }
}

/// Where pieces occur: their places by a hash of the piece, the last place first.
#[derive(Debug)]
struct Places {
    /// The last place of each hash, plus one; 0 is none.
    last: Vec<u32>,
    /// For each place, the place before it with the same hash, plus one.
    before: Vec<u32>,
    /// How many places share each hash.
    count: Vec<u32>,
}

impl Places {
    /// Of so many pieces, each at the place of its number.
    fn new(pieces: impl Iterator<Item = u64>, number: usize) -> Self {
        let slots = number.next_power_of_two().clamp(1 << 8, 1 << 18);
        let mut places =
            Self { last: vec![0; slots], before: vec![0; number], count: vec![0; slots] };
        for (place, piece) in pieces.enumerate() {
            let slot = places.slot(piece);
            places.before[place] = places.last[slot];
            places.last[slot] = place as u32 + 1;
            places.count[slot] += 1;
        }
        places
    }

    fn of(&self, piece: u64) -> impl Iterator<Item = usize> {
        let place = |next: u32| next.checked_sub(1).map(|place| place as usize);
        let last = place(self.last[self.slot(piece)]);
        std::iter::successors(last, move |&at| place(self.before[at]))
    }

    fn count(&self, piece: u64) -> u32 {
        self.count[self.slot(piece)]
    }

    fn slot(&self, piece: u64) -> usize {
        // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
        let mixed = piece.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed >> 40) as usize & (self.last.len() - 1)
    }
}

fn eight(piece: &[u8]) -> u64 {
    let mut eight = [0; 8];
    eight.copy_from_slice(piece);
    u64::from_le_bytes(eight)
}

/// A block as one number, in which each of its bytes and where it stands counts.
fn fold(block: &[u8]) -> u64 {
    // The multiplier of Knuth's MMIX generator (The Art of Computer Programming 2, 3.3.4).
    let mix = |sum: u64, piece| (sum ^ eight(piece)).wrapping_mul(0x5851_F42D_4C95_7F2D);
    block.chunks_exact(8).fold(0, |sum, piece| mix(sum.rotate_left(31), piece))
}
