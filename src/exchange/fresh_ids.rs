//! Ids for what brings none.

use crate::{annotation::AnnotationId, article::sha256_hex};

/// Ids that come of a file's bytes: what is made of it twice is the same twice.
pub struct FreshIds {
    seed: String,
    count: usize,
}

impl FreshIds {
    /// Those of a file.
    pub fn of(bytes: &[u8]) -> Self {
        Self::of_nth(bytes, 0)
    }

    /// Those of a file before which there are so many others of a class with the same bytes.
    pub fn of_nth(bytes: &[u8], before: usize) -> Self {
        let seed = sha256_hex(&String::from_utf8_lossy(bytes));
        let seed = if before == 0 { seed } else { format!("{seed} {before}") };
        Self { seed, count: 0 }
    }

    /// The next, a UUID of version 8 (RFC 9562, section 5.8).
    #[expect(clippy::should_implement_trait, reason = "there is always another")]
    pub fn next(&mut self) -> AnnotationId {
        self.count += 1;
        let hex = sha256_hex(&format!("{} {}", self.seed, self.count));
        let (a, b, c, d, e) = (&hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..32]);
        AnnotationId::new(&format!("urn:uuid:{a}-{b}-8{c}-8{d}-{e}")).expect("this is an IRI")
    }
}
