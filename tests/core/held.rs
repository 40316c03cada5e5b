//! What a reader holds: which purpose it keeps, and which end of it moves.

use highlit::{
    annotation::{Held, Purpose},
    article::{Article, Block, Cursor, Kind, Meta, Travel, Unit},
    text::{CharOffset, TextSpan},
};
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};

use crate::support::{article, cases, id};

const WORDS: &str = "One two three. Four five.";

fn article_of_words() -> Article {
    let block = (Block::new(Kind::Paragraph), WORDS.to_owned());
    Article::new(Meta::default(), vec![block]).unwrap()
}

/// Holds words of the article.
fn held(words: &str, purpose: Purpose) -> Held {
    let start = WORDS.find(words).unwrap() as u32;
    let end = start + words.len() as u32;
    Held::span_of(TextSpan::new(CharOffset(start), CharOffset(end)).unwrap(), purpose)
}

fn reshape() -> Purpose {
    Purpose::Reshape(id(1))
}

/// A key that was pressed.
#[derive(Clone, Copy, Debug)]
enum Press {
    Go(Unit, Travel),
    Stretch(Unit, Travel),
    Swap,
}

impl Press {
    fn on(self, article: &Article, held: &Held) -> Option<Held> {
        match self {
            Self::Go(unit, travel) => held.go(article, unit, travel),
            Self::Stretch(unit, travel) => held.stretch(article, unit, travel),
            Self::Swap => Some(held.swap_ends()),
        }
    }
}

#[test]
fn what_a_key_makes_of_it() {
    use Press::{Go, Stretch, Swap};
    use Purpose::{Mark, Read};
    use Travel::{Back, Forward};
    let article = article_of_words();
    for (words, purpose, press, expected) in [
        ("two", Read, Go(Unit::Word, Forward), Some(("three", Read))),
        ("two", Read, Go(Unit::Sentence, Forward), Some(("Four five.", Read))),
        ("two", Read, Stretch(Unit::Word, Forward), Some(("two three", Mark))),
        // The end that moves passes the one that stays.
        ("two", Read, Stretch(Unit::Word, Back), Some(("One", Mark))),
        // Going on lets go of what was selected.
        ("two three", Mark, Go(Unit::Word, Back), Some(("three", Read))),
        ("two", Mark, Stretch(Unit::Grapheme, Forward), Some(("two t", Mark))),
        // Of a highlight only the one edge moves, with Shift or without.
        ("two", reshape(), Go(Unit::Word, Forward), Some(("two three", reshape()))),
        ("two three", reshape(), Go(Unit::Word, Back), Some(("two", reshape()))),
        ("two", reshape(), Stretch(Unit::Word, Forward), Some(("two three", reshape()))),
        ("two", Mark, Swap, Some(("two", Mark))),
        // There is no more.
        ("five", Read, Go(Unit::Word, Forward), None),
        ("five.", Mark, Stretch(Unit::Word, Forward), None),
        ("five.", reshape(), Go(Unit::Sentence, Forward), None),
    ] {
        let next = press.on(&article, &held(words, purpose.clone()));
        let next = next.map(|next| (article.quote(next.span()), next.purpose().clone()));
        let expected = expected.map(|(words, purpose)| (words.to_owned(), purpose));
        assert_eq!(next, expected, "{press:?} at “{words}” held for {purpose:?}");
    }
}

#[test]
fn the_end_that_was_chosen_moves() {
    let article = article_of_words();
    let last = held("two", reshape());
    assert!(last.moves_end());
    let first = last.swap_ends();
    assert!(!first.moves_end());
    let longer = first.stretch(&article, Unit::Word, Travel::Back).unwrap();
    assert_eq!((article.quote(longer.span()).as_str(), longer.moves_end()), ("One two", false));
}

#[test]
fn a_highlight_that_is_reshaped_takes_no_other_tag() {
    for (purpose, is_taggable) in [(Purpose::Read, true), (Purpose::Mark, true), (reshape(), false)]
    {
        let held = held("two", purpose);
        assert_eq!(held.taggable(), is_taggable.then_some(held.span()));
    }
}

/// Whatever keys are pressed, what is held can be marked; a highlight that is
/// being reshaped stays that; and while it stretches one end stays where it is,
/// or is passed by the other.
fn check_presses(article: &Article, mut held: Held, presses: &[Press]) {
    let is_reshaped = matches!(held.purpose(), Purpose::Reshape(_));
    for press in presses {
        let Some(next) = press.on(article, &held) else { continue };
        assert_eq!(article.admit(next.span()), Ok(next.span()), "{press:?}");
        let (before, after) = (held.span(), next.span());
        match press {
            _ if is_reshaped => assert_eq!(next.purpose(), held.purpose()),
            Press::Go(..) => assert_eq!(*next.purpose(), Purpose::Read),
            Press::Stretch(..) => assert_eq!(*next.purpose(), Purpose::Mark),
            Press::Swap => assert_eq!(next.purpose(), held.purpose()),
        }
        match press {
            Press::Go(..) if !is_reshaped => {}
            Press::Go(..) | Press::Stretch(..) => {
                let stands = match held.moves_end() {
                    true => after.start() == before.start() || after.end() <= before.start(),
                    false => after.end() == before.end() || after.start() >= before.end(),
                };
                assert!(stands, "{press:?} of {held:?} leads to {after:?}");
                assert_ne!(after, before);
            }
            Press::Swap => {
                assert_eq!((after, next.swap_ends()), (before, held.clone()));
                assert_ne!(next.moves_end(), held.moves_end());
            }
        }
        held = next;
    }
}

fn press() -> impl Strategy<Value = Press> {
    let unit = || select(vec![Unit::Grapheme, Unit::Word, Unit::Sentence, Unit::Block]);
    let travel = || select(vec![Travel::Back, Travel::Forward]);
    prop_oneof![
        1 => (unit(), travel()).prop_map(|(unit, travel)| Press::Go(unit, travel)),
        2 => (unit(), travel()).prop_map(|(unit, travel)| Press::Stretch(unit, travel)),
        1 => Just(Press::Swap),
    ]
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn laws_of_any_keys(
        article in article(),
        place in any::<Index>(),
        purpose in select(vec![Purpose::Read, Purpose::Mark, reshape()]),
        presses in vec(press(), 12),
    ) {
        let place = CharOffset(place.index(article.char_len().0 as usize + 1) as u32);
        if let Some(cursor) = Cursor::at(&article, Unit::Word, place) {
            check_presses(&article, Held::new(cursor, purpose), &presses);
        }
    }
}
