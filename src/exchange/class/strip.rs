//! The article as a strip: bars up from its line say how many marked each sentence, bars
//! down how many of them went against its most usual tag.

use crate::{
    classroom::{Report, Sentence},
    words::Message,
};

/// How many steps wide the strip is, and how high on either side of its line.
const WIDTH: usize = 600;
const HEIGHT: usize = 40;

/// The strip as paths of SVG (SVG 2, section 9.3).
pub struct Strip {
    /// What `viewBox` holds.
    pub view_box: String,
    /// How many marked each sentence.
    pub up: String,
    /// How many of those did not choose its most usual tag.
    pub down: String,
    /// What parts the two.
    pub line: String,
    /// What it shows.
    pub meaning: Message,
}

impl Strip {
    /// The strip of a report, from the beginning of its article to the end.
    pub fn of(report: &Report) -> Self {
        let most = report.sentences.iter().map(Sentence::marked).max().unwrap_or(0);
        let meaning = Message::new("class-strip").number("most", most);
        let against = |sentence: &Sentence| sentence.marked() - sentence.most_usual();
        Self {
            view_box: format!("0 0 {WIDTH} {}", 2 * HEIGHT),
            up: bars(report, Sentence::marked, ["v-", "v"]),
            down: bars(report, against, ["v", "v-"]),
            line: format!("M0 {HEIGHT}h{WIDTH}"),
            meaning: meaning.number("count", report.coders()),
        }
    }
}

/// A bar for each sentence, as wide as it is long, there and back again from the line.
fn bars(
    report: &Report,
    size: impl Fn(&Sentence) -> usize,
    [there, back]: [&'static str; 2],
) -> String {
    let end = report.sentences.last().map_or(1, |sentence| sentence.span.end().0 as usize);
    let mut path = String::new();
    for sentence in &report.sentences {
        let [from, to] =
            [sentence.span.start(), sentence.span.end()].map(|at| at.0 as usize * WIDTH / end);
        let height = size(sentence) * HEIGHT / report.coders().max(1);
        // A gap of one step parts it from the next.
        let width = (to - from).saturating_sub(1).max(1);
        if height > 0 {
            path += &format!("M{from} {HEIGHT}{there}{height}h{width}{back}{height}z");
        }
    }
    path
}
