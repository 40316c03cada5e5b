//! Holding a stretch of the article: by the pointer, by a handle, by keys; and
//! what is done with it then.

use super::{Choice, Focus, Notice, Reader};
use crate::{
    annotation::{Action, Annotation, AnnotationId, Held, Note, Purpose, TagId},
    article::{Article, Cursor, Travel, Unit},
    text::{CharOffset, TextSpan},
    web::{
        platform::{
            caret, clock, dom,
            grips::{Edge, Grip},
            keys::{Arrow, Key, Reach, Step},
            selection::{self, Gesture, Tip},
        },
        rare,
        view::{card::NOTE_ID, chooser, edge_menu, margin::chip_id, tag_menu},
        words::say,
    },
    words::Message,
};

/// What a stretch came to be held by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The browser's own selection, which is let go of with it.
    Browser,
    /// A finger or a pen, which gets handles to adjust it.
    Finger,
    /// Keys, which go on from it.
    Keys,
}

impl Reader {
    /// What the pointer did; whether that changes anything. In a field, too, what
    /// is selected is let go of again and again, which must not render the field.
    pub(super) fn gesture(&mut self, gesture: Gesture) -> bool {
        // Turning to the text again, the reader has read the last word.
        if gesture != Gesture::Released {
            self.notice = self.notice.take().filter(|notice| notice.alarm);
        }
        match gesture {
            Gesture::Selected { start, end } => {
                let span = self.store().article().span(start, end, self.preferences.snap);
                let held = span.ok().map(|span| Held::span_of(span, Purpose::Mark));
                if self.held.is_none() || held != self.held {
                    self.hold(held, By::Browser);
                }
            }
            Gesture::Released if self.by == By::Browser => return self.held.take().is_some(),
            Gesture::Released => return false,
            Gesture::Pressed { at, by } => self.press(at, by),
        }
        true
    }

    /// A press of the pointer on the text: it opens what is marked there; with a
    /// finger it else selects the sentence, or lets go of what is selected.
    fn press(&mut self, (x, y): (f32, f32), by: Tip) {
        let before = self.held.take();
        self.choice = None;
        let article = self.store().article();
        let offset_of = |place| article.offset_of(place).ok();
        // A finger means the sentence also where it comes between two lines.
        let at = caret::place_at(x, y).and_then(offset_of);
        let near = || caret::place_near(x, y).filter(|_| by == Tip::Finger).and_then(offset_of);
        let Some(offset) = at.or_else(near) else { return };
        let candidates: Vec<_> =
            self.store().annotations().covering(offset).into_iter().cloned().collect();
        match &candidates[..] {
            [only] => self.show_card(only.id.clone()),
            [] if by == Tip::Finger => {
                let held_before = before.is_some_and(|held| held.span().covers(offset));
                let sentence = sentence_at(article, offset).filter(|_| !held_before);
                let held = sentence.map(|cursor| Held::new(cursor, Purpose::Mark));
                self.hold(held, By::Finger);
            }
            [] => {}
            _ => {
                self.choice = Some(Choice { point: (x, y), candidates });
                self.placed = false;
                self.focus = Some(Focus::In(chooser::ID.into()));
            }
        }
    }

    /// Holds something from now on; with the brush it is marked at once.
    pub(super) fn hold(&mut self, held: Option<Held>, by: By) {
        self.placed = false;
        self.choice = None;
        self.held = held;
        self.by = by;
        if by != By::Browser {
            selection::release();
        }
        if let Some(span) = self.span_held() {
            self.resting = span.start();
        }
        let is_selected = self.held.as_ref().is_some_and(|held| *held.purpose() == Purpose::Mark);
        if is_selected && by != By::Keys && self.grasp.is_none() {
            self.brush.clone().into_iter().for_each(|tag| self.tag(tag));
        }
    }

    pub(super) fn span_held(&self) -> Option<TextSpan> {
        self.held.as_ref().map(Held::span)
    }

    /// What can be adjusted by its handles: what a finger selected, or the
    /// highlight whose card is open.
    pub(super) fn adjustable(&self) -> Option<TextSpan> {
        match &self.held {
            Some(held)
                if self.by == By::Finger || matches!(held.purpose(), Purpose::Reshape(_)) =>
            {
                self.span_held()
            }
            Some(_) => None,
            None => self.opened().map(|made| made.span),
        }
    }

    fn opened(&self) -> Option<&Annotation> {
        let made = self.store().annotations().get(self.open.as_ref()?)?;
        Some(made)
    }

    pub(super) fn grip(&mut self, grip: Grip) {
        match grip {
            Grip::Dragged(edge, place) => {
                let Some(span) = self.adjustable() else { return };
                let fixed = *self.grasp.get_or_insert(match edge {
                    Edge::Start => span.end(),
                    Edge::End => span.start(),
                });
                let article = self.store().article();
                let Ok(reached) = article.reach(fixed, place, self.preferences.snap) else {
                    return;
                };
                let purpose = match (&self.held, &self.open) {
                    (Some(held), _) => held.purpose().clone(),
                    (None, Some(open)) => Purpose::Reshape(open.clone()),
                    (None, None) => return,
                };
                let by = if self.held.is_some() { self.by } else { By::Finger };
                self.hold(Some(Held::span_of(reached, purpose)), by);
            }
            Grip::Dropped => {
                self.grasp = None;
                self.placed = false;
                if self.by == By::Finger {
                    self.keep_edges();
                }
            }
            Grip::Lost => {
                self.grasp = None;
                self.placed = false;
                self.forget_edges();
            }
        }
    }

    pub(super) fn key(&mut self, key: Key) -> bool {
        match key {
            Key::Undo => self.follow(crate::annotation::Entry::Undo),
            Key::Redo => self.follow(crate::annotation::Entry::Redo),
            Key::Escape => return self.escape(),
            Key::Sentence(direction, reach) => self.travel(Unit::Sentence, direction, reach),
            Key::Arrow(arrow, step, reach) => {
                let (unit, direction) = self.bearing(arrow, step);
                self.travel(unit, direction, reach);
            }
            Key::Choose => self.choose(),
            Key::Number(number) => return self.number(number),
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
            Key::Why | Key::Help => return false,
        }
        true
    }

    /// Leaves what is uppermost.
    fn escape(&mut self) -> bool {
        match &self.held {
            _ if self.choice.is_some() => self.leave(),
            Some(held) if matches!(held.purpose(), Purpose::Reshape(_)) => self.forget_edges(),
            // Back to reading, at the same place.
            Some(held) if *held.purpose() == Purpose::Mark && self.by == By::Keys => {
                self.held = Some(held.with(Purpose::Read));
                self.return_focus();
            }
            Some(_) => self.leave(),
            None if self.raised => {
                self.raised = false;
                self.focus = Some(Focus::On("article".into()));
            }
            None if self.brush.is_some() => self.brush = None,
            None if self.open.is_some() => self.open = None,
            None => return false,
        }
        true
    }

    /// Goes on by a unit, or stretches what is held. The first step shows where
    /// the cursor is.
    fn travel(&mut self, unit: Unit, direction: Travel, reach: Reach) {
        let Some(rare) = rare::here() else { return };
        let article = self.store().article().clone();
        let next = match (&self.held, reach) {
            (None, _) => {
                let cursor = sentence_at(&article, self.where_to_read());
                cursor.map(|cursor| Held::new(cursor, Purpose::Read))
            }
            (Some(held), Reach::Go) => (rare.go)(held, &article, unit, direction),
            (Some(held), Reach::Stretch) => (rare.stretch)(held, &article, unit, direction),
        };
        if next.is_some() {
            let by = match &self.held {
                Some(held) if matches!(held.purpose(), Purpose::Reshape(_)) => self.by,
                _ => By::Keys,
            };
            self.hold(next, by);
            self.notice = self.notice.take().filter(|notice| notice.alarm);
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
            (_, Some(tag)) => self.tag(tag.clone()),
            (_, None) => {
                self.hold(Some(held.with(Purpose::Mark)), self.by);
                self.focus = Some(Focus::In(tag_menu::ID.into()));
            }
        }
    }

    /// A digit tags what is held, or the open highlight anew, or loads the brush.
    fn number(&mut self, number: usize) -> bool {
        let tag = self.store().codebook().tags.get(number - 1).map(|tag| tag.id.clone());
        let Some(tag) = tag else { return false };
        match (&self.held, &self.brush, &self.open) {
            (Some(held), ..) if matches!(held.purpose(), Purpose::Reshape(_)) => return false,
            (Some(_), ..) => self.tag(tag),
            (None, Some(_), _) => self.brush = Some(tag),
            (None, None, Some(open)) => {
                let id = open.clone();
                if self.act(Action::Retag(id.clone(), tag.clone(), clock::now())) {
                    self.tell_tag(&tag, id);
                }
            }
            (None, None, None) => return false,
        }
        true
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

    pub(super) fn begin_edges(&mut self, id: AnnotationId) {
        let Some(made) = self.store().annotations().get(&id) else { return };
        let held = Held::span_of(made.span, Purpose::Reshape(id.clone()));
        self.open = Some(id);
        self.raised = false;
        // What was said last would lie over the menu.
        self.notice = None;
        self.hold(Some(held), By::Keys);
        self.bring_head_into_view();
        self.focus = Some(Focus::On("article".into()));
    }

    /// Moves one edge by a word, from the edge menu.
    pub(super) fn step_edge(&mut self, edge: Edge, direction: Travel) {
        let Some(held) = &self.held else { return };
        let article = self.store().article();
        let held = match held.moves_end() == (edge == Edge::End) {
            true => held.clone(),
            false => held.swap_ends(),
        };
        let next =
            rare::here().and_then(|rare| (rare.stretch)(&held, article, Unit::Word, direction));
        if let Some(held) = next {
            self.held = Some(held);
            self.placed = false;
        }
    }

    pub(super) fn keep_edges(&mut self) {
        let Some(held) = self.held.clone() else { return };
        let Purpose::Reshape(id) = held.purpose() else { return };
        let span = held.span();
        self.forget_edges();
        if self.act(Action::Reshape(id.clone(), span, clock::now())) {
            let words = say("done-reshaped");
            self.notice = Some(Notice { words, undo: true, ..Notice::default() });
        }
    }

    pub(super) fn forget_edges(&mut self) {
        if self.held.as_ref().is_some_and(|held| matches!(held.purpose(), Purpose::Reshape(_))) {
            self.held = None;
            self.return_focus();
        }
    }

    pub(super) fn tag(&mut self, tag: TagId) {
        let held = self.held.clone();
        let Some(span) = held.as_ref().and_then(|held| held.taggable()) else { return };
        let now = clock::now();
        let made = Annotation {
            id: clock::new_id(),
            span,
            tag: tag.clone(),
            subtag: None,
            note: Note::default(),
            confidence: None,
            creator: self.preferences.code.clone(),
            created: now.clone(),
            modified: now,
            foreign: None,
        };
        let id = made.id.clone();
        let by = self.by;
        self.leave();
        if by == By::Keys {
            // The keys go on from here.
            self.held = held.map(|held| held.with(Purpose::Read));
        }
        if self.act(Action::Add(made)) {
            self.open = Some(id.clone());
            self.tell_tag(&tag, id);
        }
    }

    fn tell_tag(&mut self, tag: &TagId, id: AnnotationId) {
        let label = self.store().codebook().tag(tag).map(|tag| tag.label.clone());
        let words = say(Message::new("done-marked").text("tag", &label.unwrap_or_default()));
        self.notice = Some(Notice { words, undo: true, explain: Some(id), alarm: false });
    }

    pub(super) fn toggle_brush(&mut self) {
        self.brush = match self.brush {
            Some(_) => None,
            None => self.store().codebook().tags.first().map(|tag| tag.id.clone()),
        };
    }

    pub(super) fn leave(&mut self) {
        self.held = None;
        self.choice = None;
        selection::release();
        self.return_focus();
    }

    /// A menu that goes does not take the keyboard's focus with it.
    fn return_focus(&mut self) {
        let menus = format!("#{}, #{}, #{}", tag_menu::ID, chooser::ID, edge_menu::ID);
        if dom::is_focus_within(&menus) {
            self.focus = Some(Focus::On("article".into()));
        }
    }

    fn bring_head_into_view(&self) {
        if let Some(held) = &self.held {
            let edge = if held.moves_end() { Edge::End } else { Edge::Start };
            dom::bring_edge_into_view(self.store().article(), held.span(), edge);
        }
    }
}

fn sentence_at(article: &Article, place: CharOffset) -> Option<Cursor> {
    rare::here().and_then(|rare| (rare.at)(article, Unit::Sentence, place))
}
