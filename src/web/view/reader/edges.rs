//! Changing where a highlight begins and ends, or what a finger selected: by its
//! handles, or from a menu.

use super::{Focus, Reader, holding::By};
use crate::{
    annotation::{Action, AnnotationId, Held, Purpose},
    article::{Travel, Unit},
    web::{
        platform::{
            clock, dom,
            grips::{Edge, Grip},
        },
        words::say,
    },
};

impl Reader {
    /// What became of a handle.
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
        if let Some(held) = held.stretch(article, Unit::Word, direction) {
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
            self.offer_undo(say("done-reshaped"));
        }
    }

    pub(super) fn bring_head_into_view(&self) {
        if let Some(held) = &self.held {
            let edge = if held.moves_end() { Edge::End } else { Edge::Start };
            dom::bring_edge_into_view(self.store().article(), held.span(), edge);
        }
    }
}
