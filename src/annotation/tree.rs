//! Annotations in an order, as a value: a change gives a new tree, which shares with the old one all but the way
//! to what was changed.
//!
//! It is a tree balanced by weight: neither side of a node is three times as heavy as the other (with the
//! parameters of Hirai and Yamamoto, "Balancing weight-balanced trees", 2011).

use std::{cmp::Ordering, rc::Rc};

use super::Annotation;
use crate::text::{CharOffset, TextSpan};

/// What comes before what.
pub(super) type Order = fn(&Annotation, &Annotation) -> Ordering;

/// Annotations in the order that whoever made it keeps to.
#[derive(Clone, Debug, Default)]
pub(super) struct Tree(Option<Rc<Node>>);

#[derive(Debug)]
struct Node {
    made: Rc<Annotation>,
    before: Tree,
    after: Tree,
    len: usize,
    /// The furthest end in this node and below: what ends before a place is not looked through for it.
    reach: CharOffset,
}

impl Tree {
    /// The tree of annotations that are in order.
    pub fn of(sorted: &[Rc<Annotation>]) -> Self {
        match sorted {
            [] => Self(None),
            _ => {
                let (before, rest) = sorted.split_at(sorted.len() / 2);
                Self::join(Self::of(before), rest[0].clone(), Self::of(&rest[1..]))
            }
        }
    }

    /// The one door to a node, at which all that pass are counted.
    fn node(&self) -> Option<&Node> {
        visits::note();
        self.0.as_deref()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.as_ref().map_or(0, |node| node.len)
    }

    fn join(before: Self, made: Rc<Annotation>, after: Self) -> Self {
        visits::note();
        let furthest = |tree: &Self| tree.0.as_ref().map_or(CharOffset(0), |node| node.reach);
        let reach = made.span.end().max(furthest(&before)).max(furthest(&after));
        Self(Some(Rc::new(Node {
            len: before.len() + after.len() + 1,
            reach,
            made,
            before,
            after,
        })))
    }

    /// Joins what differs by one from what was in balance.
    fn balance(before: Self, made: Rc<Annotation>, after: Self) -> Self {
        let weight = |tree: &Self| tree.len() + 1;
        let leans_on = weight(&after) > 3 * weight(&before);
        if !leans_on && weight(&before) <= 3 * weight(&after) {
            return Self::join(before, made, after);
        }
        let (light, heavy) = if leans_on { (before, after) } else { (after, before) };
        let Some(node) = heavy.node() else { return heavy };
        // As if it leant on what comes after; else all is the other way round.
        let turned = |near, made, far| match leans_on {
            true => Self::join(near, made, far),
            false => Self::join(far, made, near),
        };
        let sides = |node: &Node| match leans_on {
            true => (node.before.clone(), node.after.clone()),
            false => (node.after.clone(), node.before.clone()),
        };
        let (inner, outer) = sides(node);
        match inner.node().filter(|_| weight(&inner) >= 2 * weight(&outer)) {
            None => turned(turned(light, made, inner), node.made.clone(), outer),
            Some(middle) => {
                let (near, far) = sides(middle);
                let far = turned(far, node.made.clone(), outer);
                turned(turned(light, made, near), middle.made.clone(), far)
            }
        }
    }

    /// The same with one put in, in the place of the one that is at its place.
    pub fn with(&self, made: &Rc<Annotation>, order: Order) -> Self {
        let Some(node) = self.node() else {
            return Self::join(Self(None), made.clone(), Self(None));
        };
        match order(made, &node.made) {
            Ordering::Equal => Self::join(node.before.clone(), made.clone(), node.after.clone()),
            Ordering::Less => {
                let before = node.before.with(made, order);
                Self::balance(before, node.made.clone(), node.after.clone())
            }
            Ordering::Greater => {
                let after = node.after.with(made, order);
                Self::balance(node.before.clone(), node.made.clone(), after)
            }
        }
    }

    /// The same without the one at this one's place.
    pub fn without(&self, gone: &Annotation, order: Order) -> Self {
        let Some(node) = self.node() else { return Self(None) };
        let (before, after) = (&node.before, &node.after);
        match order(gone, &node.made) {
            Ordering::Equal => match after.first() {
                None => before.clone(),
                Some(next) => {
                    Self::balance(before.clone(), next.clone(), after.without(next, order))
                }
            },
            Ordering::Less => {
                Self::balance(before.without(gone, order), node.made.clone(), after.clone())
            }
            Ordering::Greater => {
                Self::balance(before.clone(), node.made.clone(), after.without(gone, order))
            }
        }
    }

    fn first(&self) -> Option<&Rc<Annotation>> {
        let node = self.node()?;
        node.before.first().or(Some(&node.made))
    }

    /// The one that `ask` finds equal; it says on which side of an annotation that is.
    pub fn find(&self, ask: &dyn Fn(&Annotation) -> Ordering) -> Option<&Rc<Annotation>> {
        let node = self.node()?;
        match ask(&node.made) {
            Ordering::Equal => Some(&node.made),
            Ordering::Less => node.before.find(ask),
            Ordering::Greater => node.after.find(ask),
        }
    }

    /// How many there are from the start of which something holds that holds of none after them.
    pub fn count_while(&self, holds: &dyn Fn(&Annotation) -> bool) -> usize {
        let Some(node) = self.node() else { return 0 };
        match holds(&node.made) {
            true => node.before.len() + 1 + node.after.count_while(holds),
            false => node.before.count_while(holds),
        }
    }

    /// The one of that number, from 0.
    pub fn nth(&self, number: usize) -> Option<&Rc<Annotation>> {
        let node = self.node()?;
        match number.cmp(&node.before.len()) {
            Ordering::Less => node.before.nth(number),
            Ordering::Equal => Some(&node.made),
            Ordering::Greater => node.after.nth(number - node.before.len() - 1),
        }
    }

    /// Puts those that share a code point with `span` after what was found. The tree has to be in the order of starts.
    pub fn gather<'t>(&'t self, span: TextSpan, found: &mut Vec<&'t Rc<Annotation>>) {
        let Some(node) = self.node().filter(|node| node.reach > span.start()) else { return };
        node.before.gather(span, found);
        if node.made.span.overlaps(span) {
            found.push(&node.made);
        }
        if node.made.span.start() < span.end() {
            node.after.gather(span, found);
        }
    }

    /// All of them, in order.
    pub fn iter(&self) -> Iter<'_> {
        let mut iter = Iter { ahead: Vec::new(), behind: Vec::new(), left: self.len() };
        iter.descend(self);
        iter.descend_back(self);
        iter
    }
}

impl PartialEq for Tree {
    /// What two trees share is not looked through.
    fn eq(&self, other: &Self) -> bool {
        if self.len() != other.len() {
            return false;
        }
        let (Some(one), Some(two)) = (&self.0, &other.0) else { return true };
        if Rc::ptr_eq(one, two) {
            return true;
        }
        visits::note();
        if one.before.len() == two.before.len() {
            return one.made == two.made && one.before == two.before && one.after == two.after;
        }
        // Rare, and going through both costs a reader more bytes.
        (0..self.len()).all(|number| self.nth(number) == other.nth(number))
    }
}

impl Eq for Tree {}

/// Goes through a tree from both ends.
pub(super) struct Iter<'t> {
    /// The nodes that come next, each with what is after it; the nearest last.
    ahead: Vec<&'t Node>,
    /// The same from the end.
    behind: Vec<&'t Node>,
    left: usize,
}

impl<'t> Iter<'t> {
    fn descend(&mut self, mut tree: &'t Tree) {
        while let Some(node) = tree.node() {
            self.ahead.push(node);
            tree = &node.before;
        }
    }

    fn descend_back(&mut self, mut tree: &'t Tree) {
        while let Some(node) = tree.node() {
            self.behind.push(node);
            tree = &node.after;
        }
    }
}

impl<'t> Iterator for Iter<'t> {
    type Item = &'t Rc<Annotation>;

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let node = self.ahead.pop()?;
        self.descend(&node.after);
        Some(&node.made)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl DoubleEndedIterator for Iter<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let node = self.behind.pop()?;
        self.descend_back(&node.before);
        Some(&node.made)
    }
}

impl ExactSizeIterator for Iter<'_> {}

/// How many nodes were looked at or made. That no edit looks at more than a few is held by counting them, which only
/// builds for tests do.
pub(super) mod visits {
    #[cfg(debug_assertions)]
    use std::cell::Cell;

    #[cfg(debug_assertions)]
    thread_local! {
        static VISITS: Cell<usize> = const { Cell::new(0) };
    }

    #[cfg(debug_assertions)]
    pub fn note() {
        VISITS.set(VISITS.get() + 1);
    }

    #[cfg(not(debug_assertions))]
    pub fn note() {}

    /// So many, by this thread, since it was last asked.
    #[cfg(debug_assertions)]
    pub fn take() -> usize {
        VISITS.take()
    }
}
