//! Texts in a language that nobody speaks, and annotations on them: the same in every run.

use std::rc::Rc;

use anyhow::{Context, Result, anyhow, ensure};
use e2e::Chance;
use highlit::{
    annotation::{
        Action, Annotation, AnnotationId, Codebook, Confidence, Incoming, Note, ReaderCode, Store,
        Tag, Timestamp,
    },
    article::{Article, plain},
    exchange::w3c::{self, Imprint},
    text::{CharOffset, TextSpan},
};

const SYLLABLES: &[&str] = &[
    "ka", "lo", "mi", "ren", "tas", "vo", "sil", "dor", "ne", "pu", "ham", "ri", "bel", "o", "qua",
    "fen", "u", "zi", "gor", "ta", "lem", "a", "jo", "sté", "wé", "mur", "i", "pal", "ek", "nau",
];

/// How many words the language has; the first few are by far the most common.
const VOCABULARY: usize = 3_000;

/// What stands in a text now and then so that bytes, code points and UTF-16 units all differ.
const PICTURES: &[&str] = &["🌊", "🧊", "👩\u{200d}🚀"];

const PARAGRAPH_CHARS: usize = 500;
const PARAGRAPHS_PER_CHAPTER: usize = 80;

/// An article and an annotation file for it.
pub struct Material {
    /// What the table calls it.
    pub name: &'static str,
    /// The plain text as someone would open it.
    pub text: String,
    /// How many annotations the file holds.
    pub count: usize,
    /// The annotation file, as Highlit writes it.
    pub file: String,
    /// The article without annotations.
    pub empty: Store,
    /// The article with those of the file.
    pub full: Store,
}

impl Material {
    /// A text of `bytes` bytes with `count` annotations.
    pub fn new(
        name: &'static str,
        bytes: usize,
        count: usize,
        codebook: Rc<Codebook>,
    ) -> Result<Material> {
        let mut chance = Chance::new(0x0041_6e6e_6f74_6174);
        let text = text_of(bytes, &mut chance);
        let article = plain::read(&text)?;
        ensure!(article.blocks().iter().all(|block| block.kept), "{name}: some of it is set aside");
        let empty = Store::new(Rc::new(article), codebook);
        let annotations =
            (0..count).map(|_| annotation(&empty, &mut chance)).collect::<Result<Vec<_>>>()?;
        let incoming = Incoming { annotations, ..Incoming::default() };
        let applied = empty.apply(Action::merge(incoming));
        let (full, _) = applied.map_err(|error| anyhow!("{name}: {error}"))?;
        let reader = ReaderCode::new("BENCH")?;
        let imprint = Imprint::new(new_id(&mut chance)?, &reader, moment(0)?);
        let file = w3c::write(&full, &imprint);
        Ok(Material { name, text, count, file, empty, full })
    }
}

/// What a class of so many students hands in on an article: a file each, with so many annotations.
#[allow(dead_code, reason = "only one of the programs here is about a class")]
pub fn hand_ins(empty: &Store, students: usize, each: usize) -> Result<Vec<String>> {
    (0..students)
        .map(|student| {
            let mut chance = Chance::new(student as u64);
            let reader = ReaderCode::new(&format!("reader-{student}"))?;
            let made =
                |_| Ok(Annotation { creator: reader.clone(), ..annotation(empty, &mut chance)? });
            let annotations = (0..each).map(made).collect::<Result<Vec<_>>>()?;
            let incoming = Incoming { annotations, ..Incoming::default() };
            let applied = empty.apply(Action::merge(incoming));
            let (full, _) = applied.map_err(|error| anyhow!("student {student}: {error}"))?;
            let imprint = Imprint::new(new_id(&mut chance)?, &reader, moment(0)?);
            Ok(w3c::write(&full, &imprint))
        })
        .collect()
}

fn text_of(bytes: usize, chance: &mut Chance) -> String {
    let vocabulary: Vec<String> = (0..VOCABULARY).map(|_| word(chance)).collect();
    let mut text = String::from("Lore of the Kalomi Shore\n");
    let mut paragraphs = 0;
    while text.len() < bytes {
        if paragraphs % PARAGRAPHS_PER_CHAPTER == 0 {
            text += &format!("\nChapter {}\n", paragraphs / PARAGRAPHS_PER_CHAPTER + 1);
        }
        paragraphs += 1;
        text.push('\n');
        text += &paragraph(&vocabulary, chance);
        text.push('\n');
    }
    text
}

fn word(chance: &mut Chance) -> String {
    (0..=chance.below(3)).map(|_| *chance.choose(SYLLABLES)).collect()
}

fn paragraph(vocabulary: &[String], chance: &mut Chance) -> String {
    let mut paragraph = String::new();
    let length = PARAGRAPH_CHARS * 3 / 4 + chance.below(PARAGRAPH_CHARS / 2);
    while paragraph.len() < length {
        if !paragraph.is_empty() {
            paragraph.push(' ');
        }
        paragraph += &sentence(vocabulary, chance);
    }
    paragraph
}

fn sentence(vocabulary: &[String], chance: &mut Chance) -> String {
    let mut sentence = String::new();
    for index in 0..6 + chance.below(14) {
        if index > 0 {
            sentence += if chance.once_in(9) { ", " } else { " " };
        }
        // The product of two numbers favours the small ones, as languages do.
        let (a, b) = (chance.below(VOCABULARY), chance.below(VOCABULARY));
        let word = &vocabulary[a * b / VOCABULARY];
        match word.chars().next() {
            Some(first) if index == 0 => {
                sentence.extend(first.to_uppercase());
                sentence += &word[first.len_utf8()..];
            }
            _ => sentence += word,
        }
    }
    if chance.once_in(20) {
        sentence.push(' ');
        sentence += *chance.choose(PICTURES);
    }
    sentence.push('.');
    sentence
}

fn annotation(store: &Store, chance: &mut Chance) -> Result<Annotation> {
    let tag: &Tag = chance.choose(&store.codebook().tags);
    let subtag = (!tag.subtags.is_empty() && chance.once_in(2))
        .then(|| chance.choose(&tag.subtags).id.clone());
    let note = if chance.once_in(3) { "The words lean one way. 🌊" } else { "" };
    let confidence = *chance.choose(&[None, Some(Confidence::Sure), Some(Confidence::Unsure)]);
    let created = moment(chance.below(3_600))?;
    Ok(Annotation {
        id: new_id(chance)?,
        span: span(store.article(), chance)?,
        tag: tag.id.clone(),
        subtag,
        note: Note::new(note)?,
        confidence,
        creator: ReaderCode::new("BENCH")?,
        modified: created.clone(),
        created,
        foreign: None,
    })
}

/// Somewhere in the article, from a few letters to a few lines; one in thirty reaches into the next
/// paragraph or further.
fn span(article: &Article, chance: &mut Chance) -> Result<TextSpan> {
    let end = article.char_len().0;
    let length = if chance.once_in(30) { PARAGRAPH_CHARS } else { 5 + chance.below(120) };
    let start = chance.below(end as usize - length) as u32;
    let wish = TextSpan::new(CharOffset(start), CharOffset(start + length as u32))?;
    Ok(article.admit(wish)?)
}

fn new_id(chance: &mut Chance) -> Result<AnnotationId> {
    let hex = format!("{:016x}{:016x}", chance.bits(), chance.bits());
    let (a, b, c, d) = (&hex[..8], &hex[8..12], &hex[13..16], &hex[17..20]);
    let id = AnnotationId::new(&format!("urn:uuid:{a}-{b}-4{c}-8{d}-{}", &hex[20..]))?;
    Ok(id)
}

fn moment(second: usize) -> Result<Timestamp> {
    let (minute, second) = (second / 60, second % 60);
    Timestamp::new(&format!("2026-03-04T05:{minute:02}:{second:02}.000Z")).context("a moment")
}
