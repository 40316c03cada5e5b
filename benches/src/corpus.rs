//! How well articles are found in the pages of Mozilla's corpus for Readability, which is not
//! kept here: `cargo run --release -p benches --bin corpus -- FOLDER`, where each folder in FOLDER
//! holds `source.html`, `expected.html` and `expected-metadata.json`; with a page's name behind
//! it, the lines that only one of the two has.

mod likeness;
mod shown;

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use highlit::article::{
    Article, Kind,
    html::{self, PageError},
};
use likeness::{in_common, words};
use serde_json::Value;
use shown::lines_of;

fn main() -> Result<()> {
    let mut arguments = env::args_os().skip(1);
    let folder = PathBuf::from(arguments.next().context("which folder?")?);
    if let Some(name) = arguments.next() {
        return Page::read(&folder.join(name))?.tell();
    }
    let mut pages =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    pages.retain(|page| page.join("source.html").exists());
    pages.sort();
    println!(
        "{:<36}{:>8}{:>9}{:>9}{:>11}{:>8}  title",
        "", "wanted", "found", "kept", "furniture", "ms"
    );
    let mut sum = Sum::default();
    for page in &pages {
        let page = Page::read(page)?;
        sum.add(&page);
        println!("{}", page.row());
    }
    sum.tell();
    Ok(())
}

/// A page, what should come of it, and what does.
struct Page {
    name: String,
    wanted: String,
    title: Option<String>,
    article: Result<Article, PageError>,
    time: Duration,
}

impl Page {
    fn read(folder: &Path) -> Result<Self> {
        let file = |name| {
            fs::read_to_string(folder.join(name))
                .with_context(|| format!("{}/{name}", folder.display()))
        };
        let html = file("source.html")?;
        let expected: Value = serde_json::from_str(&file("expected-metadata.json")?)?;
        let start = Instant::now();
        let article = html::read(&html);
        Ok(Self {
            name: folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            time: start.elapsed(),
            wanted: lines_of(&file("expected.html")?).join("\n"),
            title: expected["title"].as_str().map(str::to_owned),
            article,
        })
    }

    /// What is kept of the article, line by line, of the kinds asked for.
    fn kept(&self, is_wanted: impl Fn(Kind) -> bool) -> String {
        let Ok(article) = &self.article else { return String::new() };
        let blocks = article.blocks().iter().enumerate();
        let kept = blocks.filter(|(_, block)| block.kept && is_wanted(block.kind));
        kept.map(|(index, _)| article.block_text(index).to_owned() + "\n").collect()
    }

    /// Words that are wanted, that are there, that are kept as text, and that are kept and not wanted.
    fn count(&self) -> [usize; 4] {
        let wanted = words(&self.wanted);
        let all = words(&self.kept(|kind| kind != Kind::Picture));
        let text = words(&self.kept(is_text));
        [wanted.len(), in_common(&wanted, &all), text.len(), text.len() - in_common(&wanted, &text)]
    }

    fn verdict(&self) -> Verdict {
        let told = self.article.as_ref().ok().and_then(|article| article.meta().title.as_deref());
        Verdict::of(self.title.as_deref().unwrap_or_default(), told.unwrap_or_default())
    }

    fn row(&self) -> String {
        let [wanted, found, kept, furniture] = self.count();
        let ms = self.time.as_secs_f64() * 1e3;
        let title = match self.verdict() {
            Verdict::Same => "",
            Verdict::WithoutSite => "without its site",
            Verdict::Other => "other",
        };
        let error = self.article.as_ref().err().map(ToString::to_string).unwrap_or_default();
        let (found, furniture) = (percent(found, wanted), percent(furniture, kept));
        format!(
            "{:<36}{wanted:>8}{found:>9}{kept:>9}{furniture:>11}{ms:>8.1}  {title}{error}",
            self.name
        )
    }

    fn tell(&self) -> Result<()> {
        println!("{}", self.row());
        let told = self.article.as_ref().ok().and_then(|article| article.meta().title.clone());
        println!("title, wanted and told:\n  {:?}\n  {:?}", self.title, told);
        let kept = self.kept(|kind| kind != Kind::Picture);
        for (sign, a, b) in [('-', &self.wanted, &kept), ('+', &kept, &self.wanted)] {
            let b = words(b);
            for line in a.lines() {
                let line_words = words(line);
                if in_common(&line_words, &b) * 10 < line_words.len() * 9 {
                    println!("{sign} {line}");
                }
            }
        }
        Ok(())
    }
}

/// Whether a title is right. Whoever wrote down what is wanted left the name of the site in some.
#[derive(PartialEq, Eq)]
enum Verdict {
    Same,
    WithoutSite,
    Other,
}

impl Verdict {
    fn of(wanted: &str, told: &str) -> Self {
        let (wanted, told) = (words(wanted), words(told));
        if wanted == told {
            Self::Same
        } else if !told.is_empty() && (wanted.starts_with(&told) || wanted.ends_with(&told)) {
            Self::WithoutSite
        } else {
            Self::Other
        }
    }
}

#[derive(Default)]
struct Sum {
    words: [usize; 4],
    pages: usize,
    passed: usize,
    opened: usize,
    titles: [usize; 2],
    slowest: Duration,
}

impl Sum {
    fn add(&mut self, page: &Page) {
        let counts @ [wanted, found, kept, furniture] = page.count();
        for (sum, count) in self.words.iter_mut().zip(counts) {
            *sum += count;
        }
        let verdict = page.verdict();
        self.pages += 1;
        self.opened += usize::from(page.article.is_ok());
        self.passed += usize::from(found * 100 >= wanted * 99 && furniture * 100 <= kept * 3);
        self.titles[0] += usize::from(verdict == Verdict::Same);
        self.titles[1] += usize::from(verdict != Verdict::Other);
        self.slowest = self.slowest.max(page.time);
    }

    fn tell(&self) {
        let [wanted, found, kept, furniture] = self.words;
        let [same, right] = self.titles;
        println!("\n{} pages, {} opened", self.pages, self.opened);
        println!("{} of {wanted} words found", percent(found, wanted));
        println!("{} of {kept} words kept are furniture", percent(furniture, kept));
        println!("{} pages with 99 % found and at most 3 % furniture", self.passed);
        println!("{same} titles the same, {right} right but for the name of the site");
        println!("{:.0} ms the slowest page", self.slowest.as_secs_f64() * 1e3);
    }
}

/// Headline and credits are told apart from the text; what a picture shows is no text of it.
fn is_text(kind: Kind) -> bool {
    !matches!(kind, Kind::Title | Kind::Source | Kind::Byline | Kind::AuthorNote | Kind::Picture)
}

fn percent(part: usize, whole: usize) -> String {
    format!("{:.2} %", part as f64 / whole.max(1) as f64 * 100.0)
}
