//! What the keys do that go through the text and the highlights.

use super::{Focus, Notice, Reader, holding::By};
use crate::{
    annotation::{AnnotationId, Held, Purpose},
    article::{Cursor, Travel, Unit},
    text::{CharOffset, TextSpan},
    web::{
        platform::{
            dom,
            keys::{Arrow, Key, Reach, Step},
            selection,
        },
        view::{card::NOTE_ID, margin::chip_id, tag_menu},
    },
};

impl Reader {
    /// Does what a key asks for; whether there is something to render.
    pub fn key(&mut self, key: Key) -> bool {
        match key {
            Key::Undo => self.undo(),
            Key::Redo => self.redo(),
            Key::Sentence(direction, reach) => self.travel(Unit::Sentence, direction, reach),
            Key::Arrow(arrow, step, reach) => {
                let (unit, direction) = self.bearing(arrow, step);
                self.travel(unit, direction, reach);
            }
            Key::Choose => self.choose(),
            Key::Highlight(direction) => return self.visit(direction),
            Key::Edges => match self.open.clone() {
                Some(id) => self.begin_edges(id),
                None => return false,
            },
            Key::SwapEnds => match &self.held {
                Some(held) => {
                    self.held = Some(held.swap_ends());
                    self.bring_head_into_view();
                }
                None => return false,
            },
            Key::Why if self.open.is_some() => {
                self.raised = true;
                self.focus = Some(Focus::On(NOTE_ID.into()));
            }
            Key::Delete => match self.pointed_at() {
                Some(id) => self.delete(id),
                None => return false,
            },
            Key::Brush => self.toggle_brush(),
            Key::LeaveNote => self.focus = Some(Focus::On("article".into())),
            Key::Why | Key::Help | Key::Escape | Key::Number(_) => return false,
        }
        true
    }

    /// Goes on by a unit, or stretches what is held. The first step shows where
    /// the cursor is.
    fn travel(&mut self, unit: Unit, direction: Travel, reach: Reach) {
        let article = self.store().article().clone();
        let next = match (&self.held, reach) {
            (None, _) => {
                let cursor = Cursor::at(&article, Unit::Sentence, self.where_to_read());
                cursor.map(|cursor| Held::new(cursor, Purpose::Read))
            }
            (Some(held), Reach::Go) => held.go(&article, unit, direction),
            (Some(held), Reach::Stretch) => held.stretch(&article, unit, direction),
        };
        if next.is_some() {
            let by = match &self.held {
                Some(held) if matches!(held.purpose(), Purpose::Reshape(_)) => self.by,
                _ => By::Keys,
            };
            self.hold(next, by);
            self.notice = self.notice.take().filter(Notice::stays);
        }
        self.bring_head_into_view();
        dom::focus("article");
    }

    /// Where reading begins: where it last was, if that can be seen; else at the
    /// top of what can be.
    fn where_to_read(&self) -> CharOffset {
        let article = self.store().article();
        let resting = article.block_at(self.resting);
        let is_seen = self.resting > CharOffset(0)
            && dom::by_id(&dom::text_id(resting)).is_some_and(|text| dom::is_in_view(&text));
        if is_seen {
            return self.resting;
        }
        let top = dom::first_in_view(&self.visible);
        top.and_then(|place| article.offset_of(place).ok()).unwrap_or_default()
    }

    /// What an arrow means: along the line it goes by characters or words, from
    /// line to line by sentences; which is which depends on how the lines run.
    fn bearing(&self, arrow: Arrow, step: Step) -> (Unit, Travel) {
        let article = self.store().article();
        let block = article.block_at(self.span_held().map_or(self.resting, TextSpan::start));
        let text = dom::by_id(&dom::text_id(block));
        let is_vertical = text.as_ref().is_some_and(dom::is_vertical);
        let is_backwards = text.as_ref().is_some_and(dom::is_right_to_left);
        let along = match step {
            Step::Character => Unit::Grapheme,
            Step::Word => Unit::Word,
        };
        let forward_if = |forward| if forward { Travel::Forward } else { Travel::Back };
        match (arrow, is_vertical) {
            (Arrow::Left | Arrow::Right, false) => {
                (along, forward_if((arrow == Arrow::Right) != is_backwards))
            }
            (Arrow::Up | Arrow::Down, false) => (Unit::Sentence, forward_if(arrow == Arrow::Down)),
            (Arrow::Up | Arrow::Down, true) => (along, forward_if(arrow == Arrow::Down)),
            // Lines that run downwards follow one another to the left.
            (Arrow::Left | Arrow::Right, true) => {
                (Unit::Sentence, forward_if(arrow == Arrow::Left))
            }
        }
    }

    /// Enter: what the cursor is at gets a tag, an edge is kept where it is.
    fn choose(&mut self) {
        let Some(held) = &self.held else {
            return self.travel(Unit::Sentence, Travel::Forward, Reach::Go);
        };
        match (held.purpose(), &self.brush) {
            (Purpose::Reshape(_), _) => self.keep_edges(),
            (_, Some(brush)) => self.tag(brush.tag().clone()),
            (_, None) => {
                self.hold(Some(held.with(Purpose::Mark)), self.by);
                self.focus = Some(Focus::In(tag_menu::ID.into()));
            }
        }
    }

    /// Goes to the next highlight or the one before, from where the reader is.
    fn visit(&mut self, direction: Travel) -> bool {
        let annotations = self.store().annotations();
        let next = match (&self.held, self.opened()) {
            (None, Some(made)) => annotations.beside(&made.id, direction),
            _ => annotations.nearest(self.resting, direction),
        };
        let Some(next) = next.cloned() else { return false };
        self.held = None;
        selection::release();
        self.resting = next.span.start();
        dom::bring_span_into_view(self.store().article(), next.span);
        self.focus = Some(Focus::On(chip_id(&next.id)));
        self.open = Some(next.id.clone());
        true
    }

    /// The highlight that a key is about: the one whose chip or card has the
    /// focus, or the open one.
    fn pointed_at(&self) -> Option<AnnotationId> {
        dom::focused_data("[data-annotation]", "data-annotation")
            .and_then(|id| AnnotationId::new(&id).ok())
            .or_else(|| self.open.clone().filter(|_| self.held.is_none()))
    }
}
