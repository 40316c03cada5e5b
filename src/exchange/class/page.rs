//! The report of a class as a file of HTML: no script, nothing from elsewhere, and made to be
//! printed.

mod twice;

use std::collections::BTreeSet;

use super::{Strip, Voice};
use crate::{
    annotation::{Store, Tag},
    classroom::{
        Report, Research, Scores, Sentence, Student, TagSet, Tally, Twice,
        figure::{self, Figure, Scale},
    },
    exchange::handout::{Pen, file_of},
    text::Language,
    words::Message,
};

/// How the report looks. The file holds it as it is, so it must do without `&`, `<` and `"`.
const STYLE: &str = include_str!("page.css");

/// What the page tells besides the report.
pub struct Told<'t> {
    /// A message in the reader's language.
    pub say: &'t dyn Fn(Message) -> String,
    /// That language (BCP 47).
    pub language: &'t str,
    /// Its direction, `ltr` or `rtl`.
    pub direction: &'t str,
    /// The day of the report, as it is written there.
    pub date: &'t str,
    /// Whether students are called by their codes.
    pub with_codes: bool,
    /// What research asks for, if that was asked.
    pub research: Option<&'t Research>,
    /// The notes on each sentence.
    pub voices: &'t [Vec<Voice>],
    /// The other article, if one was set beside this one.
    pub beside: Option<(&'t Twice, &'t Store)>,
    /// How they were scored.
    pub scores: &'t Scores,
    /// The same student by student, if any was.
    pub tallies: &'t [Tally],
}

/// The report as a file of HTML.
pub fn page(report: &Report, store: &Store, told: &Told) -> String {
    let title = store.article().title();
    file_of((told.language, told.direction), &title, STYLE, |pen| {
        pen.open("main", &[("id", "class")]);
        Drawing { report, store, told, pen }.draw();
        pen.close();
    })
}

struct Drawing<'d> {
    report: &'d Report,
    store: &'d Store,
    told: &'d Told<'d>,
    pen: &'d mut dyn Pen,
}

impl Drawing<'_> {
    fn draw(&mut self) {
        let title = self.store.article().title();
        self.pen.draw("p", &[], &self.say(Message::new("class-title")));
        self.pen.draw("h1", &[("dir", "auto")], &title);
        let students = Message::new("class-students").number("count", self.report.coders());
        let imprint = format!("{} · {}", self.say(students), self.told.date);
        self.pen.draw("p", &[], &imprint);
        self.tags();
        self.heading(Message::new("class-splits"));
        match &*self.report.splits() {
            [] => self.pen.draw("p", &[], &self.say(Message::new("class-splits-none"))),
            splits => self.sentences(splits, &|_| true),
        }
        if self.report.against_key.is_some() {
            self.heading(Message::new("class-missed"));
            match &*self.report.missed() {
                [] => self.pen.draw("p", &[], &self.say(Message::new("class-missed-none"))),
                missed => self.sentences(missed, &|_| true),
            }
        }
        self.heading(Message::new("class-heat"));
        self.strip();
        self.article();
        self.heading(Message::new("class-by-student"));
        if let Some(unfinished) = figure::unfinished(self.report) {
            self.pen.draw("p", &[], &self.say(unfinished));
        }
        self.table(Message::new("class-by-student"), Self::student_rows);
        if let Some((told, other)) = self.told.beside {
            self.twice(told, other);
        }
        self.heading(Message::new("class-agreement"));
        self.figures(Figure::of(self.report));
        if let Some(research) = self.told.research {
            self.heading(Message::new("class-research"));
            self.figures(Figure::of_research(research));
        }
    }

    fn say(&self, message: Message) -> String {
        (self.told.say)(message)
    }

    fn heading(&mut self, message: Message) {
        self.pen.draw("h2", &[], &self.say(message));
    }

    fn figures(&mut self, figures: Vec<Figure>) {
        self.pen.open("dl", &[]);
        for figure in figures {
            let (value, why) = match figure.value() {
                Ok(value) => (self.say(value), None),
                Err(why) => ("–".to_owned(), Some(why)),
            };
            self.pen.draw("dt", &[("class", "number")], &value);
            self.pen.open("dd", &[]);
            self.pen.text(&self.say(figure.meaning));
            if let Some(why) = why {
                self.pen.text(" ");
                self.pen.draw("b", &[], &self.say(why));
            }
            if let Some(certainty) = figure.certainty {
                self.pen.text(" ");
                self.pen.text(&self.say(certainty));
            }
            self.pen.close();
        }
        self.pen.close();
    }

    /// A table of that name, which on a narrow screen is moved sideways.
    fn table(&mut self, name: Message, rows: impl FnOnce(&mut Self)) {
        let name = self.say(name);
        let region =
            [("class", "wide"), ("role", "region"), ("tabindex", "0"), ("aria-label", &name)];
        self.pen.open("div", &region);
        self.pen.open("table", &[]);
        rows(self);
        self.pen.close();
        self.pen.close();
    }

    /// How often the class used each tag, and how far it agrees on it.
    fn tags(&mut self) {
        self.heading(Message::new("class-by-tag"));
        self.pen.draw("p", &[], &self.say(Message::new("class-by-tag-alpha")));
        self.table(Message::new("class-by-tag"), Self::tag_rows);
    }

    fn tag_rows(&mut self) {
        self.head([
            Message::new("class-column-tag"),
            Message::new("class-column-highlights"),
            Message::new("class-column-share"),
            Message::new("class-column-alpha"),
        ]);
        let all: usize = self.report.by_tag.iter().sum();
        for (number, tag) in self.store.codebook().tags.iter().enumerate() {
            let count = self.report.by_tag[number];
            self.pen.open("tr", &[]);
            self.pen.open("th", &[("scope", "row")]);
            self.tag(tag);
            self.pen.draw("bdi", &[], &tag.label);
            self.pen.close();
            self.cell(&count.to_string());
            self.cell(&self.say(figure::percent(count as f64 / all.max(1) as f64)));
            let (Ok(alpha) | Err(alpha)) =
                figure::written(self.report.alphas[number], Scale::Plain);
            self.cell(&self.say(alpha));
            self.pen.close();
        }
    }

    fn student_rows(&mut self) {
        let tags = &self.store.codebook().tags;
        self.pen.open("tr", &[]);
        self.column(Message::new("class-column-student"));
        for tag in tags {
            self.pen.draw("th", &[("scope", "col"), ("dir", "auto")], &tag.label);
        }
        self.column(Message::new("class-column-highlights"));
        self.column(Message::new("class-column-notes"));
        let has_finished = self.report.finished().is_some();
        if has_finished {
            self.column(Message::new("class-column-finished"));
        }
        let has_scores = self.told.tallies.iter().any(|tally| tally.notes > 0);
        if has_scores {
            self.column(Message::new("class-column-score"));
        }
        if self.report.against_key.is_some() {
            self.column(Message::new("class-column-key"));
        }
        self.pen.close();
        for place in 0..self.report.students.len() {
            let student = &self.report.students[place];
            self.pen.open("tr", &[]);
            self.pen.draw("th", &[("scope", "row"), ("dir", "auto")], &self.called(place));
            for count in &student.by_tag {
                self.cell(&self.of_all(*count, student));
            }
            self.cell(&student.marked().to_string());
            self.cell(&student.notes.to_string());
            if has_finished {
                let finished = self.say(figure::finished(student.has_finished));
                self.cell(&finished);
            }
            if has_scores {
                let tally = self.told.tallies.get(place).filter(|tally| tally.notes > 0);
                let score = tally.map_or("–".to_owned(), |tally| self.say(tally.message()));
                self.cell(&score);
            }
            if let Some(key) = student.against_key {
                let (Ok(value) | Err(value)) = figure::written(key.chars, Scale::Percent);
                self.cell(&self.say(value));
            }
            self.pen.close();
        }
    }

    /// How many of a student's annotations, and which share.
    fn of_all(&self, count: usize, student: &Student) -> String {
        let share = count as f64 / student.marked().max(1) as f64;
        format!("{count} · {}", self.say(figure::percent(share)))
    }

    /// What a student is called.
    fn called(&self, place: usize) -> String {
        let code = self.report.students.get(place).and_then(|student| student.code.as_ref());
        match code.filter(|_| self.told.with_codes) {
            Some(code) => code.as_str().to_owned(),
            None => self.say(Message::new("class-student").number("number", place + 1)),
        }
    }

    /// The article as a strip, named by what stands below it.
    fn strip(&mut self) {
        let strip = Strip::of(self.report);
        let words = self.say(strip.meaning);
        let picture = [
            ("role", "img"),
            ("aria-label", words.as_str()),
            ("preserveAspectRatio", "none"),
            ("viewBox", strip.view_box.as_str()),
        ];
        self.pen.open("svg", &picture);
        for (class, path) in [("up", &strip.up), ("down", &strip.down), ("line", &strip.line)] {
            self.pen.draw("path", &[("class", class), ("d", path)], "");
        }
        self.pen.close();
        self.pen.draw("p", &[("class", "said"), ("aria-hidden", "true")], &words);
    }

    /// The sentences that the class or the key marked; how many are left out is said.
    fn article(&mut self) {
        let sentences = &self.report.sentences;
        let is_told = |place: &usize| {
            sentences[*place].marked() > 0 || sentences[*place].key.is_some_and(|tags| tags != 0)
        };
        let told: Vec<usize> = (0..sentences.len()).filter(is_told).collect();
        let left_out = sentences.len() - told.len();
        // Those that were told above have their notes there.
        let key = self.report.against_key.map(|_| self.report.missed()).unwrap_or_default();
        let above: BTreeSet<usize> = self.report.splits().into_iter().chain(key).collect();
        self.sentences(&told, &|place| !above.contains(&place));
        if left_out > 0 {
            let words = Message::new("class-unmarked").number("count", left_out);
            self.pen.draw("p", &[("class", "said")], &self.say(words));
        }
    }

    fn sentences(&mut self, places: &[usize], with_notes: &dyn Fn(usize) -> bool) {
        self.pen.open("ol", &[("class", "heat")]);
        for place in places {
            let sentence = &self.report.sentences[*place];
            let warm = warmth(sentence, self.report.coders());
            let split = if sentence.split() > 0 { " split" } else { "" };
            self.pen.open("li", &[("class", &format!("warm-{warm}{split}"))]);
            let article = self.store.article();
            let language = article.language().map_or("", Language::as_str);
            let quote = article.quote(sentence.span);
            self.pen.draw("q", &[("dir", "auto"), ("lang", language)], &quote);
            self.pen.open("p", &[("class", "said")]);
            self.readings(sentence, self.report.coders());
            self.pen.close();
            if with_notes(*place) {
                self.notes(*place);
            }
            self.pen.close();
        }
        self.pen.close();
    }

    /// How many of so many marked a sentence, and how.
    fn readings(&mut self, sentence: &Sentence, coders: usize) {
        let marked = Message::new("class-marked").number("marked", sentence.marked());
        let marked = self.say(marked.number("count", coders));
        self.pen.text(&marked);
        for (tags, coders) in &sentence.readings {
            self.pen.text(" · ");
            self.pen.open("span", &[("class", "taken")]);
            self.tags_of(*tags);
            self.pen.text(&coders.to_string());
            self.pen.close();
        }
        if let Some(tags) = sentence.key.filter(|tags| *tags != 0) {
            self.pen.text(" · ");
            let key = self.say(Message::new("class-key"));
            self.pen.open("span", &[("class", "taken")]);
            self.pen.text(&format!("{key}: "));
            self.tags_of(tags);
            self.pen.close();
        }
    }

    fn notes(&mut self, place: usize) {
        let Some(voices) = self.told.voices.get(place).filter(|voices| !voices.is_empty()) else {
            return;
        };
        self.pen.open("ul", &[("class", "said")]);
        for Voice { student, tag, note, id } in voices {
            self.pen.open("li", &[("dir", "auto")]);
            if let Some(tag) = self.store.codebook().tags.get(*tag) {
                self.tag(tag);
            }
            let called = match student {
                Some(place) => self.called(*place),
                None => self.say(Message::new("class-key")),
            };
            self.pen.text(&format!("{called}: "));
            self.pen.draw("bdi", &[], note);
            if let Some(score) = self.told.scores.get(id).filter(|_| student.is_some()) {
                let meaning = self.say(score.meaning());
                self.pen.text(" ");
                self.pen.draw("b", &[], &format!("{} · {meaning}", score.points()));
            }
            self.pen.close();
        }
        self.pen.close();
    }

    fn tags_of(&mut self, tags: TagSet) {
        let all = self.store.codebook().tags.iter().enumerate();
        for (_, tag) in all.filter(|(number, _)| tags & (1 << number) != 0) {
            self.tag(tag);
            self.pen.draw("bdi", &[], &tag.label);
            self.pen.text(" ");
        }
    }

    /// A tag's letter in its box.
    fn tag(&mut self, tag: &Tag) {
        self.pen.draw("b", &[("class", "letter"), ("dir", "auto")], &tag.letter);
        self.pen.text(" ");
    }

    fn head<const N: usize>(&mut self, columns: [Message; N]) {
        self.pen.open("tr", &[]);
        columns.into_iter().for_each(|column| self.column(column));
        self.pen.close();
    }

    fn column(&mut self, message: Message) {
        self.pen.draw("th", &[("scope", "col")], &self.say(message));
    }

    fn cell(&mut self, text: &str) {
        self.pen.draw("td", &[("class", "number")], text);
    }
}

/// How many of a class marked a sentence, from 0, nobody, to 4, nearly all.
pub fn warmth(sentence: &Sentence, coders: usize) -> usize {
    (sentence.marked() * 4).div_ceil(coders.max(1)).min(4)
}
