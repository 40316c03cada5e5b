//! What each number of a report is called, and what it means and counts.

use super::{Agreement, Report, Research, Undefined};
use crate::words::Message;

/// A number of a report, with a sentence that says what it means and what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The number, or why there is none.
    pub agreement: Agreement,
    /// How it is written.
    pub scale: Scale,
    /// What it means and what it counts.
    pub meaning: Message,
    /// How certain it is, or why that cannot be said.
    pub certainty: Option<Message>,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// As a share of a hundred.
    Percent,
    /// With two digits behind the point.
    Plain,
}

impl Figure {
    fn percent(agreement: Agreement, meaning: Message) -> Self {
        Self { agreement, scale: Scale::Percent, meaning, certainty: None }
    }

    fn plain(agreement: Agreement, meaning: Message) -> Self {
        Self { agreement, scale: Scale::Plain, meaning, certainty: None }
    }

    /// The number as it is written, or what to say of there being none.
    pub fn value(&self) -> Result<Message, Message> {
        written(self.agreement, self.scale)
    }

    /// Those of a report: how far the class agrees, and how far it agrees with the key.
    pub fn of(report: &Report) -> Vec<Self> {
        let mut figures = vec![
            Self::percent(report.majority(), Message::new("class-majority")),
            Self {
                certainty: certainty(report),
                ..Self::plain(report.alpha, Message::new("class-alpha"))
            },
            Self::percent(report.overlap, Message::new("class-overlap")),
        ];
        if let Some(key) = report.against_key {
            figures.push(Self::percent(key.sentences, Message::new("class-key-sentences")));
            figures.push(Self::percent(key.chars, Message::new("class-key-overlap")));
        }
        figures
    }

    /// Those that research asks for.
    pub fn of_research(research: &Research) -> Vec<Self> {
        vec![
            Self::plain(research.sets, Message::new("class-sets")),
            Self::plain(research.cohen, Message::new("class-cohen")),
            Self::plain(research.fleiss, Message::new("class-fleiss")),
            Self::plain(research.chars, Message::new("class-chars")),
            Self::plain(research.unitizing, Message::new("class-unitizing")),
            Self::plain(research.overall, Message::new("class-u-overall")),
            Self::plain(research.binary, Message::new("class-u-binary")),
            Self::plain(research.coding, Message::new("class-u-coding")),
            Self::percent(research.exact, Message::new("class-exact")),
            Self::percent(research.partial, Message::new("class-partial")),
        ]
    }
}

/// A number as it is written, or what to say of there being none.
pub fn written(agreement: Agreement, scale: Scale) -> Result<Message, Message> {
    match (agreement, scale) {
        (Ok(share), Scale::Percent) => Ok(percent(share)),
        (Ok(value), Scale::Plain) => Ok(Message::new("class-value").text("value", &plain(value))),
        (Err(Undefined::TooFewCoders), _) => Err(Message::new("class-too-few")),
        (Err(Undefined::OneTag), _) => Err(Message::new("class-one-tag")),
        (Err(Undefined::TooFewUnits | Undefined::TooFewResamples), _) => {
            Err(Message::new("class-too-short"))
        }
        (Err(Undefined::NothingToCompare | Undefined::Uneven), _) => {
            Err(Message::new("class-nothing"))
        }
    }
}

/// A share from 0 to 1, of a hundred.
pub fn percent(share: f64) -> Message {
    Message::new("panel-share").number("percent", (share * 100.0).round() as usize)
}

/// Whether a student has said that they had finished reading.
pub fn finished(has_finished: bool) -> Message {
    Message::new("class-finished").text("answer", if has_finished { "yes" } else { "no" })
}

/// How many students have not said so, if others have, and what that means.
pub fn unfinished(report: &Report) -> Option<Message> {
    let unfinished = report.coders() - report.finished()?;
    (unfinished > 0).then(|| Message::new("class-unfinished").number("count", unfinished))
}

/// How certain the alpha of a report is, if there is one.
fn certainty(report: &Report) -> Option<Message> {
    report.alpha.ok()?;
    let (Ok(words) | Err(words)) = match report.interval {
        Ok(interval) => Ok(Message::new("class-interval")
            .text("low", &plain(interval.low))
            .text("high", &plain(interval.high))),
        Err(why) => written(Err(why), Scale::Plain),
    };
    Some(words)
}

/// With two digits behind the point, and no minus before nothing.
fn plain(value: f64) -> String {
    let value = (value * 100.0).round() / 100.0;
    format!("{:.2}", if value == 0.0 { 0.0 } else { value })
}
