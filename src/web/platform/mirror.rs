//! What is not on the disk yet, held by the page itself: after a fault the program
//! cannot be asked any more, and the memory that it leaves is not to be trusted
//! (docs/adr/0018).

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

use super::indexed_db::{JOURNAL, store_of};
use crate::storage::{Drawer, Mirror, Write};

#[wasm_bindgen(js_namespace = highlitUnwritten)]
extern "C" {
    /// Of each piece the id of its article, the store of the database that it is for,
    /// and its line.
    #[wasm_bindgen(thread_local_v2, js_name = rows)]
    static ROWS: Array;

    fn hold(article: &str, store: &str, line: &str);

    #[wasm_bindgen(js_name = letGo)]
    fn let_go(article: &str, lines: usize);

    #[wasm_bindgen(js_name = articles)]
    fn all_articles() -> Array;
}

/// The page's own hands, which are in `static/rescue.js`.
pub const MIRROR: Mirror = Mirror {
    show: |write| match write {
        Write::Put(drawer, name, line) => hold(name, store_of(*drawer), line),
        Write::Append(name, line) => hold(name, JOURNAL, line),
        // What is taken away needs no rescue.
        Write::Remove(..) | Write::Forget(_) => {}
    },
    wipe: let_go,
};

/// The articles whose work there is to hand out: the one in the address, and those
/// of which something is not on the disk.
pub fn articles() -> Vec<String> {
    all_articles().iter().filter_map(|name| name.as_string()).collect()
}

/// What is in the page's hands of an article, as it was to be written.
pub fn unwritten(article: &str) -> Vec<Write> {
    let write = |row: JsValue| {
        let row: Array = row.dyn_into().ok()?;
        let [name, store, line] = [0, 1, 2].map(|place| row.get(place).as_string());
        let (name, store, line) = (name?, store?, line?);
        let its = |drawer: &Drawer| store_of(*drawer) == store;
        let drawer = [Drawer::Articles, Drawer::Snapshots].into_iter().find(its);
        (name == article).then_some(match drawer {
            Some(drawer) => Write::Put(drawer, name, line),
            None => Write::Append(name, line),
        })
    };
    ROWS.with(|rows| rows.iter().filter_map(write).collect())
}
