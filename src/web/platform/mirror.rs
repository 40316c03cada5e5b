//! What is not on the disk yet, where JavaScript can reach it: after a fault the
//! program cannot be asked any more, and the memory that it leaves is not to be
//! trusted (docs/adr/0018).

use std::rc::Rc;

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::dom;
use crate::storage::{Answer, Drawer, Line, Standing, Storage, StorageError, Write};

/// The property of the window that holds it: a list of
/// `[name of an article, its line]` and `[name, line, true]` for lines of journals.
const NAME: &str = "highlitUnwritten";

/// Storage of which everything that is being written is mirrored until it is on
/// the disk; where there is no disk, for good.
pub struct Mirror(pub Rc<dyn Storage>);

fn mirrored() -> Array {
    let window = dom::window();
    let found = Reflect::get(&window, &NAME.into()).ok();
    found.and_then(|found| found.dyn_into().ok()).unwrap_or_else(|| {
        let empty = Array::new();
        // A window takes any property.
        let _ = Reflect::set(&window, &NAME.into(), &empty);
        empty
    })
}

/// Everything in the mirror, as it was to be written.
pub fn unwritten() -> Vec<Write> {
    let text = |row: &Array, place| row.get(place).as_string();
    let write = |row: JsValue| {
        let row: Array = row.dyn_into().ok()?;
        let (name, line) = (text(&row, 0)?, text(&row, 1)?);
        Some(match row.length() {
            2 => Write::Put(Drawer::Articles, name, line),
            _ => Write::Append(name, line),
        })
    };
    mirrored().iter().filter_map(write).collect()
}

fn mirror(write: &Write) {
    let row = match write {
        Write::Put(Drawer::Articles, name, line) => Array::of2(&name.into(), &line.into()),
        Write::Append(name, line) => Array::of3(&name.into(), &line.into(), &true.into()),
        _ => return,
    };
    mirrored().push(&row);
}

/// Takes out what was being written of an article.
fn clear(article: &str) {
    let others = mirrored().filter(&mut |row, _, _| {
        let name = row.dyn_into().ok().and_then(|row: Array| row.get(0).as_string());
        name.as_deref() != Some(article)
    });
    let _ = Reflect::set(&dom::window(), &NAME.into(), &others);
}

impl Mirror {
    async fn write_mirrored(&self, writes: &[Write]) -> Result<(), StorageError> {
        let of = writes.iter().find_map(|write| match write {
            Write::Put(_, name, _) | Write::Append(name, _) => Some(name),
            Write::Remove(..) | Write::Forget(_) => None,
        });
        let of = of.filter(|_| self.0.standing() != Standing::Passing);
        // What was tried before is tried again with this.
        of.into_iter().for_each(|of| clear(of));
        writes.iter().for_each(mirror);
        self.0.write(writes).await?;
        of.into_iter().for_each(|of| clear(of));
        Ok(())
    }
}

impl Storage for Mirror {
    fn standing(&self) -> Standing {
        self.0.standing()
    }

    fn read<'a>(&'a self, drawer: Drawer, name: &'a str) -> Answer<'a, Option<String>> {
        self.0.read(drawer, name)
    }

    fn read_all(&self, drawer: Drawer) -> Answer<'_, Vec<(String, String)>> {
        self.0.read_all(drawer)
    }

    fn names(&self, drawer: Drawer) -> Answer<'_, Vec<String>> {
        self.0.names(drawer)
    }

    fn journal<'a>(&'a self, article: &'a str, after: u64) -> Answer<'a, Vec<Line>> {
        self.0.journal(article, after)
    }

    fn write<'a>(&'a self, writes: &'a [Write]) -> Answer<'a, ()> {
        Box::pin(self.write_mirrored(writes))
    }

    fn reopen(&self) -> Answer<'_, ()> {
        self.0.reopen()
    }
}
