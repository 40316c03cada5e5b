//! Which sentences of two texts speak of the same thing.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use crate::{
    article::Article,
    text::{CharOffset, Granularity, Stops, TextSpan},
};

/// From which [likeness](Pair::likeness) on two sentences make a pair.
///
/// Looked at on the two practice texts about one meeting (`static/samples`): the likeness of
/// the last pair that tells of the same thing is 0.40, that of the first that does not 0.34.
/// What is told in other words throughout is not found.
pub const LEAST_LIKENESS: f64 = 0.35;

/// Two sentences that speak of the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The place of the one in the first text, and of the other in the second.
    pub places: [usize; 2],
    /// How alike their words are, from [`LEAST_LIKENESS`] to 1.
    ///
    /// It is the cosine between them (Salton and Buckley 1988, "Term-weighting approaches
    /// in automatic text retrieval"), where each of the words that a sentence has weighs
    /// ln((*N* + 1) ⁄ *n*): *N* is the number of sentences of both texts, and *n* of those
    /// that have the word (Spärck Jones 1972, "A statistical interpretation of term
    /// specificity"; the 1 is ours, so that a word that all have weighs something). So a
    /// name or a number that is seldom met counts much, and “the” little.
    pub likeness: f64,
    /// The words of each that the other has not, in text order.
    pub own: [Vec<TextSpan>; 2],
}

/// A sentence, and the words in it.
struct Passage {
    words: Vec<(Range<u32>, String)>,
}

/// Sentences of two articles that speak of the same thing, in the order of the first. No
/// sentence is in two pairs: the likest are paired first (competitive linking, Melamed 2000,
/// "Models of translational equivalence among words").
pub fn align(articles: [&Article; 2], sentences: [&[TextSpan]; 2]) -> Vec<Pair> {
    let [first, second] = [0, 1].map(|side| {
        let passage = |span: &TextSpan| Passage::of(articles[side], *span);
        sentences[side].iter().map(passage).collect::<Vec<_>>()
    });
    let mut likely = likely(&first, &second);
    // Two that are alike and share a sentence differ in the sum, whichever text is first.
    likely.sort_by(|(one, at), (other, there)| {
        other.total_cmp(one).then(at.iter().sum::<usize>().cmp(&there.iter().sum()))
    });
    let mut taken = [vec![false; first.len()], vec![false; second.len()]];
    let mut pairs = Vec::new();
    for (likeness, [place, other]) in likely {
        if taken[0][place] || taken[1][other] {
            continue;
        }
        (taken[0][place], taken[1][other]) = (true, true);
        let own = [first[place].without(&second[other]), second[other].without(&first[place])];
        pairs.push(Pair { places: [place, other], likeness, own });
    }
    pairs.sort_by_key(|pair| pair.places);
    pairs
}

/// The likeness of those that are alike enough, with their places.
fn likely(first: &[Passage], second: &[Passage]) -> Vec<(f64, [usize; 2])> {
    let weights = weights(first.iter().chain(second));
    let square = |word: &str| weights[word].powi(2);
    let length = |passage: &Passage| passage.vocabulary().into_iter().map(square).sum::<f64>();
    let lengths: Vec<f64> = second.iter().map(length).collect();
    let mut having: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (other, passage) in second.iter().enumerate() {
        passage
            .vocabulary()
            .into_iter()
            .for_each(|word| having.entry(word).or_default().push(other));
    }
    let mut likely = Vec::new();
    for (place, passage) in first.iter().enumerate() {
        // Word by word in their order, so that no digit depends on which text is first.
        let mut shared = vec![0.0; second.len()];
        for word in passage.vocabulary() {
            having.get(word).into_iter().flatten().for_each(|other| shared[*other] += square(word));
        }
        let own = length(passage);
        for (other, shared) in shared.into_iter().enumerate().filter(|(_, shared)| *shared > 0.0) {
            let likeness = shared / (own * lengths[other]).sqrt();
            if likeness >= LEAST_LIKENESS {
                likely.push((likeness, [place, other]));
            }
        }
    }
    likely
}

/// How much each word weighs.
fn weights<'p>(passages: impl Iterator<Item = &'p Passage>) -> BTreeMap<&'p str, f64> {
    let (mut count, mut having) = (0_u32, BTreeMap::new());
    for passage in passages {
        count += 1;
        for word in passage.vocabulary() {
            *having.entry(word).or_insert(0_u32) += 1;
        }
    }
    let weight = |having: u32| (f64::from(count + 1) / f64::from(having)).ln();
    having.into_iter().map(|(word, having)| (word, weight(having))).collect()
}

impl Passage {
    fn of(article: &Article, span: TextSpan) -> Self {
        let text = article.words(span.start()..span.end());
        let stops = Stops::new(text, Some(Granularity::Word), article.language()).after(0);
        let mut words = Words { text, at: 0, chars: span.start().0, list: Vec::new() };
        // Words that touch and are of a script without spaces.
        let mut run: Option<Range<usize>> = None;
        for stop in stops {
            let is_unspaced = text[stop.clone()].chars().all(is_unspaced);
            match &mut run {
                Some(run) if is_unspaced && run.end == stop.start => run.end = stop.end,
                _ => {
                    run.take().into_iter().for_each(|run| words.put_run(run));
                    if is_unspaced { run = Some(stop) } else { words.put(stop) }
                }
            }
        }
        run.into_iter().for_each(|run| words.put_run(run));
        Self { words: words.list }
    }

    fn vocabulary(&self) -> BTreeSet<&str> {
        self.words.iter().map(|(_, word)| &**word).collect()
    }

    /// The words that another has not. Of two letters that are no word there, one may be in
    /// two that are.
    fn without(&self, other: &Self) -> Vec<TextSpan> {
        let known = other.vocabulary();
        let letters = |is_known: bool| {
            let words = self.words.iter().filter(|(_, word)| known.contains(&**word) == is_known);
            words.flat_map(|(range, _)| range.clone()).collect::<BTreeSet<u32>>()
        };
        let mut own: Vec<Range<u32>> = Vec::new();
        for letter in letters(false).difference(&letters(true)) {
            match own.last_mut() {
                Some(last) if last.end == *letter => last.end += 1,
                _ => own.push(*letter..letter + 1),
            }
        }
        let span = |own: Range<u32>| TextSpan::new(CharOffset(own.start), CharOffset(own.end)).ok();
        own.into_iter().filter_map(span).collect()
    }
}

/// Words with where they are in an article, in code points.
struct Words<'t> {
    text: &'t str,
    /// A place in the text, in bytes, and the same in the article.
    at: usize,
    chars: u32,
    list: Vec<(Range<u32>, String)>,
}

impl Words<'_> {
    fn offset(&mut self, to: usize) -> u32 {
        self.chars += self.text[self.at..to].chars().count() as u32;
        self.at = to;
        self.chars
    }

    /// A word, however it is capitalised.
    fn put(&mut self, word: Range<usize>) {
        let range = self.offset(word.start)..self.offset(word.end);
        self.list.push((range, self.text[word].to_lowercase()));
    }

    /// Every two neighbours of a run of letters: where its words part each browser knows in
    /// its own way, and two letters do nearly as well (Nie and Ren 1999, "Chinese information
    /// retrieval: using characters or words?").
    fn put_run(&mut self, run: Range<usize>) {
        let start = self.offset(run.start);
        let letters: Vec<char> = self.text[run].chars().collect();
        let size = letters.len().min(2);
        for (place, pair) in (start..).zip(letters.windows(size)) {
            self.list.push((place..place + size as u32, pair.iter().collect()));
        }
    }
}

/// Whether a letter is of a script that writes no spaces between words.
fn is_unspaced(letter: char) -> bool {
    matches!(letter,
        // Thai, Lao, Myanmar, Khmer.
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        // Kana and Chinese characters.
        | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
