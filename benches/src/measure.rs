//! What is measured, and what was promised of it.

use serde::Serialize;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// What a first visit loads.
    Bytes,
    /// From the start of the navigation until the article is painted and can be marked.
    Load,
    /// The same by [`SLOW_LINE`](crate::visit::SLOW_LINE), on a slowed processor.
    SlowLoad,
    /// A file, from its choice until it is painted.
    Import,
    /// One more annotation, until it is painted.
    Add,
    /// Another tag for one.
    Retag,
    /// One taken away.
    Remove,
    /// What is drawn at a point.
    HitTest,
    /// How long the page's thread is busy with a frame while it scrolls: longer only in one of twenty.
    Frame,
    /// Frames for which it is busy longer than there is time.
    LongFrames,
    /// Frames that come late, whatever held them up.
    LateFrames,
    /// All work as a file.
    Save,
    /// What JavaScript and WebAssembly hold of memory once the file is in.
    Heap,
}

/// What was promised.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Goal {
    /// At most so many times what the baseline takes.
    Times(f64),
    /// At most so much.
    Most(f64),
    /// No more than the bare article.
    Bare,
}

impl Measure {
    /// All of them in the order of the table.
    pub const ALL: [Self; 13] = [
        Self::Bytes,
        Self::Load,
        Self::SlowLoad,
        Self::Import,
        Self::Add,
        Self::Retag,
        Self::Remove,
        Self::HitTest,
        Self::Frame,
        Self::LongFrames,
        Self::LateFrames,
        Self::Save,
        Self::Heap,
    ];

    /// What the table calls it, with its unit.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bytes => "first visit, kB of brotli",
            Self::Load => "cold load to painted, ms",
            Self::SlowLoad => "the same, slow, ms",
            Self::Import => "import to painted, ms",
            Self::Add => "add one to painted, ms",
            Self::Retag => "retag one to painted, ms",
            Self::Remove => "remove one to painted, ms",
            Self::HitTest => "hit-test, µs",
            Self::Frame => "scrolling, work of a frame, p95, ms",
            Self::LongFrames => "frames with work over 16.7 ms, %",
            Self::LateFrames => "frames that come late, %",
            Self::Save => "export, ms",
            Self::Heap => "heap, MB",
        }
    }

    /// What was promised of it.
    pub fn goal(self) -> Option<Goal> {
        Some(match self {
            Self::Bytes => Goal::Most(120.0),
            Self::SlowLoad => Goal::Most(2_500.0),
            Self::Import => Goal::Times(2.0),
            Self::Add | Self::Retag | Self::Remove => Goal::Times(1.25),
            Self::HitTest | Self::Heap => Goal::Times(1.5),
            Self::Save => Goal::Times(1.0),
            Self::LongFrames => Goal::Bare,
            Self::Load | Self::Frame | Self::LateFrames => return None,
        })
    }

    /// Whether it is a share, which has no ratio.
    pub fn is_share(self) -> bool {
        matches!(self, Self::LongFrames | Self::LateFrames)
    }
}
