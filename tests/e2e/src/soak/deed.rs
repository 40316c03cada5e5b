//! What a reader does, one deed after the other, and which of them chance picks next. Each is whole: it
//! begins and ends with nothing selected and nothing asked.

use serde::Serialize;

use super::{
    desk::{Desk, Labels},
    text::{Place, Stretch},
};
use crate::Chance;

/// More highlights than this are thinned out: a longer list would not be in the page as a whole.
const ENOUGH: usize = 40;

/// The most cards that the page shows without leaving out those far from view.
const LISTED: usize = 60;

/// Something a reader does.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "does", rename_all = "camelCase")]
pub(super) enum Deed {
    /// Selects words and gives them a tag; with the brush the selection is enough.
    Mark {
        over: Stretch,
        tag: usize,
        by: Means,
    },
    /// Selects words, goes on to the next sentence by a key, and gives that a tag.
    MarkByCursor {
        selected: Stretch,
        marked: Stretch,
        tag: usize,
    },
    /// Gives the open highlight another tag.
    Retag {
        tag: usize,
        by: Means,
    },
    /// Gives or takes a kind.
    Refine {
        kind: usize,
    },
    /// Says how sure, or takes it back.
    Weigh {
        sure: bool,
    },
    /// Writes a note, in place of what it read, and leaves it.
    Note {
        words: String,
    },
    /// Moves the edges of the open highlight by words, and keeps what came of it or not.
    Edges {
        moves: Vec<Move>,
        keep: bool,
    },
    /// Deletes the open highlight.
    Delete {
        by: Means,
    },
    Undo {
        by: Means,
    },
    Redo {
        by: Means,
    },
    /// Opens or closes a card, by its place in the list.
    Toggle {
        card: usize,
    },
    /// Presses a chip in the margin, by its place in the article.
    Chip {
        number: usize,
    },
    /// Presses on marked words; where several are marked, one is chosen.
    Press {
        at: Place,
        choice: Option<usize>,
    },
    /// Goes to the next highlight or the one before by a key.
    Visit {
        forward: bool,
    },
    /// Lists one tag only, or all again.
    Filter {
        tag: usize,
    },
    Search {
        words: String,
    },
    TakeIn {
        block: usize,
    },
    /// Is refused where a highlight begins or ends.
    SetAside {
        block: usize,
    },
    /// Takes up the brush or puts it away.
    Brush,
    LoadBrush {
        tag: usize,
    },
    Save,
    /// Chooses the file that was saved, and answers what is asked then.
    Import {
        answer: Answer,
    },
    /// Goes to the start page and opens the article from its shelf.
    Leave,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Means {
    Key,
    Click,
    Brush,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Move {
    Forward,
    Back,
    /// The other edge moves from now on.
    Swap,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Answer {
    Merge,
    Replace,
    Cancel,
}

/// Which deeds are picked from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Range {
    /// All there are.
    All,
    /// Those of few steps that change the work, one right after the other.
    Edits,
}

/// A deed that is possible on a desk.
pub(super) fn pick(desk: &Desk, labels: &Labels, range: Range, chance: &mut Chance) -> Deed {
    loop {
        let Some(deed) = draw(desk, labels, range, chance) else { continue };
        let work = desk.after(&deed).work;
        if !work.has_twins() && work.made.len() <= LISTED {
            return deed;
        }
    }
}

fn draw(desk: &Desk, labels: &Labels, range: Range, chance: &mut Chance) -> Option<Deed> {
    let made = &desk.work.made;
    let open = desk.opened();
    let kinds = open.map_or(0, |made| labels.0[made.tag].1.len());
    // What a card offers is there only while it is listed.
    let card = open.filter(|open| desk.listed().iter().any(|listed| listed.name == open.name));
    let tag = chance.below(labels.0.len());
    let by = *chance.choose(&[Means::Key, Means::Click]);
    let sorts = match range {
        Range::All => 32,
        Range::Edits => 20,
    };
    Some(match chance.below(sorts) {
        0..=5 if made.len() < ENOUGH => {
            let by = desk.brush.map_or(by, |_| Means::Brush);
            Deed::Mark { over: words(desk, chance)?, tag: desk.brush.unwrap_or(tag), by }
        }
        0..=5 => Deed::Delete { by: card.map(|_| by)? },
        6 => Deed::Delete { by: card.map(|_| by)? },
        7 | 8 => {
            // With the brush in hand a digit loads it.
            let by = desk.brush.map_or(by, |_| Means::Click);
            Deed::Retag { tag, by: card.map(|_| by)? }
        }
        9 | 10 => Deed::Refine { kind: card.map(|_| chance.below(kinds))? },
        11 => Deed::Weigh { sure: card.map(|_| chance.once_in(2))? },
        12 | 13 => Deed::Note { words: card.map(|_| note(chance))? },
        14 | 15 => Deed::Undo { by: (!desk.past.is_empty() || by == Means::Key).then_some(by)? },
        16 => Deed::Redo { by: (!desk.future.is_empty() || by == Means::Key).then_some(by)? },
        17 => Deed::Toggle { card: one_of(desk.listed().len(), chance)? },
        18 => {
            let aside = |block: &usize| !desk.work.kept[*block];
            Deed::TakeIn { block: among((0..desk.work.kept.len()).filter(aside), chance)? }
        }
        19 => {
            let blocks = 0..desk.work.kept.len();
            let back = |block: &usize| desk.work.kept[*block] && !desk.text().blocks[*block].kept;
            Deed::SetAside { block: among(blocks.filter(back), chance)? }
        }
        20 if desk.brush.is_none() => {
            let selected = words(desk, chance)?;
            let marked = desk.text().sentence_from(selected, &desk.work.kept)?;
            Deed::MarkByCursor { selected, marked, tag }
        }
        21 | 22 => {
            let moves: Vec<_> = (0..=chance.below(4))
                .map(|_| *chance.choose(&[Move::Forward, Move::Back, Move::Swap]))
                .collect();
            desk.moved(&moves)?;
            Deed::Edges { moves, keep: !chance.once_in(3) }
        }
        23 => Deed::Chip { number: one_of(made.len(), chance)? },
        24 | 25 => {
            let over = made[one_of(made.len(), chance)?].over;
            // In the first of its blocks, at a letter: a space at the end of a line has no place.
            let first = desk.text().parts(over, &desk.work.kept).next()?;
            let letters = desk.text().read(first).bytes().enumerate();
            let letters = letters.filter(|(_, letter)| letter.is_ascii_alphanumeric());
            let at = among(letters.map(|(at, _)| at), chance)?;
            let at = Place(first.from.0, first.from.1 + at);
            let count = desk.work.at(at, desk.text()).len();
            Deed::Press { at, choice: (count > 1).then(|| chance.below(count)) }
        }
        26 => open.map(|_| Deed::Visit { forward: chance.once_in(2) })?,
        27 => Deed::Filter { tag },
        28 if !made.is_empty() => {
            let word = ["lamp", "THE", "sailors", "because", "nowhere"];
            Deed::Search { words: if chance.once_in(2) { "" } else { chance.choose(&word) }.into() }
        }
        29 if desk.brush.is_some() && chance.once_in(2) => Deed::LoadBrush { tag },
        29 => Deed::Brush,
        30 if desk.file.is_none() || chance.once_in(4) => Deed::Save,
        30 => Deed::Import { answer: answer(desk, chance) },
        31 if chance.once_in(4) => Deed::Leave,
        _ => return None,
    })
}

/// One to seven words, in one block or reaching into another.
fn words(desk: &Desk, chance: &mut Chance) -> Option<Stretch> {
    let words: Vec<_> = desk.text().words(&desk.work.kept).collect();
    let first = one_of(words.len(), chance)?;
    let count = if chance.once_in(8) { 40 } else { chance.below(7) };
    let last = (first + count).min(words.len() - 1);
    Some(Stretch { from: words[first].from, to: words[last].to })
}

fn note(chance: &mut Chance) -> String {
    match chance.below(8) {
        0 => String::new(),
        _ => format!("because of “{}” — \u{1f6a2} {}", chance.below(100), chance.below(1000)),
    }
}

/// An answer that is offered.
fn answer(desk: &Desk, chance: &mut Chance) -> Answer {
    let brings = desk.imported(Answer::Merge).is_some_and(|merged| merged != *desk.work);
    match chance.below(5) {
        0 | 1 if brings => Answer::Merge,
        2 | 3 if !desk.work.made.is_empty() => Answer::Replace,
        _ => Answer::Cancel,
    }
}

fn one_of(count: usize, chance: &mut Chance) -> Option<usize> {
    (count > 0).then(|| chance.below(count))
}

fn among(choices: impl Iterator<Item = usize>, chance: &mut Chance) -> Option<usize> {
    let choices: Vec<_> = choices.collect();
    one_of(choices.len(), chance).map(|at| choices[at])
}
