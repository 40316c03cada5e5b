//! How much of CommonMark comes through: `cargo run -p benches --bin commonmark -- FILE`, where FILE
//! holds the examples of its specification as JSON, which is published with it and not kept here.

mod shown;

use std::{collections::BTreeMap, env, fs};

use anyhow::{Context, Result};
use highlit::article::{Kind, markdown};
use serde::Deserialize;
use shown::lines_of;

#[derive(Deserialize)]
struct Example {
    markdown: String,
    html: String,
    section: String,
}

fn main() -> Result<()> {
    let file = env::args_os().nth(1).context("which file?")?;
    let examples: Vec<Example> = serde_json::from_slice(&fs::read(file)?)?;
    let mut sections: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for example in &examples {
        let (wanted, told) = (lines_of(&example.html), lines_told(&example.markdown));
        let (same_lines, same_signs) = (wanted == told, signs(&wanted) == signs(&told));
        let [all, lines, text] = sections.entry(&example.section).or_default();
        *all += 1;
        *lines += usize::from(same_lines);
        *text += usize::from(same_signs);
        if !same_lines {
            println!(
                "{}: {:?}\n  wanted {wanted:?}\n  told   {told:?}",
                example.section, example.markdown
            );
        }
    }
    println!("\n{:<44}{:>6}{:>12}{:>12}", "", "all", "same lines", "same signs");
    let mut sums = [0; 3];
    for (section, counts @ [all, lines, text]) in sections {
        println!("{section:<44}{all:>6}{lines:>12}{text:>12}");
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    let [all, lines, text] = sums;
    println!("{:<44}{all:>6}{lines:>12}{text:>12}", "");
    Ok(())
}

/// The lines that come of Markdown; what a picture shows is in none of them.
fn lines_told(text: &str) -> Vec<String> {
    let Ok(article) = markdown::read(text) else { return Vec::new() };
    let blocks = article.blocks().iter().enumerate();
    let lines = blocks.filter(|(_, block)| block.kind != Kind::Picture);
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    lines.map(|(index, _)| line(article.block_text(index))).collect()
}

/// What is to be seen of lines, wherever they end.
fn signs(lines: &[String]) -> String {
    lines.concat().chars().filter(|c| !c.is_whitespace()).collect()
}
