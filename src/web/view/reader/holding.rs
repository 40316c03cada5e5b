//! Holding a stretch of the article: by the pointer, by a handle, by keys; and what
//! it is tagged with then.

use super::{Choice, Focus, Notice, Reader};
use crate::{
    annotation::{Action, Annotation, AnnotationId, Held, Note, Purpose, TagId},
    article::{Article, Cursor, Unit},
    text::{CharOffset, TextSpan},
    web::{
        platform::{
            caret, clock, dom,
            selection::{self, Gesture, Tip},
        },
        rare,
        view::{brush::Brush, chooser, edge_menu, tag_menu},
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
            self.notice = self.notice.take().filter(Notice::stays);
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
            self.brush.clone().into_iter().for_each(|brush| self.tag(brush.tag().clone()));
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

    pub(super) fn opened(&self) -> Option<&Annotation> {
        let made = self.store().annotations().get(self.open.as_ref()?)?;
        Some(made)
    }

    /// Leaves what is uppermost.
    pub(super) fn escape(&mut self) -> bool {
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

    /// A digit tags what is held, or the open highlight anew, or loads the brush.
    pub(super) fn number(&mut self, number: usize) -> bool {
        let tag = self.store().codebook().tags.get(number - 1).map(|tag| tag.id.clone());
        let Some(tag) = tag else { return false };
        match (&self.held, &self.brush, &self.open) {
            (Some(held), ..) if matches!(held.purpose(), Purpose::Reshape(_)) => return false,
            (Some(_), ..) => self.tag(tag),
            (None, Some(Brush::Tag(_)), _) => self.brush = Some(Brush::Tag(tag)),
            (None, _, Some(open)) => {
                let id = open.clone();
                if self.act(Action::Retag(id.clone(), tag.clone(), clock::now())) {
                    self.tell_tag(&tag, id);
                }
            }
            (None, _, None) => return false,
        }
        true
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
        let place = match &self.brush {
            Some(Brush::Place(unplaced)) => Some(unplaced.made.as_ref().clone()),
            _ => None,
        };
        let is_explained = place.as_ref().is_some_and(|made| !made.note.is_empty());
        let action = if place.is_some() { Action::Place } else { Action::Add };
        let made = match place {
            Some(made) => Annotation { span, modified: now, ..made },
            None => Annotation {
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
            },
        };
        self.brush = self.brush.take().filter(|brush| matches!(brush, Brush::Tag(_)));
        let id = made.id.clone();
        let by = self.by;
        self.leave();
        if by == By::Keys {
            // The keys go on from here.
            self.held = held.map(|held| held.with(Purpose::Read));
        }
        if self.act(action(made)) {
            self.open = Some(id.clone());
            self.is_fresh = true;
            self.tell_tag(&tag, id);
            self.notice.iter_mut().filter(|_| is_explained).for_each(|told| told.explain = None);
        }
    }

    pub(super) fn tell_tag(&mut self, tag: &TagId, id: AnnotationId) {
        let label = self.store().codebook().tag(tag).map(|tag| tag.label.clone());
        let words = say(Message::new("done-marked").text("tag", &label.unwrap_or_default()));
        self.offer_undo(words);
        self.notice.iter_mut().for_each(|notice| notice.explain = Some(id.clone()));
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
}

pub(super) fn sentence_at(article: &Article, place: CharOffset) -> Option<Cursor> {
    rare::here().and_then(|rare| (rare.at)(article, Unit::Sentence, place))
}
