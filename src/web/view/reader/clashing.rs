//! Tags that exclude each other: what is in the way of a highlight is shown, and may be
//! given the same tag.

use std::rc::Rc;

use super::{Dialog, Reader};
use crate::{
    annotation::{Action, Clash},
    web::{platform::clock, view::dialog},
};

impl Reader {
    /// Whether nothing is in the way of an action; what is is shown.
    pub fn is_free(&mut self, action: &Action) -> bool {
        let clash = Clash::of(action, self.store());
        if let Some(clash) = clash.filter(|_| !self.writer.is_read_only()) {
            self.show_clash(clash);
            return false;
        }
        true
    }

    /// Gives what is in the way the same tag, in one step.
    pub(super) fn give_way(&mut self, clash: &Clash) {
        let action = match clash.resolve(self.store(), &clock::now()) {
            Ok(action) => action,
            Err(further) => return self.show_clash(further),
        };
        dialog::close();
        self.dialog = None;
        if self.carry_out(action)
            && let (Some(wanted), Some(changed)) = (clash.wanted.first(), clash.in_the_way.first())
        {
            let made = [&wanted.id, &changed.id].into_iter().find(|id| self.is_there(id));
            if let Some(made) = made.cloned() {
                self.open = Some(made.clone());
                self.tell_tag(&wanted.tag, made);
            }
        }
    }

    fn show_clash(&mut self, clash: Clash) {
        // What was said last would lie over it.
        self.notice = None;
        self.dialog = Some(Dialog::Clash(Rc::new(clash)));
    }
}
