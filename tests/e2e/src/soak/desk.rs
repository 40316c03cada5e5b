//! What the page should show: a model of Highlit that shares no code with it, and is simple enough to be
//! right. The past is whole states, one after the other; nothing is ever inverted or replayed.

use std::rc::Rc;

use super::{
    deed::{Answer, Deed, Move},
    text::{Place, Stretch, Text},
};

/// One highlight.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Made {
    /// Which it is, whatever becomes of it.
    pub(super) name: usize,
    pub(super) over: Stretch,
    pub(super) tag: usize,
    pub(super) kind: Option<usize>,
    pub(super) note: String,
    pub(super) sure: Option<bool>,
    /// Which deed changed it last.
    changed: usize,
}

/// All that can be undone.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Work {
    /// In the order of the text.
    pub(super) made: Vec<Made>,
    /// Which blocks are part of the article.
    pub(super) kept: Vec<bool>,
}

impl Work {
    fn get(&self, name: usize) -> Option<&Made> {
        self.made.iter().find(|made| made.name == name)
    }

    fn put(&mut self, new: Made) {
        self.made.retain(|made| made.name != new.name);
        let place = self.made.partition_point(|made| made.over < new.over);
        self.made.insert(place, new);
    }

    /// The highlights at a place, as the page offers them: the shortest first.
    pub(super) fn at(&self, place: Place, text: &Text) -> Vec<&Made> {
        let covers = |made: &&Made| made.over.from <= place && place < made.over.to;
        let mut found: Vec<_> = self.made.iter().filter(covers).collect();
        found.sort_by_key(|made| text.length(made.over));
        found
    }

    /// Whether two highlights lie over the very same words: which of them comes first is chance.
    pub(super) fn has_twins(&self) -> bool {
        self.made.windows(2).any(|pair| pair[0].over == pair[1].over)
    }
}

/// One page with all that it shows.
#[derive(Clone)]
pub(super) struct Desk {
    text: Rc<Text>,
    pub(super) work: Rc<Work>,
    pub(super) past: Vec<Rc<Work>>,
    pub(super) future: Vec<Rc<Work>>,
    /// How many deeds were done.
    clock: usize,
    /// The highlight whose card is open; it may have been undone since.
    open: Option<usize>,
    pub(super) brush: Option<usize>,
    /// The filter: a tag, and words.
    only: Option<usize>,
    find: String,
    /// The highlight that is listed in spite of the filter.
    exempt: Option<usize>,
    /// What was last saved to a file.
    pub(super) file: Option<Rc<Work>>,
}

/// The labels of the tags and of their kinds, from the codebook of the page.
pub(super) struct Labels(pub(super) Vec<(String, Vec<String>)>);

impl Desk {
    pub(super) fn new(text: Rc<Text>) -> Desk {
        let kept = text.blocks.iter().map(|block| block.kept).collect();
        let work = Rc::new(Work { made: Vec::new(), kept });
        Desk {
            text,
            work,
            past: Vec::new(),
            future: Vec::new(),
            clock: 0,
            open: None,
            brush: None,
            only: None,
            find: String::new(),
            exempt: None,
            file: None,
        }
    }

    pub(super) fn text(&self) -> &Text {
        &self.text
    }

    /// The same work on a page that was opened anew.
    pub(super) fn reopened(&self) -> Desk {
        Desk {
            open: None,
            brush: None,
            only: None,
            find: String::new(),
            exempt: None,
            ..self.clone()
        }
    }

    /// The highlight whose card is open, if it is there.
    pub(super) fn opened(&self) -> Option<&Made> {
        self.work.get(self.open?)
    }

    /// The highlights whose cards are listed.
    pub(super) fn listed(&self) -> Vec<&Made> {
        let lists = |made: &&Made| self.exempt == Some(made.name) || self.passes(made);
        self.work.made.iter().filter(lists).collect()
    }

    fn passes(&self, made: &Made) -> bool {
        let holds = |text: &str| text.to_lowercase().contains(&self.find.to_lowercase());
        self.only.is_none_or(|only| made.tag == only)
            && (holds(&made.note) || holds(&self.text.quote(made.over, &self.work.kept)))
    }

    /// The page after a deed.
    pub(super) fn after(&self, deed: &Deed) -> Desk {
        let mut next = self.clone();
        next.clock += 1;
        next.do_it(deed);
        next
    }

    fn do_it(&mut self, deed: &Deed) {
        match deed {
            Deed::Mark { over, tag, .. } | Deed::MarkByCursor { marked: over, tag, .. } => {
                let (name, over) = (self.clock, *over);
                self.change(|work, now| {
                    let note = String::new();
                    let (kind, sure) = (None, None);
                    work.put(Made { name, over, tag: *tag, kind, note, sure, changed: now });
                });
                self.open(Some(name));
            }
            Deed::Retag { tag, .. } => self.change_open(|made| {
                if made.tag != *tag {
                    made.tag = *tag;
                    made.kind = None;
                }
            }),
            Deed::Refine { kind } => {
                self.change_open(|made| made.kind = toggled(made.kind, *kind));
            }
            Deed::Weigh { sure } => {
                self.change_open(|made| made.sure = toggled(made.sure, *sure));
            }
            Deed::Note { words } => self.change_open(|made| made.note.clone_from(words)),
            Deed::Edges { moves, keep } => {
                if let Some(over) = self.moved(moves).filter(|_| *keep) {
                    self.change_open(|made| made.over = over);
                }
            }
            Deed::Delete { .. } => {
                let gone = self.open;
                self.open(None);
                self.change(|work, _| work.made.retain(|made| Some(made.name) != gone));
            }
            Deed::Undo { .. } => {
                if let Some(before) = self.past.pop() {
                    self.future.push(std::mem::replace(&mut self.work, before));
                }
            }
            Deed::Redo { .. } => {
                if let Some(after) = self.future.pop() {
                    self.past.push(std::mem::replace(&mut self.work, after));
                }
            }
            Deed::Toggle { card } => {
                let name = self.listed()[*card].name;
                self.open((self.open != Some(name)).then_some(name));
            }
            Deed::Chip { number } => self.open(Some(self.work.made[*number].name)),
            Deed::Press { at, choice } => {
                let name = self.work.at(*at, &self.text)[choice.unwrap_or(0)].name;
                self.open(Some(name));
            }
            Deed::Visit { forward } => {
                let here = self.work.made.iter().position(|made| Some(made.name) == self.open);
                let there = here.and_then(|here| match forward {
                    true => self.work.made.get(here + 1),
                    false => self.work.made.get(here.checked_sub(1)?),
                });
                if let Some(name) = there.map(|made| made.name) {
                    self.open(Some(name));
                }
            }
            Deed::Filter { tag } => {
                self.only = toggled(self.only, *tag);
                self.filter_anew();
            }
            Deed::Search { words } => {
                self.find.clone_from(words);
                self.filter_anew();
            }
            Deed::TakeIn { block } => self.change(|work, _| work.kept[*block] = true),
            Deed::SetAside { block } => {
                let ends_there = |made: &Made| [made.over.from.0, made.over.to.0].contains(block);
                if !self.work.made.iter().any(ends_there) {
                    self.change(|work, _| work.kept[*block] = false);
                }
            }
            Deed::Brush => self.brush = if self.brush.is_some() { None } else { Some(0) },
            Deed::LoadBrush { tag } => self.brush = Some(*tag),
            Deed::Save => self.file = Some(self.work.clone()),
            Deed::Import { answer } => {
                if let Some(work) = self.imported(*answer) {
                    self.step(work);
                }
            }
            Deed::Leave => *self = self.reopened(),
        }
    }

    fn open(&mut self, name: Option<usize>) {
        if self.open != name {
            self.exempt = name;
        }
        self.open = name;
    }

    fn filter_anew(&mut self) {
        self.exempt = self.opened().filter(|made| self.passes(made)).map(|made| made.name);
    }

    fn change_open(&mut self, change: impl FnOnce(&mut Made)) {
        let Some(was) = self.opened().cloned() else { return };
        let mut is = was.clone();
        change(&mut is);
        if is != was {
            self.change(|work, now| work.put(Made { changed: now, ..is }));
        }
    }

    fn change(&mut self, change: impl FnOnce(&mut Work, usize)) {
        let mut work = self.work.as_ref().clone();
        change(&mut work, self.clock);
        self.step(work);
    }

    fn step(&mut self, work: Work) {
        self.past.push(std::mem::replace(&mut self.work, Rc::new(work)));
        self.future.clear();
    }

    /// What the work becomes by an answer to the question of how the file is to come in; `None` if
    /// it stays as it is.
    pub(super) fn imported(&self, answer: Answer) -> Option<Work> {
        let file = self.file.as_ref()?;
        let mut work = self.work.as_ref().clone();
        for (kept, also) in work.kept.iter_mut().zip(&file.kept) {
            *kept |= also;
        }
        match answer {
            Answer::Cancel => return None,
            Answer::Replace => work.made.clone_from(&file.made),
            Answer::Merge => {
                for made in &file.made {
                    if work.get(made.name).is_none_or(|here| here.changed < made.changed) {
                        work.put(made.clone());
                    }
                }
            }
        }
        Some(work)
    }

    /// Where the edges of the open highlight are after some moves; `None` if there is a move on
    /// which the edges would pass each other.
    pub(super) fn moved(&self, moves: &[Move]) -> Option<Stretch> {
        let mut over = self.opened()?.over;
        let mut moves_end = true;
        for step in moves {
            let words = || self.text.words(&self.work.kept);
            match (step, moves_end) {
                (Move::Swap, _) => moves_end = !moves_end,
                (Move::Forward, true) => {
                    over.to =
                        words().map(|word| word.to).find(|&to| to > over.to).unwrap_or(over.to);
                }
                (Move::Back, true) => {
                    over.to = words().map(|word| word.to).rfind_before(over.to)?
                }
                (Move::Forward, false) => {
                    over.from = words().map(|word| word.from).find(|&from| from > over.from)?;
                }
                (Move::Back, false) => {
                    let before = words().map(|word| word.from).rfind_before(over.from);
                    over.from = before.unwrap_or(over.from);
                }
            }
            if over.from >= over.to {
                return None;
            }
        }
        Some(over)
    }

    /// What is on the screen, line by line, as `look` in `hands.js` reads it there.
    pub(super) fn look(&self, labels: &Labels) -> Vec<String> {
        let Work { made, kept } = self.work.as_ref();
        let count = |tag: usize| made.iter().filter(|made| made.tag == tag).count();
        let parts = |made: &Made| self.text.parts(made.over, kept).count();
        let painted =
            |tag: usize| made.iter().filter(|made| made.tag == tag).map(parts).sum::<usize>();
        let tags = || 0..labels.0.len();
        let blocks = |is_wanted: &dyn Fn(usize) -> bool| {
            list((0..kept.len()).filter(|&block| is_wanted(block)))
        };
        let mut lines = vec![
            format!("highlights: {}", made.len()),
            format!("of each tag: {}", list(tags().map(count))),
            format!("painted of each tag: {}", list(tags().map(painted))),
            format!("painted as open: {}", self.opened().map_or(0, parts)),
            "painted as cursor, as selected: 0,0".to_owned(),
            format!("chips: {}", made.len()),
            format!("undo, redo: {}, {}", !self.past.is_empty(), !self.future.is_empty()),
            format!("blocks: {}", blocks(&|block| kept[block])),
            format!("to take in: {}", blocks(&|block| !kept[block])),
            format!(
                "to set aside: {}",
                blocks(&|block| kept[block] && !self.text.blocks[block].kept)
            ),
            format!("brush: {}", index(self.brush)),
            format!("filter: {}", index(self.only)),
        ];
        lines.extend(self.listed().into_iter().map(|made| self.card(made, labels)));
        lines
    }

    fn card(&self, made: &Made, labels: &Labels) -> String {
        let (tag, kinds) = &labels.0[made.tag];
        let kind = made.kind.map_or("", |kind| &kinds[kind]);
        let unsure = if made.sure == Some(false) { "not sure" } else { "" };
        let quote = self.text.quote(made.over, &self.work.kept);
        let open = match self.open == Some(made.name) {
            true => {
                // The first of the two buttons is for who is sure.
                let sure = index(made.sure.map(|sure| usize::from(!sure)));
                format!("open {} {} {sure}", made.tag, index(made.kind))
            }
            false => String::new(),
        };
        format!("card: {tag} | {kind} | {unsure} | {quote} | {} | {open}", made.note)
    }
}

trait RfindBefore: Iterator<Item = Place> + Sized {
    /// The last of places in order that lies before another.
    fn rfind_before(self, limit: Place) -> Option<Place> {
        self.take_while(|&place| place < limit).last()
    }
}

impl<I: Iterator<Item = Place>> RfindBefore for I {}

fn toggled<T: PartialEq>(now: Option<T>, chosen: T) -> Option<T> {
    (now.as_ref() != Some(&chosen)).then_some(chosen)
}

fn list(numbers: impl Iterator<Item = usize>) -> String {
    numbers.map(|number| number.to_string()).collect::<Vec<_>>().join(",")
}

/// Which of several, as a page's `findIndex` has it.
fn index(which: Option<usize>) -> String {
    which.map_or_else(|| "-1".to_owned(), |which| which.to_string())
}
