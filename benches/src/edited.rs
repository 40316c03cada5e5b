//! An article, the same article after an editor went over it, and where each word went: the same
//! in every run. Nobody wrote these texts, so anyone may have them.
//!
//! Shared by the benchmark and by the tests of the core.

use std::ops::{AddAssign, Range};

use highlit::{
    annotation::{Describer, Found, Selectors},
    article::{Article, Block, Canonical, CanonicalSpan, Kind, Meta},
    text::CharOffset,
};

use crate::chance::Chance;

/// How a language makes its words and puts them together.
pub struct Tongue {
    /// What the table calls it.
    pub name: &'static str,
    /// Words that stand everywhere.
    common: &'static str,
    /// What other words are made of.
    syllables: &'static str,
    space: &'static str,
    comma: &'static str,
    stop: &'static str,
    /// What stands between words now and then.
    pictures: &'static [&'static str],
}

/// The languages that are measured.
pub const TONGUES: [Tongue; 4] = [
    Tongue {
        name: "English",
        common: "the of and to in a is that for it was on with as be at by had not are but from or \
                 have an they which one you were all her she there would their we him been has",
        syllables: "con ter men tion re al pro ing ment ver der ic ate par san lim bor est ful gra \
                    tre min dis oun ster low ness kin har vel",
        space: " ",
        comma: ",",
        stop: ".",
        pictures: &[],
    },
    Tongue {
        name: "Chinese",
        common: "的 一 是 在 不 了 有 和 人 这 中 大 为 上 个 国 我 以 要 他 时 来 用 们",
        syllables: "生 到 作 地 于 出 就 分 对 成 会 可 主 发 年 动 同 工 也 能 下 过 子 说 产 种 \
                    面 而 方 后 多 定 行 学 法 所 民 得 经 十 三 之 进 着 等 部 度 家 电 力",
        space: "",
        comma: "，",
        stop: "。",
        pictures: &[],
    },
    Tongue {
        name: "Arabic",
        common: "في من على أن إلى التي عن لا ما هذا أو مع كان بعد كل ذلك بين لم هو قد",
        syllables: "ال كت مد رس عل حك مة ين ات سل مو جد بر نا وز رة قر ضي فة صح",
        space: " ",
        comma: "،",
        stop: ".",
        pictures: &[],
    },
    Tongue {
        name: "emoji",
        common: "so this is the and you we my on at for it was just that not",
        syllables: "lol hap py wow sun ny day par ty fri end cof fee cat dog new vibe yes",
        space: " ",
        comma: ",",
        stop: "!",
        pictures: &["🌊", "🧊", "👩\u{200d}🚀", "👍🏽", "🇫🇷", "❤\u{fe0f}", "👨\u{200d}👩\u{200d}👧"],
    },
];

const VOCABULARY: usize = 2_000;

/// Different paragraphs that an article repeats: "Read more", "Sign up".
const BOILERPLATE: usize = 6;

/// A piece of text that is kept, changed or dropped as a whole.
#[derive(Clone)]
struct Unit {
    text: String,
    /// Where it stands in the old text, in code points, if it is a word or mark of it.
    old: Option<Range<u32>>,
    is_word: bool,
    /// It is the old word itself, not another in its place.
    is_kept: bool,
}

type Sentence = Vec<Unit>;

#[derive(Clone)]
struct Paragraph {
    sentences: Vec<Sentence>,
    boilerplate: Option<usize>,
}

/// What became of the words of an annotation.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// They stand together as they were.
    Whole(Range<u32>),
    /// At least three fifths of them stand together. Each edge lies between two places: without
    /// the words that replaced others there, and with them.
    Edited {
        /// From the first word that was kept to the last.
        inner: Range<u32>,
        /// With what replaced words at the edges.
        outer: Range<u32>,
    },
    /// Fewer are left, or they stand apart: here and there.
    Broken(Vec<u32>),
    /// None is left.
    Gone,
}

/// An article before and after, with annotations.
pub struct Edited {
    /// Before.
    pub old: Canonical,
    /// After.
    pub new: Canonical,
    /// Each annotation as a file describes it, and what became of its words.
    pub annotations: Vec<(Selectors, Fate)>,
}

impl Edited {
    /// An article of at least `chars` code points with `count` annotations. Of its words
    /// `changed` in 1,000 are replaced, dropped or joined by another; with `moves` sentences are
    /// moved, dropped, merged and repeated, and paragraphs merged and put in.
    pub fn new(
        tongue: &Tongue,
        chars: usize,
        count: usize,
        changed: usize,
        moves: bool,
        seed: u64,
    ) -> Self {
        let mut writer = Writer::new(tongue, seed);
        let mut paragraphs = writer.article(chars);
        let old = lay_out(&mut paragraphs, tongue.space, true);
        let units: Vec<Unit> =
            paragraphs.iter().flat_map(|p| p.sentences.iter().flatten().cloned()).collect();
        let spans: Vec<Range<u32>> = (0..count).map(|_| writer.span(&units)).collect();
        writer.edit(&mut paragraphs, changed, moves);
        let images = Images::new(&old, &mut paragraphs, tongue.space);
        let old = canonical(&old);
        let describer = Describer::new(&old);
        let annotations = spans
            .into_iter()
            .filter_map(|span| {
                let place = CanonicalSpan::new(CharOffset(span.start), CharOffset(span.end))?;
                Some((describer.describe(place), images.fate(span)))
            })
            .collect();
        let new = canonical(&images.text);
        Self { old, new, annotations }
    }
}

impl Edited {
    /// How a file describes the annotations.
    pub fn selectors(&self) -> impl Iterator<Item = &Selectors> {
        self.annotations.iter().map(|(selectors, _)| selectors)
    }
}

/// An article whose canonical text is this one.
pub fn article(text: &str) -> Article {
    let block = |text: &str| (Block::new(Kind::Paragraph), text.to_owned());
    let article = Article::new(Meta::default(), text.split('\n').map(block).collect());
    article.expect("the text has words")
}

fn canonical(text: &str) -> Canonical {
    let canonical = Canonical::of(&article(text));
    assert_eq!(canonical.text(), text, "an article must not change its text");
    canonical
}

/// The text of some paragraphs; with `is_old` each unit is told where it stands.
fn lay_out(paragraphs: &mut [Paragraph], space: &str, is_old: bool) -> String {
    let (mut text, mut at) = (String::new(), 0);
    let mut push = |piece: &str| {
        let start = at;
        text.push_str(piece);
        at += piece.chars().count() as u32;
        start..at
    };
    for (index, paragraph) in paragraphs.iter_mut().enumerate() {
        if index > 0 {
            push("\n");
        }
        for (index, sentence) in paragraph.sentences.iter_mut().enumerate() {
            if index > 0 {
                push(space);
            }
            for (index, unit) in sentence.iter_mut().enumerate() {
                if index > 0 && unit.is_word {
                    push(space);
                }
                let range = push(&unit.text);
                if is_old {
                    unit.old = Some(range);
                }
            }
        }
    }
    text
}

/// Whether a character is part of a word or a picture, not a mark or space between.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || !c.is_ascii() && !c.is_whitespace() && !matches!(c, '，' | '。' | '،')
}

struct Writer<'t> {
    tongue: &'t Tongue,
    vocabulary: Vec<String>,
    boilerplate: Vec<Paragraph>,
    chance: Chance,
}

impl<'t> Writer<'t> {
    fn new(tongue: &'t Tongue, seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let mut vocabulary: Vec<String> =
            tongue.common.split_whitespace().map(str::to_owned).collect();
        let syllables: Vec<&str> = tongue.syllables.split_whitespace().collect();
        vocabulary.extend(
            (0..VOCABULARY)
                .map(|_| (0..1 + chance.below(3)).map(|_| *chance.choose(&syllables)).collect()),
        );
        let mut writer = Self { tongue, vocabulary, boilerplate: Vec::new(), chance };
        for index in 0..BOILERPLATE {
            let sentences = (0..2).map(|_| writer.sentence()).collect();
            writer.boilerplate.push(Paragraph { sentences, boilerplate: Some(index) });
        }
        writer
    }

    fn article(&mut self, chars: usize) -> Vec<Paragraph> {
        let (mut paragraphs, mut length): (Vec<Paragraph>, usize) = (Vec::new(), 0);
        while length < chars {
            let paragraph = if !paragraphs.is_empty() && self.chance.once_in(12) {
                self.boilerplate_beside(paragraphs.last(), None)
            } else {
                let sentences = (0..2 + self.chance.below(5)).map(|_| self.sentence()).collect();
                Some(Paragraph { sentences, boilerplate: None })
            };
            let Some(paragraph) = paragraph else { continue };
            let units = paragraph.sentences.iter().flatten();
            length += units
                .map(|unit| unit.text.chars().count() + self.tongue.space.len())
                .sum::<usize>();
            paragraphs.push(paragraph);
        }
        paragraphs
    }

    /// A paragraph that is repeated, but not beside itself, where nobody could say which is which.
    fn boilerplate_beside(
        &mut self,
        before: Option<&Paragraph>,
        after: Option<&Paragraph>,
    ) -> Option<Paragraph> {
        let choice = self.chance.below(BOILERPLATE);
        let is_beside = |paragraph: Option<&Paragraph>| {
            paragraph.is_some_and(|paragraph| paragraph.boilerplate == Some(choice))
        };
        (!is_beside(before) && !is_beside(after)).then(|| self.boilerplate[choice].clone())
    }

    /// Words as languages have them: the second most common half as often as the first.
    fn word(&mut self) -> String {
        let count = self.vocabulary.len() as f64;
        let at = count.powf(self.chance.below(1 << 20) as f64 / f64::from(1 << 20)) as usize;
        self.vocabulary[at.min(self.vocabulary.len()) - 1].clone()
    }

    fn unit(&mut self) -> Unit {
        let is_picture = !self.tongue.pictures.is_empty() && self.chance.once_in(5);
        let text = match is_picture {
            true => (*self.chance.choose(self.tongue.pictures)).to_owned(),
            false => self.word(),
        };
        Unit { text, old: None, is_word: true, is_kept: true }
    }

    fn sentence(&mut self) -> Sentence {
        let mark =
            |text: &str| Unit { text: text.to_owned(), old: None, is_word: false, is_kept: true };
        let mut sentence = Vec::new();
        let length = 6 + self.chance.below(20);
        for index in 0..length {
            let mut unit = self.unit();
            if index == 0 {
                unit.text = capital(&unit.text, true);
            }
            sentence.push(unit);
            if index + 1 < length && self.chance.once_in(9) {
                sentence.push(mark(self.tongue.comma));
            }
        }
        sentence.push(mark(self.tongue.stop));
        sentence
    }

    /// Whole words, from one to two dozen; one in thirty reaches further.
    fn span(&mut self, units: &[Unit]) -> Range<u32> {
        loop {
            let length = if self.chance.once_in(30) { 60 } else { 1 + self.chance.below(24) };
            let first = self.chance.below(units.len() - length);
            let [start, end] = [&units[first], &units[first + length - 1]];
            if let (true, Some(start), Some(end)) = (start.is_word, &start.old, &end.old) {
                return start.start..end.end;
            }
        }
    }

    fn edit(&mut self, paragraphs: &mut Vec<Paragraph>, changed: usize, moves: bool) {
        if moves {
            self.move_sentences(paragraphs);
        }
        for sentence in paragraphs.iter_mut().flat_map(|paragraph| &mut paragraph.sentences) {
            self.change_words(sentence, changed);
        }
    }

    fn change_words(&mut self, sentence: &mut Sentence, changed: usize) {
        let mut at = 0;
        while at < sentence.len() {
            if sentence[at].is_word && self.chance.below(1_000) < changed {
                // Of two that are the same nobody could say which one is gone.
                let is_beside = |other: Option<usize>| {
                    other
                        .and_then(|at| sentence.get(at))
                        .is_some_and(|u| u.text == sentence[at].text)
                };
                let is_double = is_beside(at.checked_sub(1)) || is_beside(Some(at + 1));
                match self.chance.below(10) {
                    0 if sentence.len() > 3 && !is_double => {
                        sentence.remove(at);
                        continue;
                    }
                    1 => {
                        let more = Unit { is_kept: false, ..self.unit() };
                        sentence.insert(at + 1, more);
                        at += 1;
                    }
                    _ => {
                        let text = self.word();
                        let is_kept = sentence[at].is_kept && sentence[at].text == text;
                        sentence[at] = Unit { text, is_kept, ..sentence[at].clone() };
                    }
                }
            }
            at += 1;
        }
    }

    /// Of 100 sentences two are moved, two dropped, two merged with the next and one repeated
    /// elsewhere; of 100 paragraphs two are merged with the next, and seven get boilerplate before them.
    fn move_sentences(&mut self, paragraphs: &mut Vec<Paragraph>) {
        let (mut moved, mut merge) = (Vec::new(), false);
        for paragraph in paragraphs.iter_mut() {
            let mut kept: Vec<Sentence> = Vec::new();
            for mut sentence in std::mem::take(&mut paragraph.sentences) {
                if std::mem::take(&mut merge)
                    && let Some(last) = kept.last_mut()
                {
                    last.pop();
                    let mark = Unit {
                        text: self.tongue.comma.to_owned(),
                        old: None,
                        is_word: false,
                        is_kept: false,
                    };
                    last.push(mark);
                    // It is the same word, written small.
                    sentence[0].text = capital(&sentence[0].text, false);
                    last.append(&mut sentence);
                    continue;
                }
                match self.chance.below(100) {
                    0 | 1 => moved.push(sentence),
                    2 | 3 => {}
                    4 | 5 => {
                        merge = true;
                        kept.push(sentence);
                    }
                    6 => {
                        let copy = |unit: &Unit| Unit { old: None, is_kept: false, ..unit.clone() };
                        moved.push(sentence.iter().map(copy).collect());
                        kept.push(sentence);
                    }
                    _ => kept.push(sentence),
                }
            }
            merge = false;
            paragraph.sentences = kept;
        }
        for sentence in moved {
            let index = self.chance.below(paragraphs.len());
            let sentences = &mut paragraphs[index].sentences;
            let at = self.chance.below(sentences.len() + 1);
            sentences.insert(at, sentence);
        }
        let mut edited: Vec<Paragraph> = Vec::new();
        for mut paragraph in std::mem::take(paragraphs) {
            if paragraph.sentences.is_empty() {
                continue;
            }
            if self.chance.once_in(14)
                && let Some(more) = self.boilerplate_beside(edited.last(), Some(&paragraph))
            {
                edited.push(more);
            }
            let merges = self.chance.once_in(50);
            match edited.last_mut() {
                Some(last) if merges => last.sentences.append(&mut paragraph.sentences),
                _ => edited.push(paragraph),
            }
        }
        *paragraphs = edited;
    }
}

fn capital(word: &str, is_capital: bool) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) if is_capital => first.to_uppercase().chain(chars).collect(),
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// The new text, and where each code point of the old one is in it.
struct Images {
    text: String,
    kept: Vec<Option<u32>>,
    replaced: Vec<Option<Range<u32>>>,
    is_word: Vec<bool>,
    old: Vec<char>,
    new: Vec<char>,
}

impl Images {
    fn new(old: &str, paragraphs: &mut [Paragraph], space: &str) -> Self {
        let origins: Vec<(Option<Range<u32>>, bool)> =
            units(paragraphs).map(|unit| (unit.old.clone(), unit.is_kept)).collect();
        let text = lay_out(paragraphs, space, true);
        let length = old.chars().count();
        let (mut kept, mut replaced) = (vec![None; length], vec![None; length]);
        for (unit, (origin, is_kept)) in units(paragraphs).zip(origins) {
            let (Some(origin), Some(image)) = (origin, unit.old.clone()) else { continue };
            for (index, at) in origin.enumerate() {
                match is_kept {
                    true => kept[at as usize] = Some(image.start + index as u32),
                    false => replaced[at as usize] = Some(image.clone()),
                }
            }
        }
        let is_word = old.chars().map(is_of_word).collect();
        let (old, new) = (old.chars().collect(), text.chars().collect());
        Self { text, kept, replaced, is_word, old, new }
    }

    fn fate(&self, span: Range<u32>) -> Fate {
        let within = || span.start as usize..span.end as usize;
        let words = || within().filter(|&at| self.is_word[at]);
        let kept: Vec<u32> = words().filter_map(|at| self.kept[at]).collect();
        let (Some(&first), Some(&last)) = (kept.first(), kept.last()) else { return Fate::Gone };
        let inner = first..last + 1;
        let length = span.len();
        if !kept.is_sorted() || kept.len() * 5 < words().count() * 3 || inner.len() > length * 3 / 2
        {
            return Fate::Broken(kept);
        }
        let [start, end] = [span.start, span.end - 1].map(|at| self.kept[at as usize]);
        if let (Some(start), Some(end)) = (start, end)
            && kept.len() == words().count()
            && self.old[within()] == self.new[start as usize..end as usize + 1]
        {
            return Fate::Whole(start..end + 1);
        }
        // Marks at the edges, and what replaced words there; but not where a word was moved to.
        let near = first.saturating_sub(length as u32)..last + 1 + length as u32;
        let marks = within().filter_map(|at| self.kept[at].map(|image| image..image + 1));
        let others = within().filter_map(|at| self.replaced[at].clone());
        let edges: Vec<Range<u32>> = marks
            .chain(others)
            .filter(|range| near.start <= range.start && range.end <= near.end)
            .collect();
        let start = edges.iter().map(|range| range.start).fold(inner.start, u32::min);
        let end = edges.iter().map(|range| range.end).fold(inner.end, u32::max);
        Fate::Edited { inner, outer: start..end }
    }
}

fn units(paragraphs: &[Paragraph]) -> impl Iterator<Item = &Unit> {
    paragraphs.iter().flat_map(|paragraph| paragraph.sentences.iter().flatten())
}

/// How the answers to some questions compare with what became of the words.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Annotations.
    pub all: usize,
    /// Of these, those whose words survive together.
    pub survive: usize,
    /// Of these, those found where they are: at least half of what was found is
    /// theirs, and at least half of theirs was found.
    pub right: usize,
    /// Of these, those with both edges where they belong.
    pub edges: usize,
    /// Of all, those taken for other words.
    pub wrong: usize,
    /// Of all, those that are said to be lost.
    pub orphans: usize,
}

impl Tally {
    /// Compares one answer.
    pub fn add(&mut self, fate: &Fate, found: &Found) {
        self.all += 1;
        let survives = matches!(fate, Fate::Whole(_) | Fate::Edited { .. });
        self.survive += usize::from(survives);
        let (Found::Exact(span) | Found::Moved { span, .. }) = found else {
            self.orphans += 1;
            return;
        };
        let found = span.start().0..span.end().0;
        match fate {
            Fate::Whole(range) if found == *range => {
                self.right += 1;
                self.edges += 1;
            }
            Fate::Edited { inner, outer }
                if (outer.start..=inner.start).contains(&found.start)
                    && (inner.end..=outer.end).contains(&found.end) =>
            {
                self.right += 1;
                self.edges += 1;
            }
            Fate::Whole(range) | Fate::Edited { inner: range, .. } => {
                let shared = found.end.min(range.end).saturating_sub(found.start.max(range.start));
                let is_there = shared as usize * 2 >= range.len().max(found.len());
                self.right += usize::from(is_there);
                self.wrong += usize::from(!is_there);
            }
            Fate::Broken(kept) => {
                self.wrong += usize::from(!kept.iter().any(|at| found.contains(at)))
            }
            Fate::Gone => self.wrong += 1,
        }
    }

    /// The share of the survivors that were found where they are.
    pub fn share_right(&self) -> f64 {
        self.right as f64 / self.survive.max(1) as f64
    }

    /// The share of all that were taken for other words.
    pub fn share_wrong(&self) -> f64 {
        self.wrong as f64 / self.all.max(1) as f64
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.all += other.all;
        self.survive += other.survive;
        self.right += other.right;
        self.edges += other.edges;
        self.wrong += other.wrong;
        self.orphans += other.orphans;
    }
}
