//! Random deeds in the page and on the model of it: the screen and the model agree after each.

use std::time::Instant;

use anyhow::{Result, bail, ensure};
use serde_json::Value;

use super::{
    Order,
    deed::{Deed, Range, pick},
    desk::Desk,
    stage::{Stage, difference, step},
};
use crate::Chance;

/// So many deeds are told to the page at once.
const BATCH: usize = 25;

/// Of so many batches one is done by the driver's pointer and keys.
const BY_HAND: usize = 6;

/// After so many batches the page is loaded again.
const RELOAD: usize = 6;

/// How often a shorter list of deeds that still goes wrong is looked for.
const SHRINKINGS: usize = 30;

/// Does as many deeds as are ordered, and says how many of which way.
pub(super) async fn run(order: Order) -> Result<()> {
    let Order { rounds, seed } = order;
    println!("model: {rounds} deeds, seed {seed}");
    let start = Instant::now();
    let mut chance = Chance::new(seed);
    // Each deed has a seed of its own, so that those around it can be left out.
    let seeds: Vec<u64> = (0..rounds).map(|_| chance.bits()).collect();
    let (mut stage, mut desk) = Stage::open().await?;
    let mut counts = Counts::default();
    for (number, batch) in seeds.chunks(BATCH).enumerate() {
        let by_hand = number % BY_HAND == BY_HAND - 1;
        let outcome = match by_hand {
            true => by_driver(&mut stage, &mut desk, batch, &mut counts).await,
            false => by_script(&mut stage, &mut desk, batch, &mut counts).await,
        };
        if let Err(error) = outcome {
            let done = (number + 1) * BATCH;
            println!("model: disagreement within the first {done} deeds, seed {seed}: {error:#}");
            shrink(&seeds[..done.min(rounds)]).await;
            bail!("the page and the model disagree: `cargo xtask soak --only model --seed {seed}`");
        }
        if number % RELOAD == RELOAD - 1 {
            stage.reload().await?;
            desk = desk.reopened();
            desk.file = None;
            stage.shows(&desk).await?;
            counts.reloads += 1;
        }
        let errors = stage.reader.page_errors().await?;
        ensure!(errors.is_empty(), "the page reported errors: {errors:?}");
    }
    let Counts { scripted, by_hand, reloads } = counts;
    println!(
        "model: {} deeds in {:.0} s: {scripted} by script, {by_hand} by pointer and keys; {reloads} reloads; 0 disagreements",
        scripted + by_hand,
        start.elapsed().as_secs_f64(),
    );
    Ok(())
}

#[derive(Default)]
struct Counts {
    scripted: usize,
    by_hand: usize,
    reloads: usize,
}

/// Picks a deed for each seed, and the desk after each.
fn plan(desk: &Desk, stage: &Stage, seeds: &[u64]) -> Vec<(Deed, Desk)> {
    let mut desk = desk.clone();
    let mut planned = Vec::new();
    for &seed in seeds {
        let deed = pick(&desk, &stage.labels, Range::All, &mut Chance::new(seed));
        desk = desk.after(&deed);
        planned.push((deed, desk.clone()));
    }
    planned
}

async fn by_script(
    stage: &mut Stage,
    desk: &mut Desk,
    seeds: &[u64],
    counts: &mut Counts,
) -> Result<()> {
    let planned = plan(desk, stage, seeds);
    let steps: Vec<Value> =
        planned.iter().map(|(deed, desk)| step(deed, desk, &stage.labels)).collect();
    if let Some(wrong) = stage.perform(&steps).await? {
        let (deed, desk) = &planned[wrong.at];
        let difference = difference(&desk.look(&stage.labels), &wrong.seen);
        bail!("after {deed:?}: {}{difference}", wrong.why);
    }
    counts.scripted += steps.len();
    *desk = planned.last().expect("a batch is not empty").1.clone();
    Ok(())
}

async fn by_driver(
    stage: &mut Stage,
    desk: &mut Desk,
    seeds: &[u64],
    counts: &mut Counts,
) -> Result<()> {
    for (deed, next) in plan(desk, stage, seeds) {
        if stage.perform_by_hand(&deed, desk).await? {
            if let Err(error) = stage.shows(&next).await {
                bail!("after {deed:?}, by hand: {error}");
            }
            counts.by_hand += 1;
        } else {
            let steps = [step(&deed, &next, &stage.labels)];
            if let Some(wrong) = stage.perform(&steps).await? {
                let difference = difference(&next.look(&stage.labels), &wrong.seen);
                bail!("after {deed:?}: {}{difference}", wrong.why);
            }
            counts.scripted += 1;
        }
        *desk = next;
    }
    Ok(())
}

/// Looks for a shorter list of deeds that still goes wrong, by leaving out ever smaller parts, and
/// prints it.
async fn shrink(seeds: &[u64]) {
    let mut seeds = seeds.to_vec();
    let Some(mut found) = replay(&seeds).await else {
        println!("Done again by script alone, without reloads, these deeds go well.");
        return;
    };
    let mut left = SHRINKINGS;
    let mut size = seeds.len() / 2;
    while size > 0 && left > 0 {
        seeds.truncate(found.deeds.len());
        let mut from = 0;
        while from < seeds.len() && left > 0 {
            left -= 1;
            let mut fewer = seeds.clone();
            fewer.drain(from..(from + size).min(seeds.len()));
            match replay(&fewer).await {
                Some(shorter) => {
                    fewer.truncate(shorter.deeds.len());
                    (seeds, found) = (fewer, shorter);
                }
                None => from += size,
            }
        }
        size /= 2;
    }
    println!("{} deeds are enough:", found.deeds.len());
    found.deeds.iter().for_each(|deed| println!("  {deed:?}"));
    println!("{}", found.why);
}

/// Deeds of which the last goes wrong, and how.
struct Failing {
    deeds: Vec<Deed>,
    why: String,
}

/// Does deeds in a new browser.
async fn replay(seeds: &[u64]) -> Option<Failing> {
    let (mut stage, desk) = Stage::open().await.ok()?;
    let planned = plan(&desk, &stage, seeds);
    for (number, batch) in planned.chunks(BATCH).enumerate() {
        let steps: Vec<Value> =
            batch.iter().map(|(deed, desk)| step(deed, desk, &stage.labels)).collect();
        if let Some(wrong) = stage.perform(&steps).await.ok()? {
            let last = number * BATCH + wrong.at;
            let wanted = planned[last].1.look(&stage.labels);
            let deeds = planned[..=last].iter().map(|(deed, _)| deed.clone()).collect();
            let why = format!("{}{}", wrong.why, difference(&wanted, &wrong.seen));
            return Some(Failing { deeds, why });
        }
    }
    None
}
