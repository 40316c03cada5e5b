//! Two tabs on one article, worked in by turns that chance picks and no waiting for one another: no edit
//! is lost, both tabs end the same, and each takes back its own steps alone.

use std::{collections::BTreeMap, time::Instant};

use anyhow::{Result, bail};
use serde_json::json;

use super::{
    Order,
    stage::{ADDRESS, Stage},
};
use crate::{Chance, Reader, words};

/// The most deeds of one round.
const DEEDS: usize = 8;

/// What a highlight says: its tag, from 0, and its note.
type Made = (usize, String);

/// What stands on the desk, by the words that are marked.
type Desk = BTreeMap<String, Made>;

/// One thing that a tab did: the words, and what was said of them before.
type Step = (String, Option<Made>);

/// Plays as many rounds as are ordered, and says how many deeds of which kind.
pub(super) async fn run(order: Order) -> Result<()> {
    let Order { rounds, seed } = order;
    println!("tabs: {rounds} interleavings, seed {seed}");
    let start = Instant::now();
    let mut chance = Chance::new(seed);
    let (mut stage, desk) = Stage::open().await?;
    let unique = unique_words(
        desk.text().blocks.iter().filter(|block| block.kept).map(|block| block.text.as_str()),
    );
    stage.reader.open_tab(ADDRESS).await?;
    stage.settle().await?;
    let mut counts = Counts::default();
    for round in 1..=rounds {
        let reader = &mut stage.reader;
        if let Err(error) = interleave(reader, &unique, &mut chance, &mut counts).await {
            bail!(
                "in interleaving {round}: {error:#}; `cargo xtask soak --only tabs --seed {seed}`"
            );
        }
    }
    let Counts { marks, retags, notes, undos, turns } = counts;
    println!(
        "tabs: {rounds} interleavings in {:.0} s: {marks} marks, {retags} other tags, {notes} notes, {undos} undone; {turns} changes of tab; 0 edits lost, 0 disagreements",
        start.elapsed().as_secs_f64(),
    );
    Ok(())
}

#[derive(Default)]
struct Counts {
    marks: usize,
    retags: usize,
    notes: usize,
    undos: usize,
    turns: usize,
}

async fn interleave(
    reader: &mut Reader,
    unique: &[String],
    chance: &mut Chance,
    counts: &mut Counts,
) -> Result<()> {
    let mut desk = Desk::new();
    let mut done: [Vec<Step>; 2] = Default::default();
    let mut here = 1;
    for _ in 0..=chance.below(DEEDS) {
        let tab = chance.below(2);
        if tab != here {
            reader.switch_to_tab(tab).await?;
            counts.turns += 1;
            here = tab;
        }
        let last = done[tab].last().map(|(words, _)| words.clone());
        let last = last.filter(|words| desk.contains_key(words));
        match (chance.below(6), last) {
            (3, Some(of)) => {
                let tag = chance.below(3);
                open_card(reader, &of).await?;
                reader.press(&(tag + 1).to_string()).await?;
                let was = desk.get(&of).cloned();
                if let Some((old, _)) = desk.get_mut(&of).filter(|(old, _)| *old != tag) {
                    *old = tag;
                    done[tab].push((of, was));
                    counts.retags += 1;
                }
            }
            (4, Some(of)) => {
                let note = format!("note {}", chance.bits());
                open_card(reader, &of).await?;
                reader.click("#note").await?;
                reader.press("Control+a").await?;
                reader.type_text(&note).await?;
                reader.press("Escape").await?;
                let is_left = "document.activeElement.id !== 'note'";
                reader.wait_until("the note to be left", is_left).await?;
                let was = desk.get(&of).cloned();
                desk.entry(of.clone()).and_modify(|(_, old)| *old = note);
                done[tab].push((of, was));
                counts.notes += 1;
            }
            (5, Some(_)) => {
                reader.press("Control+z").await?;
                if let Some((of, was)) = done[tab].pop() {
                    match was {
                        Some(was) => drop(desk.insert(of, was)),
                        None => drop(desk.remove(&of)),
                    }
                }
                counts.undos += 1;
            }
            _ => {
                let of = chance.choose(unique);
                if desk.contains_key(of) {
                    continue;
                }
                let tag = chance.below(3);
                // A pointer that comes near the edge of the window scrolls what it drags over.
                let middle = "[...document.querySelectorAll('[data-text]')]
                    .find(text => text.textContent.includes(arguments[0]))
                    .scrollIntoView({ block: 'center', behavior: 'instant' })";
                reader.run_script(middle, vec![json!(of)]).await?;
                reader.select(words(of).within("#article")).await?;
                reader.wait_for("#tag-menu").await?;
                reader.press(&(tag + 1).to_string()).await?;
                reader.wait_until_gone("#tag-menu").await?;
                desk.insert(of.clone(), (tag, String::new()));
                done[tab].push((of.clone(), None));
                counts.marks += 1;
            }
        }
    }
    for tab in [here, 1 - here] {
        reader.switch_to_tab(tab).await?;
        shows(reader, tab, &desk).await?;
    }
    // The next round begins with a clean desk, in both.
    if !desk.is_empty() {
        reader.run_script("document.querySelector('#more').click(); [...document.querySelectorAll('#more-menu button')].find(button => button.textContent === 'Remove all highlights').click()", vec![]).await?;
    }
    for tab in [1 - here, here] {
        reader.switch_to_tab(tab).await?;
        shows(reader, tab, &Desk::new()).await?;
    }
    // `here` of the next round is the second tab.
    reader.switch_to_tab(1).await
}

async fn open_card(reader: &mut Reader, words: &str) -> Result<()> {
    let card = format!(
        "[...document.querySelectorAll('.card')]
            .find(card => card.querySelector('.quote').textContent === {})",
        json!(words)
    );
    reader.wait_until("the card", &format!("!!{card}")).await?;
    let open = format!("if (!{card}.matches('.open')) {card}.querySelector('.summary').click()");
    reader.run_script(&open, vec![]).await?;
    reader.wait_until("the card to open", &format!("{card}?.matches('.open')")).await
}

/// Fails unless a tab comes to show just this, saved.
async fn shows(reader: &mut Reader, tab: usize, desk: &Desk) -> Result<()> {
    let labels = ["Fact claim", "Opinion", "Framing"];
    let mut lines: Vec<_> = desk
        .iter()
        .map(|(words, (tag, note))| format!("{words} | {} | {note}", labels[*tag]))
        .collect();
    lines.sort();
    let seen = "[...document.querySelectorAll('.card')].map(card => [
            card.querySelector('.quote').textContent,
            card.querySelector('.label').textContent,
            card.querySelector('textarea')?.value ?? card.querySelector('.why:not(.missing)')?.textContent ?? '',
        ].join(' | ')).sort()";
    let is_so = format!(
        "document.querySelector('#safety').textContent === 'Saved' && JSON.stringify({seen}) === {}",
        json!(json!(lines).to_string())
    );
    if reader.wait_until("the tab to show all", &is_so).await.is_ok() {
        return Ok(());
    }
    let seen = reader.run_script(&format!("return {seen}"), vec![]).await?;
    bail!("tab {tab} shows {seen} and not {}", json!(lines))
}

/// Words that stand once in all the texts, and in no other word.
fn unique_words<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    let text = texts.collect::<Vec<_>>().join("\n");
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 4);
    parts.filter(|word| text.matches(word).count() == 1).map(str::to_owned).collect()
}
