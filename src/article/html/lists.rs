//! Telling lists that are part of a text from menus: a list is judged as a whole,
//! since any one of its points may be a link.

use std::collections::HashMap;

use super::{
    super::Kind,
    blocks::{Piece, Pieces},
};

/// Elements whose parts belong together.
const LISTS: &[&str] = &["dl", "menu", "ol", "table", "ul"];

/// The lists and tables of a page.
pub(super) struct Lists<'p> {
    page: &'p Pieces,
    /// How many letters each has, and how many of them are in links.
    chars: HashMap<usize, (usize, usize)>,
}

impl<'p> Lists<'p> {
    pub fn of(page: &'p Pieces) -> Self {
        let mut lists = Self { page, chars: HashMap::new() };
        for piece in &page.pieces {
            if let Some(list) = lists.around(piece) {
                let (chars, linked) = lists.chars.entry(list).or_default();
                *chars += piece.chars();
                *linked += piece.linked;
            }
        }
        lists
    }

    /// Whether a block is a point of a list, or heads a line of a table, which says
    /// more than what its links are called.
    pub fn has_point(&self, piece: &Piece) -> bool {
        let heads_line = self.page.elements[piece.element].tag == "th";
        let list = self
            .around(piece)
            .filter(|_| heads_line || matches!(piece.kind, Kind::Item | Kind::Row));
        list.and_then(|list| self.chars.get(&list))
            .is_some_and(|(chars, linked)| linked * 5 <= chars * 4)
    }

    /// The list that a block lies in.
    fn around(&self, piece: &Piece) -> Option<usize> {
        let mut around = self.page.around(piece.element);
        around.find(|(_, it)| LISTS.contains(&it.tag.as_str())).map(|(number, _)| number)
    }
}
