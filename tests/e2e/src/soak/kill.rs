//! Killing the browser in the midst of edits: nothing that was shown as saved is lost, and what is lost
//! are the last edits and no others.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use tokio::time::{sleep, timeout};

use super::{
    Order,
    deed::{Deed, Means, Range, pick},
    desk::Desk,
    stage::{Stage, difference, step},
};
use crate::Chance;

/// How many edits are planned for a round: more than can be made before the browser is killed.
const PLANNED: usize = 80;

/// The longest that edits go on, in milliseconds.
const LONGEST: usize = 400;

/// Of so many rounds the edits of one are made by the driver's pointer and keys.
const BY_HAND: usize = 4;

/// Those take longer each.
const LONGEST_BY_HAND: usize = 2500;

/// Does edits in the page, and tells the server of each that is seen, and of each that is seen while the
/// bar says that all is saved. That is told as soon as it is so: the page is about to be killed.
const WITNESS: &str = "
    const [steps, byScript] = arguments;
    const tell = words => fetch('/heard', { method: 'POST', body: words, keepalive: true });
    let saved = 0;
    soak.seen = 0;
    const watch = () => {
        if (!soak.isSaved() || saved === soak.seen) return;
        saved = soak.seen;
        tell(`saved ${saved}`);
    };
    new MutationObserver(watch).observe(document.querySelector('.bar'),
        { subtree: true, attributes: true, childList: true, characterData: true });
    (async () => {
        for (const { deed, look } of steps) {
            if (byScript) await soak.perform(deed, look);
            else await soak.until('the screen', () => soak.sees(look), 60_000);
            soak.seen += 1;
            tell(`seen ${soak.seen}`);
            watch();
        }
    })().catch(error => tell(`${error}: ${JSON.stringify(soak.look())}`));";

/// What came of all rounds.
#[derive(Default)]
struct Counts {
    edits: usize,
    saved: usize,
    lost: usize,
    most_lost_by_script: usize,
    most_lost_by_hand: usize,
    violations: usize,
}

/// Kills as many browsers as are ordered, and says what was lost.
pub(super) async fn run(order: Order) -> Result<()> {
    let Order { rounds, seed } = order;
    println!("kill: {rounds} rounds, seed {seed}");
    let start = Instant::now();
    let mut chance = Chance::new(seed);
    let mut counts = Counts::default();
    let (mut stage, mut desk) = Stage::open().await?;
    for round in 1..=rounds {
        match kill_once(&mut stage, &desk, &mut chance, &mut counts).await {
            Ok(left) => desk = left,
            Err(error) => {
                println!("kill: round {round}, seed {seed}: {error:#}");
                counts.violations += 1;
                (stage, desk) = Stage::open().await?;
            }
        }
    }
    let Counts { edits, saved, lost, most_lost_by_script, most_lost_by_hand, violations } = counts;
    println!(
        "kill: {rounds} rounds in {:.0} s: {edits} edits, {saved} of them shown as saved, {lost} in flight lost (at once at most {most_lost_by_script} made by script, {most_lost_by_hand} by hand), {violations} violations",
        start.elapsed().as_secs_f64(),
    );
    if violations > 0 {
        bail!("work was lost: `cargo xtask soak --only kill --seed {seed}`");
    }
    Ok(())
}

/// One round: the desk that the next one finds.
async fn kill_once(
    stage: &mut Stage,
    desk: &Desk,
    chance: &mut Chance,
    counts: &mut Counts,
) -> Result<Desk> {
    let mut deeds: Vec<Deed> = Vec::new();
    let mut desks = vec![desk.clone()];
    for _ in 0..PLANNED {
        let desk = desks.last().expect("it begins with one");
        let deed = pick(desk, &stage.labels, Range::Edits, chance);
        desks.push(desk.after(&deed));
        deeds.push(deed);
    }
    let by_script = !chance.once_in(BY_HAND);
    let delay = chance.below(if by_script { LONGEST } else { LONGEST_BY_HAND });
    let delay = Duration::from_millis(delay as u64);
    let steps: Vec<Value> =
        deeds.iter().zip(&desks[1..]).map(|(deed, desk)| step(deed, desk, &stage.labels)).collect();
    // Without the focus a field is not left as far as the page hears.
    stage.reader.wait_until("the focus", "document.hasFocus()").await?;
    stage.reader.run_script(WITNESS, vec![json!(steps), json!(by_script)]).await?;
    // Not an event to be awaited: chance says when the browser dies.
    match by_script {
        true => sleep(delay).await,
        false => {
            if let Ok(went_wrong) = timeout(delay, edit_by_hand(stage, &deeds, &desks)).await {
                went_wrong?;
            }
        }
    }
    stage.reader.kill()?;
    stage.reopen().await?;
    let heard = Heard::of(stage)?;
    counts.edits += heard.seen;
    counts.saved += heard.saved;
    let left = find_left(stage, &desks, heard.saved)
        .await
        .with_context(|| format!("by script: {by_script}; {}", told(&deeds, &heard)))?;
    let lost = heard.seen.saturating_sub(left);
    counts.lost += lost;
    let most = match by_script {
        true => &mut counts.most_lost_by_script,
        false => &mut counts.most_lost_by_hand,
    };
    *most = lost.max(*most);
    Ok(desks.swap_remove(left).reopened())
}

/// Does deeds by the driver's pointer and keys, or by script where those cannot.
async fn edit_by_hand(stage: &mut Stage, deeds: &[Deed], desks: &[Desk]) -> Result<()> {
    for (number, (deed, desk)) in deeds.iter().zip(desks).enumerate() {
        if !stage.perform_by_hand(deed, desk).await? {
            let script = "soak.perform(...arguments)";
            let after = desk.after(deed).look(&stage.labels);
            stage.reader.run_script(script, vec![json!(deed), json!(after)]).await?;
        }
        // The page goes by what is seen there, which the next edit may change at once.
        let is_seen = format!("soak.seen > {number}");
        if let Err(error) = stage.reader.wait_until("the edit", &is_seen).await {
            stage
                .shows(&desk.after(deed))
                .await
                .with_context(|| format!("after {deed:?}: {error}"))?;
        }
    }
    Ok(())
}

/// The edits of a round as far as they were seen, and the one in flight.
fn told(deeds: &[Deed], heard: &Heard) -> String {
    let Heard { seen, saved } = heard;
    let deeds = deeds.iter().take(seen + 1).map(|deed| format!("\n  {deed:?}"));
    format!("{seen} edits were seen, {saved} of them shown as saved:{}", deeds.collect::<String>())
}

/// What the page told before it was killed.
struct Heard {
    seen: usize,
    saved: usize,
}

impl Heard {
    fn of(stage: &Stage) -> Result<Heard> {
        let mut heard = Heard { seen: 0, saved: 0 };
        // What was told last may have overtaken what was told before it.
        for words in stage.heard.try_iter() {
            match words.split_once(' ') {
                Some(("seen", number)) => heard.seen = heard.seen.max(number.parse()?),
                Some(("saved", number)) => heard.saved = heard.saved.max(number.parse()?),
                _ => bail!("the edits went wrong before the browser was killed: {words}"),
            }
        }
        Ok(heard)
    }
}

/// After which edit the work is as it is found, none before the last that was shown as saved, and
/// whether it can be undone and done again from there.
async fn find_left(stage: &mut Stage, desks: &[Desk], saved: usize) -> Result<usize> {
    let left: Vec<Desk> = desks.iter().map(Desk::reopened).collect();
    let possible = (saved..desks.len()).collect();
    let mut possible = narrow(stage, "as it was left", &left, possible).await?;
    // What looks alike may have come about otherwise, and then other steps can be undone or done again.
    for (key, deed, back) in [
        ("Control+z", Deed::Undo { by: Means::Key }, "Control+y"),
        ("Control+y", Deed::Redo { by: Means::Key }, "Control+z"),
    ] {
        let can_be_done = |desk: &Desk| match deed {
            Deed::Undo { .. } => !desk.past.is_empty(),
            _ => !desk.future.is_empty(),
        };
        if !can_be_done(&left[possible[0]]) {
            continue;
        }
        let moved: Vec<Desk> = left.iter().map(|desk| desk.after(&deed)).collect();
        stage.press(key).await?;
        possible = narrow(stage, &format!("after {deed:?}"), &moved, possible).await?;
        stage.press(back).await?;
        possible = narrow(stage, &format!("back from {deed:?}"), &left, possible).await?;
    }
    // Where an edit was undone before the browser died, several may be meant.
    Ok(possible[possible.len() - 1])
}

/// What the browser keeps, to tell work that is lost from work that is not shown.
const KEPT: &str = "return (async () => {
    const answer = asked => new Promise((done, failed) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
    });
    const database = await answer(indexedDB.open('highlit'));
    const kept = { address: location.href, version: database.version, local: { ...localStorage },
        madeAnew: window.madeAnew };
    for (const name of database.objectStoreNames) {
        const store = database.transaction(name).objectStore(name);
        const [keys, lines] = [await answer(store.getAllKeys()), await answer(store.getAll())];
        kept[name] = { keys: keys.map(String), bytes: JSON.stringify(lines).length };
        if (name === 'journal') kept.last = lines.slice(-12).map(line => line.entry);
    }
    return kept;
})()";

/// Those of the possible desks that the screen comes to show; there is one at least, or it fails.
async fn narrow(
    stage: &mut Stage,
    what: &str,
    desks: &[Desk],
    possible: Vec<usize>,
) -> Result<Vec<usize>> {
    let looks: Vec<_> = possible.iter().map(|&at| desks[at].look(&stage.labels)).collect();
    let sees = format!("{}.some(soak.sees)", json!(looks));
    if stage.reader.wait_until("the screen", &sees).await.is_err() {
        let seen = stage.reader.run_script("return soak.look()", vec![]).await?;
        let seen: Vec<String> = serde_json::from_value(seen)?;
        let earlier = desks.iter().position(|desk| desk.look(&stage.labels) == seen);
        let earlier = earlier.map_or("never so".into(), |at| format!("so after edit {at}"));
        let difference = difference(&looks[0], &seen);
        let kept = stage.reader.run_script(KEPT, vec![]).await?;
        let printed = stage.reader.printed();
        bail!(
            "{what}, the work is none that it could be; it was {earlier}. Compared with what was last shown as saved:{difference}\nThe disk has: {kept}\nThe browser printed:\n{printed}"
        );
    }
    let which = format!("return {}.map(soak.sees)", json!(looks));
    let which: Vec<bool> = serde_json::from_value(stage.reader.run_script(&which, vec![]).await?)?;
    let shown = possible.into_iter().zip(which).filter(|(_, is_shown)| *is_shown);
    let shown: Vec<usize> = shown.map(|(at, _)| at).collect();
    ensure!(!shown.is_empty(), "{what}, the screen changed while it was read");
    Ok(shown)
}
