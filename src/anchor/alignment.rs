//! Laying a pattern on a stretch of text with as few edits as may be.

use std::ops::Range;

/// How many edits a pattern needs to become a text, and how they lie.
///
/// The bit-vector algorithm of Myers (J. ACM 46, 1999) in blocks of 64 as
/// Hyyrö put it (2003): a column of the table of edit distances is kept as
/// differences of one bit, so that a step costs a handful of instructions for
/// 64 code points. The columns are kept, and the way back is read from them.
#[derive(Debug)]
pub struct Alignment {
    /// Insertions, deletions and replacements of code points.
    pub edits: usize,
    /// Where the pattern begins and ends in the text, and for each cut of the
    /// pattern where it lies between, in code points.
    pub cuts: Vec<Range<usize>>,
}

/// The vertical differences of 64 rows: which are +1, which are -1.
#[derive(Clone, Copy)]
struct Block {
    plus: u64,
    minus: u64,
}

/// The pattern's code points, with the rows at which each one stands.
struct Rows {
    chars: Vec<char>,
    masks: Vec<u64>,
    blocks: usize,
}

impl Rows {
    fn new(pattern: &[char]) -> Self {
        let blocks = pattern.len().div_ceil(64);
        let mut chars = pattern.to_vec();
        chars.sort_unstable();
        chars.dedup();
        let mut masks = vec![0; chars.len() * blocks];
        for (row, c) in pattern.iter().enumerate() {
            if let Ok(index) = chars.binary_search(c) {
                masks[index * blocks + row / 64] |= 1 << (row % 64);
            }
        }
        Self { chars, masks, blocks }
    }

    fn mask(&self, c: char) -> Option<&[u64]> {
        let index = self.chars.binary_search(&c).ok()?;
        Some(&self.masks[index * self.blocks..(index + 1) * self.blocks])
    }
}

/// The columns of the table, one for each code point of the text.
struct Table {
    blocks: usize,
    columns: Vec<Block>,
    /// The distances of the last row.
    last: Vec<usize>,
}

impl Table {
    /// Fills the table. `top` is what each column adds to the row above the
    /// pattern: 0 where the pattern may begin anywhere in the text, 1 where it is
    /// held against the whole of it.
    fn new(pattern: &[char], text: &[char], top: i8) -> Self {
        let rows = Rows::new(pattern);
        let mut column = vec![Block { plus: u64::MAX, minus: 0 }; rows.blocks];
        let mut columns = Vec::with_capacity(text.len() * rows.blocks);
        let mut last = Vec::with_capacity(text.len());
        let bottom = 1 << ((pattern.len() + 63) % 64);
        let mut distance = pattern.len();
        for &c in text {
            let mask = rows.mask(c);
            let mut carry = top;
            for (index, block) in column.iter_mut().enumerate() {
                let is_last = index + 1 == rows.blocks;
                let high = if is_last { bottom } else { 1 << 63 };
                carry = block.step(mask.map_or(0, |mask| mask[index]), carry, high);
            }
            distance = distance.saturating_add_signed(carry.into());
            columns.extend_from_slice(&column);
            last.push(distance);
        }
        Self { blocks: rows.blocks, columns, last }
    }

    fn block(&self, column: usize, row: usize) -> (Block, u64) {
        (self.columns[column * self.blocks + row / 64], 1 << (row % 64))
    }

    /// From the end of the pattern at `column` back to its beginning: for each row
    /// the columns at which the way passes beneath it.
    fn way_back(&self, rows: usize, column: usize) -> Vec<Range<usize>> {
        let mut way = vec![0..0; rows + 1];
        let (mut row, mut column) = (rows, column);
        way[row] = column..column;
        while row > 0 {
            let is_missing = column == 0 || {
                let (block, bit) = self.block(column - 1, row - 1);
                block.plus & bit != 0
            };
            if is_missing {
                row -= 1;
                way[row] = column..column;
                continue;
            }
            column -= 1;
            let is_extra = column > 0 && {
                let (block, bit) = self.block(column - 1, row - 1);
                block.minus & bit != 0
            };
            if is_extra {
                way[row].start = column;
            } else {
                row -= 1;
                way[row] = column..column;
            }
        }
        way
    }
}

impl Block {
    /// Goes on by one column, with the difference that comes in above and the one
    /// that goes out at the row of `high`.
    fn step(&mut self, mask: u64, carry: i8, high: u64) -> i8 {
        let Block { plus, minus } = *self;
        let vertical = mask | minus;
        let mask = mask | u64::from(carry < 0);
        let horizontal = ((mask & plus).wrapping_add(plus) ^ plus) | mask;
        let up = minus | !(horizontal | plus);
        let down = plus & horizontal;
        let out = i8::from(up & high != 0) - i8::from(down & high != 0);
        let up = (up << 1) | u64::from(carry > 0);
        let down = (down << 1) | u64::from(carry < 0);
        self.plus = down | !(vertical | up);
        self.minus = up & vertical;
        out
    }
}

impl Alignment {
    /// Lays a pattern on the stretch of a text that it fits best; of several that
    /// fit alike, on the first. `cuts` are rows of the pattern in any order.
    pub fn within(pattern: &[char], text: &[char], cuts: &[usize]) -> Option<Self> {
        let table = Table::new(pattern, text, 0);
        let (column, edits) = table.last.iter().enumerate().min_by_key(|(_, edits)| **edits)?;
        let way = table.way_back(pattern.len(), column + 1);
        Some(Self { edits: *edits, cuts: cuts.iter().map(|&cut| way[cut].clone()).collect() })
    }
}

/// How many edits make one text the other, in code points.
pub fn distance(a: &[char], b: &[char]) -> usize {
    if a.is_empty() {
        return b.len();
    }
    Table::new(a, b, 1).last.last().copied().unwrap_or(a.len())
}
