//! The article as the page shows it, cut into words and sentences by the plainest of rules: the text
//! for the soaks is written so that no rule could cut it otherwise.

use serde::{Deserialize, Serialize};

/// A place in the text: a block, and characters into it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub(super) struct Place(pub(super) usize, pub(super) usize);

/// What lies between two places.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub(super) struct Stretch {
    pub(super) from: Place,
    pub(super) to: Place,
}

/// One block, as the page first shows it.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub(super) struct Block {
    pub(super) text: String,
    /// Whether it is part of the article; what is not at first can be taken in and set aside again.
    pub(super) kept: bool,
}

/// All blocks, with what can be selected in them.
pub(super) struct Text {
    pub(super) blocks: Vec<Block>,
    words: Vec<Stretch>,
    sentences: Vec<Stretch>,
}

impl Text {
    pub(super) fn new(blocks: Vec<Block>) -> Text {
        let cut = |is_part: fn(&str, usize) -> bool| {
            let stretches = |(number, block): (usize, &Block)| {
                let mut found: Vec<Stretch> = Vec::new();
                let mut was_part = false;
                for at in 0..=block.text.len() {
                    let (here, is_part) = (Place(number, at), is_part(&block.text, at));
                    match (was_part, is_part) {
                        (false, true) => found.push(Stretch { from: here, to: here }),
                        (true, false) => found.last_mut().into_iter().for_each(|it| it.to = here),
                        _ => {}
                    }
                    was_part = is_part;
                }
                found
            };
            blocks.iter().enumerate().flat_map(stretches).collect()
        };
        let (words, sentences) = (cut(is_in_word), cut(is_in_sentence));
        Text { blocks, words, sentences }
    }

    /// The words of the blocks that are kept.
    pub(super) fn words<'t>(&'t self, kept: &'t [bool]) -> impl Iterator<Item = Stretch> + 't {
        self.words.iter().copied().filter(|word| kept[word.from.0])
    }

    /// The word that begins or ends at a place.
    pub(super) fn word_at(&self, place: Place) -> Stretch {
        let mut words = self.words.iter().copied();
        words
            .find(|word| word.from == place || word.to == place)
            .expect("words begin and end there")
    }

    /// The sentence that the cursor comes to from a stretch: the first that begins after it does, or
    /// the one at its very beginning if the stretch goes on beyond that.
    pub(super) fn sentence_from(&self, here: Stretch, kept: &[bool]) -> Option<Stretch> {
        let is_next = |sentence: &Stretch| {
            sentence.from > here.from || sentence.from == here.from && sentence.to < here.to
        };
        let mut sentences = self.sentences.iter().copied();
        sentences.find(|sentence| kept[sentence.from.0] && is_next(sentence))
    }

    /// A stretch, cut at the edges of the blocks that are kept.
    pub(super) fn parts<'t>(
        &'t self,
        stretch: Stretch,
        kept: &'t [bool],
    ) -> impl Iterator<Item = Stretch> + 't {
        let blocks = (stretch.from.0..=stretch.to.0).filter(|&block| kept[block]);
        blocks.map(move |block| Stretch {
            from: stretch.from.max(Place(block, 0)),
            to: stretch.to.min(Place(block, self.blocks[block].text.len())),
        })
    }

    /// The words of a stretch within one block.
    pub(super) fn read(&self, part: Stretch) -> &str {
        &self.blocks[part.from.0].text[part.from.1..part.to.1]
    }

    /// The words of a stretch as a card quotes them.
    pub(super) fn quote(&self, stretch: Stretch, kept: &[bool]) -> String {
        let parts: Vec<_> = self.parts(stretch, kept).map(|part| self.read(part)).collect();
        parts.join("\n")
    }

    /// How many letters a stretch covers, those of blocks set aside included.
    pub(super) fn length(&self, stretch: Stretch) -> usize {
        let before = |place: Place| {
            self.blocks[..place.0].iter().map(|block| block.text.len() + 1).sum::<usize>() + place.1
        };
        before(stretch.to) - before(stretch.from)
    }
}

fn is_in_word(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_alphanumeric)
}

/// A sentence is all up to a full stop; the space between two is of neither.
fn is_in_sentence(text: &str, at: usize) -> bool {
    at < text.len() && !text[..at].ends_with('.')
}
