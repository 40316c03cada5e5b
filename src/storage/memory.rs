//! Storage that lasts as long as the program: the twin that tests use, and the
//! stand-in where the browser allows no other.

use std::{
    cell::{Cell, RefCell},
    future::ready,
};

use super::{Answer, Drawer, Line, Standing, Storage, Write};

/// Lines in memory.
#[derive(Debug, Default)]
pub struct MemoryStorage {
    drawers: RefCell<Vec<(Drawer, String, String)>>,
    journal: RefCell<Vec<(String, Line)>>,
    last: Cell<u64>,
}

impl MemoryStorage {
    /// Puts a line of the journal of the article of that id back under its own number.
    pub fn restore(&self, article: &str, line: Line) {
        self.last.set(self.last.get().max(line.number));
        self.journal.borrow_mut().push((article.to_owned(), line));
    }
}

impl Storage for MemoryStorage {
    fn standing(&self) -> Standing {
        Standing::Passing
    }

    fn read<'a>(&'a self, drawer: Drawer, name: &'a str) -> Answer<'a, Option<String>> {
        let drawers = self.drawers.borrow();
        let found = drawers.iter().find(|(of, other, _)| (*of, other.as_str()) == (drawer, name));
        Box::pin(ready(Ok(found.map(|(.., line)| line.clone()))))
    }

    fn read_all(&self, drawer: Drawer) -> Answer<'_, Vec<(String, String)>> {
        let drawers = self.drawers.borrow();
        let lines = drawers.iter().filter(|(of, ..)| *of == drawer);
        let lines = lines.map(|(_, name, line)| (name.clone(), line.clone())).collect();
        Box::pin(ready(Ok(lines)))
    }

    fn names(&self, drawer: Drawer) -> Answer<'_, Vec<String>> {
        let drawers = self.drawers.borrow();
        let names = drawers.iter().filter(|(of, ..)| *of == drawer);
        Box::pin(ready(Ok(names.map(|(_, name, _)| name.clone()).collect())))
    }

    fn journal<'a>(&'a self, article: &'a str, after: u64) -> Answer<'a, Vec<Line>> {
        let journal = self.journal.borrow();
        let lines = journal.iter().filter(|(of, line)| of == article && line.number > after);
        Box::pin(ready(Ok(lines.map(|(_, line)| line.clone()).collect())))
    }

    fn write<'a>(&'a self, writes: &'a [Write]) -> Answer<'a, ()> {
        let (mut drawers, mut journal) = (self.drawers.borrow_mut(), self.journal.borrow_mut());
        for write in writes {
            match write {
                Write::Put(drawer, name, line) => {
                    drawers.retain(|(of, other, _)| (of, other) != (drawer, name));
                    drawers.push((*drawer, name.clone(), line.clone()));
                }
                Write::Remove(drawer, name) => {
                    drawers.retain(|(of, other, _)| (of, other) != (drawer, name));
                }
                Write::Append(article, text) => {
                    self.last.set(self.last.get() + 1);
                    let line = Line { number: self.last.get(), text: text.clone() };
                    journal.push((article.clone(), line));
                }
                Write::Forget(number) => journal.retain(|(_, line)| line.number != *number),
            }
        }
        Box::pin(ready(Ok(())))
    }
}
