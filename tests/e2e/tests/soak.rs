//! A little of each soak, with the same seed every time; `cargo xtask soak` goes on for longer, with
//! another seed each time.

use anyhow::Result;
use e2e::soak::{Order, lacking, named};

const SEED: u64 = 2024;

#[test]
fn what_was_shown_as_saved_outlives_ten_killed_browsers() -> Result<()> {
    soak("kill", 10)
}

#[test]
fn the_page_and_the_model_agree_over_four_hundred_deeds() -> Result<()> {
    soak("model", 400)
}

#[test]
fn two_tabs_end_alike_after_ten_interleavings() -> Result<()> {
    soak("tabs", 10)
}

fn soak(name: &str, rounds: usize) -> Result<()> {
    match lacking()? {
        Some(reason) => {
            println!("{reason}");
            Ok(())
        }
        None => named(name)?.run(Order { rounds, seed: SEED }),
    }
}
