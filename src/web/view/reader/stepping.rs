//! Going a step back or forth.

use super::Reader;
use crate::{
    annotation::Session,
    web::{exercises, versions, words::say},
};

impl Reader {
    /// Takes the last step back.
    pub fn undo(&mut self) {
        if versions::is_retitled(&self.session) {
            return versions::title_back();
        }
        self.step(self.session.undo());
    }

    /// Does again what was last taken back.
    pub fn redo(&mut self) {
        self.step(self.session.redo());
    }

    fn step(&mut self, session: Session) {
        if self.writer.is_read_only() {
            return self.alarm(say("read-only"));
        }
        // It was made before the article had the tags that it has now.
        if exercises::fits(&self.session) && !exercises::fits(&session) {
            return self.alarm(say("step-other-tags"));
        }
        // Its offer to undo was about the step before this one.
        self.notice = None;
        self.writer.follow(&session);
        self.proceed(session);
    }
}
