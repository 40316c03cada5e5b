//! How far a long command is: a line of standard error, if that is a terminal.

use std::{
    io::{self, IsTerminal, Write},
    time::{Duration, Instant},
};

/// How often the line is written anew.
const PACE: Duration = Duration::from_millis(100);

/// How many cells the bar has.
const WIDTH: usize = 30;

/// A bar that is gone when it is dropped.
pub struct Progress {
    done: usize,
    all: usize,
    /// When the line was written last; `None` if nobody would see it.
    shown: Option<Instant>,
}

impl Progress {
    /// A bar for so many steps.
    pub fn of(all: usize) -> Self {
        let is_seen = io::stderr().is_terminal();
        Self { done: 0, all, shown: is_seen.then(Instant::now) }
    }

    /// One more step is done.
    pub fn step(&mut self) {
        self.done += 1;
        let Some(shown) = &mut self.shown else { return };
        if shown.elapsed() < PACE {
            return;
        }
        *shown = Instant::now();
        let filled = self.done * WIDTH / self.all.max(1);
        let bar = "#".repeat(filled) + &".".repeat(WIDTH.saturating_sub(filled));
        let _ = write!(io::stderr(), "\r{bar} {} / {}", self.done, self.all);
    }

    /// Takes the line away, so that something else can be told.
    pub fn clear(&self) {
        if self.shown.is_some() {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.clear();
    }
}
