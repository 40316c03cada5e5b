//! The family of alphas for continua that coders cut up and tagged.

use super::{Agreement, Coding, Continuum, TagSet, Undefined, agreement::corrected};

/// The family of coefficients that Krippendorff, Mathet, Bouvry and Widlöcher
/// define in "On the reliability of unitizing textual continua: Further
/// developments" (Quality & Quantity 50, 2016), in the notation of Krippendorff
/// 2019, "Content Analysis", 4th edition, section 12.6.
///
/// Each coder's sections are cut wherever a span of theirs begins or ends. The
/// value of a section is the set of tags on it; where there is none it is a gap,
/// and a value of its own. So spans may overlap, and a place that one coder tagged
/// twice agrees with no place that another tagged once.
///
/// All are undefined if there are [too few coders](Undefined::TooFewCoders) or
/// [nothing is marked](Undefined::NothingToCompare), and each where [one
/// value](Undefined::OneTag) is all that it compares.
#[derive(Clone, Debug, PartialEq)]
pub struct UAlpha {
    /// <sub>u</sub>α: on what is marked and with which tags (equation 34).
    pub overall: Agreement,
    /// <sub>|u</sub>α: on what is marked, whatever the tags (equation 35).
    pub binary: Agreement,
    /// <sub>cu</sub>α: on the tags, where two coders marked anything (equation
    /// 37). [Nothing to compare](Undefined::NothingToCompare) if they nowhere did.
    pub coding: Agreement,
    /// <sub>(k)u</sub>α: on each value, where two coders marked anything (equation
    /// 38), in the order in which values were first met.
    pub values: Vec<(TagSet, Agreement)>,
}

impl UAlpha {
    /// All of them. Takes time and space in proportion to the length of the text,
    /// times the number of coders and of values respectively.
    pub fn of(continuum: &Continuum) -> Self {
        let marked = || continuum.coders().iter().any(|coding| !coding.spans().is_empty());
        let refused = match continuum.coders().len() {
            0 | 1 => Some(Undefined::TooFewCoders),
            _ if !marked() => Some(Undefined::NothingToCompare),
            _ => None,
        };
        if let Some(why) = refused {
            let same = Err(why);
            return Self { overall: same, binary: same, coding: same, values: Vec::new() };
        }
        Layers::of(continuum).family()
    }
}

/// A part of one coder's continuum with one value.
struct Section {
    start: usize,
    end: usize,
    /// The place of its value in [`Layers::values`].
    value: usize,
}

impl Section {
    fn len(&self) -> f64 {
        (self.end - self.start) as f64
    }
}

/// What all coders made of each code point.
struct Layers {
    coders: u32,
    length: usize,
    /// Each value that occurs, with how many coders gave it to each code point;
    /// gaps are no value here.
    values: Vec<(TagSet, Vec<u32>)>,
    sections: Vec<Section>,
}

impl Layers {
    fn of(continuum: &Continuum) -> Self {
        let length = continuum.length() as usize;
        let coders = continuum.coders();
        let mut layers =
            Self { coders: coders.len() as u32, length, values: Vec::new(), sections: Vec::new() };
        let mut canvas = Canvas { tags: vec![0; length], is_cut: vec![false; length + 1] };
        for coding in coders {
            canvas.paint(coding);
            layers.add(&canvas);
        }
        layers
    }

    /// Adds what one coder made of the text.
    fn add(&mut self, canvas: &Canvas) {
        let mut start = 0;
        for end in (1..=self.length).filter(|end| canvas.is_cut[*end]) {
            let tags = canvas.tags[start];
            if tags != 0 {
                let value = self.place_of(tags);
                for count in &mut self.values[value].1[start..end] {
                    *count += 1;
                }
                self.sections.push(Section { start, end, value });
            }
            start = end;
        }
    }

    fn place_of(&mut self, tags: TagSet) -> usize {
        let place = self.values.iter().position(|(known, _)| *known == tags);
        place.unwrap_or_else(|| {
            self.values.push((tags, vec![0; self.length]));
            self.values.len() - 1
        })
    }

    fn family(&self) -> UAlpha {
        let marked: Vec<u32> = (0..self.length)
            .map(|at| self.values.iter().map(|(_, counts)| counts[at]).sum())
            .collect();
        let gaps: Vec<u32> = marked.iter().map(|marked| self.coders - marked).collect();
        let mut valued: Vec<Tally> =
            self.values.iter().map(|(_, counts)| self.tally(counts, |_| self.coders - 1)).collect();
        for section in &self.sections {
            valued[section.value].squares += section.len() * section.len();
        }
        let mut gap = self.tally(&gaps, |_| self.coders - 1);
        // The code points of a gap are units of their own, as in alpha.
        gap.squares = gap.length;
        let mut any = self.tally(&marked, |_| self.coders - 1);
        any.squares = valued.iter().map(|value| value.squares).sum();
        let binary = Table(vec![gap, any]).alpha();
        valued.push(gap);
        let overall = Table(valued).alpha();

        let both = Table(self.pairable(&marked));
        let values = self.values.iter().enumerate();
        let values = values.map(|(place, (tags, _))| (*tags, both.alpha_of(place))).collect();
        UAlpha { overall, binary, coding: both.alpha(), values }
    }

    /// Each value where other coders marked anything. A code point counts as often
    /// as there are such coders, by m − 1; so does it in the length of its section
    /// (equation 36), which gives the 0.724 that is printed with its example.
    fn pairable(&self, marked: &[u32]) -> Vec<Tally> {
        let others = |at: usize| marked[at].saturating_sub(1);
        let mut tallies: Vec<Tally> =
            self.values.iter().map(|(_, counts)| self.tally(counts, others)).collect();
        for section in &self.sections {
            let length = (section.start..section.end).map(others).sum::<u32>();
            let length = f64::from(length) / f64::from(self.coders - 1);
            tallies[section.value].squares += length * length;
        }
        tallies
    }

    /// The tally of a value that so many coders gave to each code point, where each
    /// of them is set beside `others`. Its sections are yet to be added.
    fn tally(&self, counts: &[u32], others: impl Fn(usize) -> u32) -> Tally {
        let (mut length, mut agreed) = (0.0, 0.0);
        for (at, count) in counts.iter().enumerate() {
            length += f64::from(*count) * f64::from(others(at));
            agreed += f64::from(*count) * f64::from(count.saturating_sub(1));
        }
        let by = f64::from(self.coders - 1);
        Tally { length: length / by, agreed: agreed / by, squares: 0.0 }
    }
}

/// The text as one coder painted it.
struct Canvas {
    tags: Vec<TagSet>,
    is_cut: Vec<bool>,
}

impl Canvas {
    fn paint(&mut self, coding: &Coding) {
        self.tags.fill(0);
        self.is_cut.fill(false);
        // The text ends with a section.
        self.is_cut[self.tags.len()] = true;
        for section in coding.sections() {
            let (start, end) = (section.span.start().0 as usize, section.span.end().0 as usize);
            self.is_cut[start] = true;
            self.is_cut[end] = true;
            for tags in &mut self.tags[start..end] {
                *tags |= section.tag.bit();
            }
        }
    }
}

/// A row of the coincidence matrix, in code points.
#[derive(Clone, Copy)]
struct Tally {
    /// ℓ<sub>c.</sub>, the sum of the row.
    length: f64,
    /// ℓ<sub>cc</sub>, what coincides with the same value (equation 32).
    agreed: f64,
    /// The sum of the squared lengths of its sections: what would coincide with
    /// itself by chance, and cannot (equations 33 and 36).
    squares: f64,
}

/// The coincidence matrix: its rows' sums and its diagonal, all that nominal
/// values need.
struct Table(Vec<Tally>);

impl Table {
    fn sum(&self, of: impl Fn(&Tally) -> f64) -> f64 {
        self.0.iter().map(of).sum()
    }

    /// ε<sub>..</sub> by what it is shared out in: the expected coincidence of *c*
    /// with another value *k* is this times ℓ<sub>c.</sub> ℓ<sub>.k</sub>.
    fn rate(&self) -> f64 {
        let all = self.sum(|row| row.length);
        all / (all * all - self.sum(|row| row.squares))
    }

    /// One minus what coincides with another value over what would by chance.
    fn alpha(&self) -> Agreement {
        let all = self.sum(|row| row.length);
        if all == 0.0 {
            return Err(Undefined::NothingToCompare);
        }
        let differ = self.sum(|row| row.length - row.agreed);
        let expected = self.sum(|row| row.length * (all - row.length)) * self.rate();
        corrected(differ, expected)
    }

    /// The same of one row, of whose sum both are shares.
    fn alpha_of(&self, place: usize) -> Agreement {
        let all = self.sum(|row| row.length);
        let row = self.0[place];
        if row.length == 0.0 {
            return Err(Undefined::NothingToCompare);
        }
        let differ = row.length * (all - row.length) * self.rate();
        let expected = differ + (row.length * row.length - row.squares) * self.rate();
        let chance = if expected > 0.0 { differ / expected } else { 0.0 };
        corrected((row.length - row.agreed) / row.length, chance)
    }
}
