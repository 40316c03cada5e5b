//! Finding a quotation in a long text, many times over.

/// The length in bytes of the pieces that are indexed.
const GRAM: usize = 8;

/// How many different places within a needle are tried as its rarest piece.
const PROBES: usize = 16;

/// An index of where each eight-byte piece of a text occurs.
///
/// Describing 10,000 annotations of a 1 MB book asks 10,000 times whether a
/// quotation occurs twice. Scanning the text each time would read 10 GB; the
/// index is built in one pass (8 bytes of memory per byte of text) and then
/// only looks at places that share the needle's rarest piece.
#[derive(Debug)]
pub struct Finder<'t> {
    text: &'t str,
    /// The last place of each hash, plus one; 0 is none.
    last: Vec<u32>,
    /// For each place, the place before it with the same hash, plus one.
    before: Vec<u32>,
    /// How many places share each hash.
    count: Vec<u32>,
    mask: u32,
}

impl<'t> Finder<'t> {
    /// Indexes `text`.
    pub fn new(text: &'t str) -> Self {
        let slots = text.len().next_power_of_two().clamp(1 << 8, 1 << 18);
        let mut finder = Self {
            text,
            last: vec![0; slots],
            before: vec![0; text.len()],
            count: vec![0; slots],
            mask: slots as u32 - 1,
        };
        for (place, gram) in text.as_bytes().windows(GRAM).enumerate() {
            let slot = finder.slot(gram);
            finder.before[place] = finder.last[slot];
            finder.last[slot] = place as u32 + 1;
            finder.count[slot] += 1;
        }
        finder
    }

    /// The byte positions at which `needle` occurs, overlapping ones included,
    /// in no promised order and no more than `most`. An empty needle occurs nowhere.
    pub fn occurrences(&self, needle: &str, most: usize) -> Vec<usize> {
        self.places(needle.as_bytes()).take(most).collect()
    }

    /// Whether `needle` occurs exactly once. It looks no further than the second
    /// occurrence, so that a text that repeats itself costs no more than another.
    pub fn occurs_once(&self, needle: &str) -> bool {
        self.occurrences(needle, 2).len() == 1
    }

    fn places<'n>(&'n self, bytes: &'n [u8]) -> Box<dyn Iterator<Item = usize> + 'n> {
        if bytes.is_empty() {
            return Box::new(std::iter::empty());
        }
        if bytes.len() < GRAM {
            return Box::new(self.scan(bytes));
        }
        let places = bytes.len() - GRAM + 1;
        let rarest = (0..places)
            .step_by(places.div_ceil(PROBES))
            .min_by_key(|&at| self.count[self.slot(&bytes[at..at + GRAM])])
            .unwrap_or(0);
        let place = |next: u32| next.checked_sub(1).map(|place| place as usize);
        let last = self.last[self.slot(&bytes[rarest..rarest + GRAM])];
        let alike = std::iter::successors(place(last), move |&at| place(self.before[at]));
        Box::new(
            alike
                .filter_map(move |at| at.checked_sub(rarest))
                .filter(|&start| self.text.as_bytes()[start..].starts_with(bytes)),
        )
    }

    fn scan<'n>(&'n self, needle: &'n [u8]) -> impl Iterator<Item = usize> + 'n {
        self.text
            .as_bytes()
            .windows(needle.len())
            .enumerate()
            .filter(move |(_, window)| *window == needle)
            .map(|(place, _)| place)
    }

    fn slot(&self, gram: &[u8]) -> usize {
        let mut eight = [0; GRAM];
        eight.copy_from_slice(gram);
        // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
        let mixed = u64::from_le_bytes(eight).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        ((mixed >> 40) as u32 & self.mask) as usize
    }
}
