//! What the laws are run on: texts, articles and a reader's steps, common and
//! nasty.

use std::{
    cmp::Reverse,
    future::ready,
    mem::discriminant,
    pin::pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};

use highlit::{
    annotation::{
        Action, Annotation, AnnotationId, Codebook, Confidence, Foreign, Incoming, Note,
        ReaderCode, Selectors, Session, Store, SubtagId, TagId, Timestamp, WindowId,
    },
    article::{
        Article, Block, CanonicalSpan, Kind, Mark, Meta, Place, Snap, Style, Writing, WritingMode,
    },
    classroom::Scores,
    exchange::{class::Told, w3c},
    storage::{Answer, SELDOM, Seldom},
    text::{Language, TextSpan, Utf16Offset},
};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select},
};

/// How often a law is tried. A failing case is printed in full: it becomes a
/// row of the law's table rather than a file of seeds.
pub fn cases(count: u32) -> ProptestConfig {
    ProptestConfig { cases: count, failure_persistence: None, ..ProptestConfig::default() }
}

/// Pieces of text that have broken programs like this one.
pub const PIECES: &[&str] = &[
    "a",
    "b",
    "aa",
    "word",
    "don't",
    "3.5",
    "10\u{202f}000",
    " ",
    "  ",
    "\u{a0}",
    "\u{202f}",
    "\u{2028}",
    "\u{3000}",
    "\t",
    "\r",
    ".",
    ", ",
    "“",
    "”",
    "_",
    "e\u{301}",
    "\u{301}",
    " \u{301}",
    "\u{200d}",
    "\u{200b}",
    "\u{feff}",
    "\u{600}",
    "👨‍👩‍👧",
    "👍🏽",
    "🇩🇪",
    "🇫",
    "❤\u{fe0f}",
    "1\u{fe0f}\u{20e3}",
    "𝒳",
    "中文",
    "カタカナ",
    "العربية",
    "\u{202e}",
    "नमस्ते",
    "क्ष",
    "한국",
    "ㅎ",
    "\u{ac00}\u{11a8}",
    "ß",
    "İ",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ]
}

/// Any text of up to `pieces` pieces, the empty one included.
pub fn text(pieces: usize) -> impl Strategy<Value = String> {
    vec(piece(), 0..=pieces).prop_map(|pieces| pieces.concat())
}

fn kind() -> impl Strategy<Value = Kind> {
    use Kind::{Caption, Furniture, Heading, Item, Paragraph, Picture, Quote, Row, Title};
    select(vec![Title, Heading, Paragraph, Item, Quote, Row, Caption, Picture, Furniture])
}

/// Marks as anyone may give them.
pub fn any_marks() -> impl Strategy<Value = Vec<Mark>> {
    let styles =
        ["emphasis", "strong", "https://walls.example/a?b=\"c\"&d#e", "mailto:ann@b.example"];
    let mark = (0..20_u32, 0..8_u32, select(styles.to_vec())).prop_map(|(start, len, style)| {
        Mark { range: start..start + len, style: Style::named(style).unwrap() }
    });
    (vec(mark, 0..8), any::<bool>()).prop_map(|(mut marks, is_sorted)| {
        if is_sorted {
            marks.sort_by_key(|mark| (mark.range.start, Reverse(mark.range.end)));
        }
        marks
    })
}

/// Of any marks those that can be drawn together.
fn that_fit(marks: Vec<Mark>, text: &str) -> Vec<Mark> {
    let mut fit: Vec<Mark> = Vec::new();
    for mark in marks {
        let agrees = |other: &Mark| {
            let is_alike = discriminant(&other.style) == discriminant(&mark.style);
            other.range.start <= mark.range.start
                && (other.range.end <= mark.range.start
                    || mark.range.end <= other.range.end && !is_alike)
        };
        let is_within = mark.range.end as usize <= text.chars().count();
        if is_within && mark.range.start < mark.range.end && fit.iter().all(agrees) {
            fit.push(mark);
        }
    }
    fit
}

/// Any article of up to six blocks.
pub fn article() -> impl Strategy<Value = Article> {
    vec((kind(), prop::bool::weighted(0.7), any_marks(), text(14)), 1..=6).prop_filter_map(
        "some words must be kept",
        |blocks| {
            let blocks = blocks.into_iter().map(|(kind, kept, marks, text)| {
                (Block { kind, kept, marks: that_fit(marks, &text) }, text)
            });
            Article::new(Meta::default(), blocks.collect()).ok()
        },
    )
}

/// Two places to be found in whatever article is at hand.
#[derive(Clone, Debug)]
pub struct Drag {
    from: (Index, Index),
    to: (Index, Index),
    words: bool,
}

pub fn drag() -> impl Strategy<Value = Drag> {
    any::<(Index, Index, Index, Index, bool)>().prop_map(|(a, b, c, d, words)| Drag {
        from: (a, b),
        to: (c, d),
        words,
    })
}

impl Drag {
    pub fn places(&self, article: &Article) -> (Place, Place) {
        let place = |(block, offset): (Index, Index)| {
            let block = block.index(article.blocks().len());
            let units = article.block_text(block).encode_utf16().count();
            Place { block, offset: Utf16Offset(offset.index(units + 2) as u32) }
        };
        (place(self.from), place(self.to))
    }

    pub fn snap(&self) -> Snap {
        if self.words { Snap::Words } else { Snap::Graphemes }
    }

    pub fn span(&self, article: &Article) -> Option<TextSpan> {
        let (a, b) = self.places(article);
        article.span(a, b, self.snap()).ok()
    }
}

/// The next of a row of numbers that are as good as random and always the same
/// (splitmix64).
pub fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*seed ^ *seed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    (mixed ^ mixed >> 31) as usize >> 1
}

pub const CLAIMS: &str = include_str!("../../static/codebooks/claims.json");

pub fn claims() -> Codebook {
    Codebook::read(CLAIMS).unwrap()
}

/// A store of an article with nothing on it yet.
pub fn store_of(article: Article) -> Store {
    Store::new(Rc::new(article), Rc::new(claims()))
}

/// What a saved report tells if nothing more was asked for, with the names of messages for
/// their words.
pub fn told(scores: &Scores) -> Told<'_> {
    Told {
        say: &|message| message.id().to_owned(),
        language: "en",
        direction: "ltr",
        date: "today",
        with_codes: false,
        research: None,
        voices: &[],
        beside: None,
        scores,
        tallies: &[],
    }
}

pub fn id(number: u8) -> AnnotationId {
    AnnotationId::new(&format!("urn:uuid:00000000-0000-4000-8000-{number:012}")).unwrap()
}

/// A moment so many minutes into a month.
pub fn moment(minutes: u32) -> Timestamp {
    let (day, hour, minute) = (1 + minutes / 1440, minutes / 60 % 24, minutes % 60);
    Timestamp::new(&format!("2026-03-{day:02}T{hour:02}:{minute:02}:00.000Z")).unwrap()
}

pub fn tag(name: &str) -> TagId {
    TagId::new(name).unwrap()
}

pub fn subtag(name: &str) -> SubtagId {
    SubtagId::new(name).unwrap()
}

pub fn note(text: &str) -> Note {
    Note::new(text).unwrap()
}

pub fn reader() -> ReaderCode {
    ReaderCode::new("otter-7").unwrap()
}

/// A plain annotation, to be varied with `..`.
pub fn annotation(number: u8, span: TextSpan) -> Annotation {
    Annotation {
        id: id(number),
        span,
        tag: tag("fact"),
        subtag: None,
        note: Note::default(),
        confidence: None,
        creator: reader(),
        created: moment(0),
        modified: moment(0),
        foreign: None,
    }
}

/// What a reader might write: anything, above all what a file must escape.
pub fn words() -> impl Strategy<Value = Note> {
    let piece = prop_oneof![
        2 => piece(),
        1 => select(vec!["\"", "\\", "\0", "\u{1}", "\u{7f}", "\n", "\u{2028}", "</script>", "\\u0041", "\u{202e}"])
            .prop_map(str::to_owned),
    ];
    vec(piece, 0..8).prop_map(|pieces| note(&pieces.concat()))
}

fn confidence() -> impl Strategy<Value = Option<Confidence>> {
    option::of(select(vec![Confidence::Sure, Confidence::Unsure]))
}

/// What a file may have said beyond what is understood, as it is kept.
fn foreign() -> impl Strategy<Value = Option<Foreign>> {
    let texts = [
        r#"{"annotation":{"rights":"urn:one","size":123456789012345678901234567890}}"#,
        r#"{"tagging":{"language":"en"},"creator":{"name":"Otter \"7\""},"annotation":{"é":[{}]}}"#,
    ];
    option::of(select(texts.map(|text| Foreign::new(text).unwrap()).to_vec()))
}

/// An annotation to be made on whatever article is at hand.
#[derive(Clone, Debug)]
pub struct Sketch {
    id: u8,
    drag: Drag,
    tag: (Index, Option<Index>),
    note: Note,
    confidence: Option<Confidence>,
    modified: u32,
    foreign: Option<Foreign>,
}

prop_compose! {
    pub fn sketch()(
        id in 0..12u8,
        drag in drag(),
        tag in any::<(Index, Option<Index>)>(),
        note in words(),
        confidence in confidence(),
        modified in 0..40_000u32,
        foreign in foreign(),
    ) -> Sketch {
        Sketch { id, drag, tag, note, confidence, modified, foreign }
    }
}

impl Sketch {
    /// The annotation, if its two places enclose any words.
    pub fn on(&self, article: &Article) -> Option<Annotation> {
        let codebook = claims();
        let tag = self.tag.0.get(&codebook.tags);
        Some(Annotation {
            tag: tag.id.clone(),
            subtag: self.tag.1.map(|index| index.get(&tag.subtags).id.clone()),
            note: self.note.clone(),
            confidence: self.confidence,
            modified: moment(self.modified),
            foreign: self.foreign.clone(),
            ..annotation(self.id, self.drag.span(article)?)
        })
    }
}

/// Something a reader might try, sensible or not.
#[derive(Clone, Debug)]
pub enum Try {
    Add(Sketch),
    Retag(u8, TagId),
    Refine(u8, Option<SubtagId>),
    Explain(u8, Note),
    Weigh(u8, Option<Confidence>),
    Remove(u8),
    Place(Sketch),
    Merge(File),
    Replace(File),
    TakeIn(usize),
    SetAside(usize),
    Reshape(u8, Drag),
    Describe(Writing),
}

/// Blocks to take in, annotations, and annotations without a place.
type File = (Vec<usize>, Vec<Sketch>, Vec<Sketch>);

/// What may be said of how an article is written.
fn writing() -> impl Strategy<Value = Writing> {
    let language = option::of(select(vec!["en", "ar", "zh-Hant", "ja-JP"]));
    let mode = select(vec![WritingMode::Horizontal, WritingMode::Vertical]);
    (language, mode)
        .prop_map(|(tag, mode)| Writing { language: tag.and_then(Language::parse), mode })
}

pub fn try_any() -> impl Strategy<Value = Try> {
    let id = || 0..12u8;
    let block = || 0..7usize;
    let tag = select(vec!["fact", "opinion", "framing", "rumour"]).prop_map(tag);
    let subtag = option::of(select(vec!["figure", "event", "proposal", "fear"]).prop_map(subtag));
    let file = || (vec(block(), 0..3), vec(sketch(), 0..5), vec(sketch(), 0..3));
    prop_oneof![
        6 => sketch().prop_map(Try::Add),
        2 => (id(), tag).prop_map(|(id, tag)| Try::Retag(id, tag)),
        2 => (id(), subtag).prop_map(|(id, subtag)| Try::Refine(id, subtag)),
        2 => (id(), words()).prop_map(|(id, note)| Try::Explain(id, note)),
        2 => (id(), confidence()).prop_map(|(id, confidence)| Try::Weigh(id, confidence)),
        2 => id().prop_map(Try::Remove),
        2 => sketch().prop_map(Try::Place),
        1 => file().prop_map(Try::Merge),
        1 => file().prop_map(Try::Replace),
        2 => block().prop_map(Try::TakeIn),
        1 => block().prop_map(Try::SetAside),
        2 => (id(), drag()).prop_map(|(id, drag)| Try::Reshape(id, drag)),
        1 => writing().prop_map(Try::Describe),
    ]
}

/// An annotation that was made for another text.
pub fn orphan(made: Annotation) -> Annotation {
    let was = Selectors {
        exact: "words of old".to_owned(),
        prefix: "the ".to_owned(),
        suffix: String::new(),
        position: CanonicalSpan::new(made.span.start(), made.span.end()),
    };
    w3c::reviewed(&w3c::replacing(made, &format!("nih:sha-256;{}", "0".repeat(64)), &was))
}

/// What such a file would bring to `article`.
pub fn incoming(article: &Article, (take_in, sketches, orphans): &File) -> Incoming {
    let base = article
        .with_kept(|block| article.blocks()[block].kept || take_in.contains(&block))
        .unwrap();
    Incoming {
        take_in: take_in.to_vec(),
        language: None,
        annotations: sketches.iter().filter_map(|sketch| sketch.on(&base)).collect(),
        orphans: orphans.iter().filter_map(|sketch| sketch.on(&base).map(orphan)).collect(),
    }
}

impl Try {
    /// The action it comes to at the moment `now`; `None` if it selects no words.
    pub fn on(&self, article: &Article, now: Timestamp) -> Option<Action> {
        Some(match self {
            Self::Add(sketch) => Action::Add(sketch.on(article)?),
            Self::Retag(number, tag) => Action::Retag(id(*number), tag.clone(), now),
            Self::Refine(number, subtag) => Action::Refine(id(*number), subtag.clone(), now),
            Self::Explain(number, note) => Action::Explain(id(*number), note.clone(), now),
            Self::Weigh(number, confidence) => Action::Weigh(id(*number), *confidence, now),
            Self::Remove(number) => Action::Remove(id(*number)),
            Self::Place(sketch) => Action::Place(sketch.on(article)?),
            Self::Merge(file) => Action::merge(incoming(article, file)),
            Self::Replace(file) => Action::replace(incoming(article, file)),
            Self::TakeIn(block) => Action::TakeIn(*block),
            Self::SetAside(block) => Action::SetAside(*block),
            Self::Reshape(number, drag) => Action::Reshape(id(*number), drag.span(article)?, now),
            Self::Describe(writing) => Action::Describe(writing.clone()),
        })
    }
}

/// What a future that waits for nothing gives.
pub fn soon<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("it waits for something"),
    }
}

/// What a ledger seldom wants.
pub fn seldom() -> Answer<'static, &'static Seldom> {
    Box::pin(ready(Ok(&SELDOM)))
}

/// The window that most tests are in.
pub fn window() -> WindowId {
    WindowId::new("here")
}

/// One step of a reader at work.
#[derive(Clone, Debug)]
pub enum Step {
    Try(Try),
    Undo,
    Redo,
}

pub fn steps(count: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        6 => try_any().prop_map(Step::Try),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ];
    vec(step, 0..=count)
}

/// The session after one step; the same if the step is refused.
pub fn after(session: &Session, step: &Step, now: Timestamp) -> Session {
    match step {
        Step::Try(attempt) => attempt
            .on(session.store().article(), now)
            .and_then(|action| session.act(action).ok())
            .unwrap_or_else(|| session.clone()),
        Step::Undo => session.undo(),
        Step::Redo => session.redo(),
    }
}

/// Every session on the way, the first and the last included.
pub fn sessions(article: Article, steps: &[Step]) -> Vec<Session> {
    let mut all = vec![Session::new(store_of(article), window())];
    for (number, step) in steps.iter().enumerate() {
        let next = after(all.last().unwrap(), step, moment(number as u32));
        all.push(next);
    }
    all
}

/// Any store that a reader's work leads to.
pub fn store() -> impl Strategy<Value = Store> {
    (article(), vec(sketch(), 0..10), steps(8)).prop_map(|(article, sketches, mut steps)| {
        let adds = sketches.into_iter().map(|sketch| Step::Try(Try::Add(sketch)));
        steps.extend(adds);
        let last = sessions(article, &steps).pop().unwrap();
        last.store().clone()
    })
}
