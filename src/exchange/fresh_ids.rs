//! Ids for what brings none.

use crate::{annotation::AnnotationId, article::sha256_hex};

/// Ids that come of a file's bytes, and of whose it is where several may have the same: what
/// is made of it twice is the same twice.
pub struct FreshIds {
    seed: String,
    count: usize,
}

impl FreshIds {
    /// Those of a file; `whose` is empty where one file is all there is.
    pub fn of(bytes: &[u8], whose: &str) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let seed = if whose.is_empty() {
            sha256_hex(&text)
        } else {
            sha256_hex(&[whose, "\n", &text].concat())
        };
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
