//! What a screen reader is told of the text: once, and no more than was asked.

use super::Reader;
use crate::web::{platform::preferences::Telling, rare, telling::quoted};

impl Reader {
    /// The words for the live region; they change when there is news.
    pub(super) fn announcement(&self) -> String {
        let Some(held) = self.held.as_ref().filter(|_| self.grasp.is_none()) else {
            return String::new();
        };
        match self.preferences.telling {
            Telling::Nothing => String::new(),
            Telling::Words => quoted(self.store(), held.span()),
            Telling::All => {
                rare::here().map_or_else(String::new, |rare| (rare.told)(self.store(), held))
            }
        }
    }
}
