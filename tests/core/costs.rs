//! What an edit costs, counted in the annotations that are looked at or made anew, and never in seconds: no more than
//! what can be seen and the logarithm of how many there are.

use std::{fmt::Write, rc::Rc};

use crate::support::claims;
use highlit::{
    annotation::{
        Action, Annotation, AnnotationId, Codebook, Incoming, Note, ReaderCode, Session, Store,
        TagId, Timestamp, WindowId, take_visits,
    },
    article::{Article, plain},
    text::{CharOffset, TextSpan},
};

/// Paragraphs of the article, those that can be seen, and the annotations on these.
const PARAGRAPHS: usize = 2_000;
const VISIBLE: usize = 12;
const ON_VISIBLE: usize = 48;
/// Cards of the list that are shown.
const CARDS: usize = 24;

/// What is counted of one edit and what a page asks after it.
#[derive(Clone, Copy, Debug)]
struct Cost {
    /// Nodes that the edit looked at or made.
    edit: usize,
    /// Nodes that were looked at to paint what can be seen, and to show its cards and counts.
    show: usize,
    /// Stretches that are painted.
    painted: usize,
}

fn article() -> Article {
    let mut text = String::from("The Long Shore\n");
    for number in 0..PARAGRAPHS {
        let _ = write!(
            text,
            "\nThe tide of day {number} came to the foot of the wall, and it was slow to leave it.\n"
        );
    }
    plain::read(&text).unwrap()
}

fn made(number: usize, span: TextSpan) -> Annotation {
    let at = Timestamp::new("2026-03-04T05:06:07.000Z").unwrap();
    Annotation {
        id: AnnotationId::new(&format!("urn:test:{:08x}", number.wrapping_mul(0x9e37_79b1) as u32))
            .unwrap(),
        span,
        tag: TagId::new(["fact", "opinion"][number % 2]).unwrap(),
        subtag: None,
        note: Note::default(),
        confidence: None,
        creator: ReaderCode::new("TEST").unwrap(),
        created: at.clone(),
        modified: at,
        foreign: None,
    }
}

/// A span of a block, one of many different ones.
fn span(article: &Article, block: usize, number: usize) -> TextSpan {
    let start = article.block_range(block).start.0 + 4 * (number % 8) as u32;
    let wish = TextSpan::new(CharOffset(start), CharOffset(start + 12)).unwrap();
    article.admit(wish).unwrap()
}

/// A session with so many annotations, the same of which are where the reader is.
fn session(count: usize, codebook: &Rc<Codebook>) -> Session {
    let article = Rc::new(article());
    let blocks = article.blocks().len();
    let annotations = (0..count).map(|number| {
        let block = match number {
            _ if number < ON_VISIBLE => seen(blocks) + number % VISIBLE,
            _ => (seen(blocks) + VISIBLE + 1 + number % (blocks - VISIBLE - 2)) % blocks,
        };
        made(number, span(&article, block, number / 7))
    });
    let annotations = annotations.collect();
    let store = Store::new(article.clone(), codebook.clone());
    let session = Session::new(store, WindowId::new("one"));
    session.act(Action::merge(Incoming { annotations, ..Incoming::default() })).unwrap()
}

/// The first block that can be seen.
fn seen(blocks: usize) -> usize {
    blocks / 2
}

/// Does it, and asks what a page asks to show it.
fn cost(session: &mut Session, action: Action, id: &AnnotationId) -> Cost {
    take_visits();
    let next = session.act(action).unwrap();
    let edit = take_visits();
    let store = next.store();
    // Whether it must be shown anew.
    assert!(*store != *session.store());
    let article = store.article();
    let first = seen(article.blocks().len());
    let mut painted = 0;
    for block in first..first + VISIBLE {
        let range = article.block_range(block);
        let span = TextSpan::new(range.start, range.end).unwrap();
        painted += store.annotations().overlapping(span).len();
    }
    let set = store.annotations();
    let card = set.place_of(id).unwrap_or_default();
    let cards = (card..card + CARDS).filter_map(|number| set.nth(number)).count();
    assert_eq!(cards, CARDS);
    for tag in &store.codebook().tags {
        assert!(set.count_of(&tag.id) <= set.len());
    }
    let show = take_visits();
    *session = next;
    Cost { edit, show, painted }
}

fn costs(count: usize, codebook: &Rc<Codebook>) -> Vec<(&'static str, Cost)> {
    let mut session = session(count, codebook);
    assert_eq!(session.store().annotations().len(), count);
    let article = session.store().article().clone();
    let at = Timestamp::new("2026-03-04T06:00:00.000Z").unwrap();
    let block = seen(article.blocks().len()) + 3;
    let new = made(usize::MAX, span(&article, block, 5));
    let (id, opinion) = (new.id.clone(), TagId::new("opinion").unwrap());
    let tag = if new.tag == opinion { TagId::new("fact").unwrap() } else { opinion };
    let reshaped = span(&article, block + 1, 2);
    [
        ("add", Action::Add(new)),
        ("retag", Action::Retag(id.clone(), tag, at.clone())),
        ("reshape", Action::Reshape(id.clone(), reshaped, at)),
        ("remove", Action::Remove(id.clone())),
    ]
    .into_iter()
    .map(|(name, action)| (name, cost(&mut session, action, &id)))
    .collect()
}

#[test]
fn an_edit_costs_what_is_seen_and_the_logarithm_of_how_many_there_are() {
    let codebook = Rc::new(claims());
    let (few, many) = (1_000_usize, 100_000_usize);
    for ((name, small), (_, large)) in costs(few, &codebook).into_iter().zip(costs(many, &codebook))
    {
        println!("{name}: {small:?} with {few}, {large:?} with {many}");
        assert_eq!(small.painted, large.painted, "{name}");
        assert!(small.painted >= ON_VISIBLE, "{name}");
        for (count, cost) in [(few, small), (many, large)] {
            let halvings = (count as f64).log2().ceil() as usize;
            // Ways down by place and by name, each with what is made anew and put in balance on it.
            assert!(cost.edit <= 15 * halvings, "{name}, {count}: {cost:?}");
            let shown = cost.painted + VISIBLE + CARDS;
            assert!(cost.show <= shown * halvings, "{name}, {count}: {cost:?}");
        }
        // A hundred times as many, 17 halvings in place of 10.
        assert!(large.edit <= 2 * small.edit && large.show <= 2 * small.show, "{name}");
    }
}

#[test]
fn a_set_that_grew_and_shrank_step_by_step_is_as_quick() {
    let codebook = Rc::new(claims());
    let article = Rc::new(article());
    let mut store = Store::new(article.clone(), codebook);
    let mut left = Vec::new();
    for number in 0..3_000 {
        // In the order of the text, which leans a tree most.
        let one = made(number, span(&article, 1 + number / 8, number));
        store = store.apply(Action::Add(one.clone())).unwrap().0;
        left.push(one);
        if number % 3 == 2 {
            let gone = left.remove(left.len() / 2);
            store = store.apply(Action::Remove(gone.id)).unwrap().0;
        }
    }
    left.sort_by_key(|one| (one.span.start(), one.span.end(), one.id.clone()));
    let set = store.annotations();
    assert!(set.iter().map(Rc::as_ref).eq(&left));
    assert!(set.iter().rev().map(Rc::as_ref).eq(left.iter().rev()));
    // What is as heavy as a third of its neighbour at least is no deeper than this.
    let deepest = ((left.len() as f64).ln() / (4.0_f64 / 3.0).ln()) as usize + 2;
    for (number, one) in left.iter().enumerate() {
        take_visits();
        assert_eq!(set.get(&one.id).map(Rc::as_ref), Some(one));
        assert!(take_visits() <= deepest);
        assert_eq!(set.place_of(&one.id), Some(number));
        assert_eq!(set.nth(number).map(Rc::as_ref), Some(one));
    }
    for tag in &store.codebook().tags {
        let count = left.iter().filter(|one| one.tag == tag.id).count();
        assert_eq!(set.count_of(&tag.id), count);
    }
}

#[test]
fn going_through_all_is_counted() {
    let session = session(1_000, &Rc::new(claims()));
    take_visits();
    assert_eq!(session.store().annotations().iter().count(), 1_000);
    assert!(take_visits() >= 1_000);
}
