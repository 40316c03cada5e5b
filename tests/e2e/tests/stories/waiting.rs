//! On a slow line and a slow disk: what is asked for before all of Highlit is there.

use anyhow::Result;
use e2e::{Chapter, Need, Reader, story};

use super::desk::{cards, mark, open_harbour, painted, saved, site};

pub fn chapter() -> Chapter {
    Chapter::new(
        "waiting",
        site().with_before("loader", "waits.js"),
        [
            story!(undo_takes_back_nothing_that_came_after_it),
            story!(what_is_asked_for_comes_once_it_is_there),
        ],
    )
}

pub fn slow_disk_chapter() -> Chapter {
    Chapter::new(
        "slow_disk",
        site().with_before("loader", "slow_disk.js"),
        [story!(a_page_that_is_left_early_keeps_no_other_waiting).needs(Need::Abandoning)],
    )
}

const FIRST: &str = "Forty-two boats left";
const SECOND: &str = "eleven weeks of ice";

async fn the_rest_comes(reader: &mut Reader) -> Result<()> {
    reader.run_script("dispatchEvent(new Event('come'))", vec![]).await?;
    reader.wait_for(".panel-head").await
}

async fn undo_takes_back_nothing_that_came_after_it(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.press("Control+z").await?;
    mark(reader, FIRST, "1").await?;
    reader.press("Control+z").await?;
    mark(reader, SECOND, "2").await?;
    the_rest_comes(reader).await?;
    cards(reader, &[SECOND, FIRST]).await?;
    painted(reader, &[(2, SECOND), (1, FIRST)]).await?;
    saved(reader).await
}

async fn what_is_asked_for_comes_once_it_is_there(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, FIRST, "1").await?;
    reader.press("Control+z").await?;
    the_rest_comes(reader).await?;
    cards(reader, &[]).await
}

async fn a_page_that_is_left_early_keeps_no_other_waiting(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    reader
        .wait_until(
            "the database to be laid out",
            "'layingOut' in document.documentElement.dataset",
        )
        .await?;
    open_harbour(reader).await?;
    mark(reader, FIRST, "1").await?;
    saved(reader).await
}
