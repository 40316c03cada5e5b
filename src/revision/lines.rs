//! Which lines of an article became others, which moved, and which came or went.

use std::ops::Range;

use imara_diff::{Algorithm, Diff, InternedInput};

use crate::{
    anchor::{LEAST_KEPT, Mapping, heaviest},
    article::Canonical,
};

/// The most pairs of lines that are looked at to tell which became which.
const PAIRS: usize = 400;

/// Lines of the canonical text that were changed, before and after. Those with the same words
/// before and after stand elsewhere now.
pub type Changed = (Range<usize>, Range<usize>);

/// Which lines of one text are others in another, in order.
pub fn changes(old: &Canonical, new: &Canonical) -> Vec<Changed> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.text().split('\n').collect(), new.text().split('\n').collect());
    let mut lines = InternedInput::default();
    lines.update_before(old.iter().copied());
    lines.update_after(new.iter().copied());
    let diff = Diff::compute(Algorithm::Histogram, &lines);
    let range = |range: Range<u32>| range.start as usize..range.end as usize;
    let hunks = diff.hunks().map(|hunk| (range(hunk.before), range(hunk.after)));
    let hunks: Vec<Changed> = hunks.collect();
    let moves = Moves::of(&lines, &hunks);
    hunks.iter().flat_map(|hunk| told_apart(&old, &new, hunk, &moves)).collect()
}

/// The lines that were taken out in one place and put in at another.
struct Moves {
    /// Whether each old line is one of them.
    has_gone: Vec<bool>,
    /// Which old line each new line is.
    from: Vec<Option<usize>>,
}

impl Moves {
    fn of(lines: &InternedInput<&str>, hunks: &[Changed]) -> Self {
        let mut gone = vec![Vec::new(); lines.interner.num_tokens() as usize];
        for line in hunks.iter().rev().flat_map(|(before, _)| before.clone().rev()) {
            gone[lines.before[line].0 as usize].push(line);
        }
        let mut has_gone = vec![false; lines.before.len()];
        let mut from = vec![None; lines.after.len()];
        for line in hunks.iter().flat_map(|(_, after)| after.clone()) {
            from[line] = gone[lines.after[line].0 as usize].pop();
            from[line].into_iter().for_each(|line: usize| has_gone[line] = true);
        }
        Self { has_gone, from }
    }
}

/// The lines of a hunk that only moved, those that became one other, and all else.
fn told_apart(
    old: &[&str],
    new: &[&str],
    (before, after): &Changed,
    moves: &Moves,
) -> Vec<Changed> {
    let were: Vec<usize> = before.clone().filter(|&line| !moves.has_gone[line]).collect();
    let are: Vec<usize> = after.clone().filter(|&line| moves.from[line].is_none()).collect();
    let pairs = match were.len() * are.len() {
        0 => Vec::new(),
        1 => vec![(0, 0)],
        2..=PAIRS => heaviest(were.len(), are.len(), |i, j| kept(old[were[i]], new[are[j]])),
        _ => Vec::new(),
    };
    let mut told = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (was, is) in pairs.into_iter().chain([(were.len(), are.len())]) {
        let old_line = were.get(was).copied().unwrap_or(before.end);
        let new_line = are.get(is).copied().unwrap_or(after.end);
        told.extend(runs(&were[i..was], &are[j..is], (old_line, new_line)));
        if was < were.len() {
            told.push((old_line..old_line + 1, new_line..new_line + 1));
        }
        (i, j) = (was + 1, is + 1);
    }
    for line in after.clone() {
        if let Some(was) = moves.from[line] {
            let at = told.partition_point(|(_, after)| after.start <= line);
            told.insert(at, (was..was + 1, line..line + 1));
        }
    }
    told
}

/// How many bytes of a line are left in another, if that is enough to take it for the same.
fn kept(old: &str, new: &str) -> u32 {
    let share = Mapping::new(old, new).share_of_old(&(0..new.len()));
    let kept = share * new.len() as f32;
    if kept < LEAST_KEPT * old.len().max(new.len()) as f32 { 0 } else { kept as u32 }
}

/// Lines that are none of the other text, as runs of neighbours; where there are none on one
/// side, they would stand before those lines.
fn runs(before: &[usize], after: &[usize], next: (usize, usize)) -> Vec<Changed> {
    let run = |run: &[usize], next: usize| match run {
        [first, .., last] => *first..last + 1,
        [only] => *only..only + 1,
        [] => next..next,
    };
    let are_neighbours = |line: &usize, next: &usize| line + 1 == *next;
    let (mut before, mut after) = (before.chunk_by(are_neighbours), after.chunk_by(are_neighbours));
    let both = std::iter::from_fn(|| match (before.next(), after.next()) {
        (None, None) => None,
        (was, is) => {
            Some((run(was.unwrap_or_default(), next.0), run(is.unwrap_or_default(), next.1)))
        }
    });
    both.collect()
}
