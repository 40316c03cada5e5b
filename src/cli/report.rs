//! `highlit report`: how far a class agrees.
//!
//! Files are read one after the other, twice: first for which of them count, then for what
//! they say, which is added up and not held.

use std::fmt::Write;

use highlit::{
    annotation::Codebook,
    classroom::{Agreement, Fate, HandIn, Running, Sentence, Summary, Tag, TagSet, Undefined},
    json::{Json, Object},
};

use super::{
    Failure,
    files::Files,
    ground::Ground,
    options::Options,
    output::{self, plain},
    progress::Progress,
    roll::Roll,
};

/// How many sentences that split the class are told in text.
const SPLITS: usize = 10;

/// Prints the report.
pub fn run(options: Options) -> Result<(), Failure> {
    let (article, rest) = options.article_and_rest()?;
    let ground = Ground::open(article, options.codebook.as_deref())?;
    let files = Files::of(rest, article)?;
    let roll = Roll::call(&ground, &files);
    let tally = Tally::of(&roll);
    let mut running = Running::new(ground.store.article(), ground.store.codebook());
    let mut progress = Progress::of(tally.counted);
    for work in roll.counted(&ground) {
        running.add(&HandIn::from(work?.reading));
        progress.step();
    }
    drop(progress);
    let report = running.summary();
    let told =
        if options.json { json(&report, &tally, &ground) } else { text(&report, &tally, &ground) };
    output::print(&told)?;
    if tally.unread == 0 { Ok(()) } else { Err(Failure::Told) }
}

/// What became of the works, of which a table may have several.
struct Tally {
    works: usize,
    counted: usize,
    repeated: usize,
    superseded: usize,
    unread: usize,
}

impl Tally {
    fn of(roll: &Roll) -> Self {
        let count = |is_it: fn(&Fate) -> bool| roll.fates().filter(is_it).count();
        Self {
            works: roll.fates().count() + roll.unread,
            counted: roll.count(),
            repeated: count(|fate| matches!(fate, Fate::Repeated(_))),
            superseded: count(|fate| matches!(fate, Fate::Superseded(_))),
            unread: roll.unread,
        }
    }

    fn rows(&self) -> [(&'static str, usize); 5] {
        [
            ("all", self.works),
            ("counted", self.counted),
            ("repeated", self.repeated),
            ("superseded", self.superseded),
            ("unread", self.unread),
        ]
    }
}

/// The names of the tags in a set.
fn tags(set: TagSet, codebook: &Codebook) -> Vec<&str> {
    let numbered = codebook.tags.iter().zip(0..).filter_map(|(tag, number)| {
        let bit = Tag::new(number)?.bit();
        (set & bit != 0).then_some(tag.id.as_str())
    });
    numbered.collect()
}

fn text(report: &Summary, tally: &Tally, ground: &Ground) -> String {
    let (article, codebook) = (ground.store.article(), ground.store.codebook());
    let mut lines = vec![plain(&article.title()), String::new()];
    let files: Vec<String> =
        tally.rows().iter().map(|(name, count)| format!("{name} {count}")).collect();
    lines.push(format!("Files: {}", files.join(", ")));
    let all: usize = report.by_tag.iter().sum();
    for (tag, count) in codebook.tags.iter().zip(&report.by_tag) {
        let share = *count as f64 / all.max(1) as f64;
        lines.push(format!("{}: {count} ({:.0} %)", plain(&tag.label), share * 100.0));
    }
    lines.push(format!("Krippendorff’s alpha over sentences: {}", agreement(report.alpha)));
    lines.push(format!("Mean F1 of two students, letter by letter: {}", agreement(report.overlap)));
    let majority = report.majority();
    lines.push(format!(
        "Mean share of a sentence’s most usual tag: {}",
        majority.ok().map_or("none was marked by two".to_owned(), |share| format!("{share:.3}"))
    ));
    let splits = report.splits();
    if !splits.is_empty() {
        lines.extend([String::new(), "Where the class splits:".to_owned()]);
    }
    for place in splits.into_iter().take(SPLITS) {
        let sentence = &report.sentences[place];
        lines.push(format!("- {}", plain(&article.quote(sentence.span))));
        lines.push(format!("  {}", readings(sentence, codebook)));
    }
    lines.join("\n") + "\n"
}

fn agreement(value: Agreement) -> String {
    match value {
        Ok(value) => format!("{value:.3}"),
        Err(Undefined::TooFewCoders) => "undefined, it takes two students".to_owned(),
        Err(Undefined::OneTag) => "undefined, all used one tag".to_owned(),
        Err(Undefined::NothingToCompare) => {
            "undefined, two students have marked nothing in common".to_owned()
        }
        // The others are of figures that are not told here.
        Err(_) => "undefined".to_owned(),
    }
}

fn readings(sentence: &Sentence, codebook: &Codebook) -> String {
    let mut told = String::new();
    for (set, coders) in &sentence.readings {
        let comma = if told.is_empty() { "" } else { ", " };
        let _ = write!(told, "{comma}{} {coders}", tags(*set, codebook).join(" + "));
    }
    plain(&told)
}

fn json(report: &Summary, tally: &Tally, ground: &Ground) -> String {
    let (article, codebook) = (ground.store.article(), ground.store.codebook());
    let title = article.title();
    let mut files = Object::default();
    for (name, count) in tally.rows() {
        files.put(name, count as u32);
    }
    let mut by_tag = Object::default();
    for (tag, count) in codebook.tags.iter().zip(&report.by_tag) {
        by_tag.put(tag.id.as_str(), *count as u32);
    }
    let sentence = |sentence: &Sentence| {
        let reading = |(set, coders): &(TagSet, usize)| {
            let tags: Vec<Json> = tags(*set, codebook).into_iter().map(Json::from).collect();
            Json::from(Object::default().with("tags", tags).with("students", *coders as u32))
        };
        let readings: Vec<Json> = sentence.readings.iter().map(reading).collect();
        let object = Object::default()
            .with("text", article.quote(sentence.span))
            .with("marked", sentence.marked() as u32)
            .with("split", number(Some(sentence.split() as f64)))
            .with("majority", number(sentence.majority()))
            .with("readings", readings);
        Json::from(object)
    };
    let report = Object::default()
        .with("title", title)
        .with("files", files)
        .with("byTag", by_tag)
        .with("alpha", number(report.alpha.ok()))
        .with("overlap", number(report.overlap.ok()))
        .with("majority", number(report.majority().ok()))
        .with("sentences", report.sentences.iter().map(sentence).collect::<Vec<_>>());
    Json::from(report).in_lines() + "\n"
}

/// A number, or `null` where there is none; none is ever beyond what JSON can say.
fn number(value: Option<f64>) -> Json<'static> {
    Json::Literal(value.map_or("null".to_owned(), |value| value.to_string()).into())
}
