//! Articles of another origin, which whoever hosts the page has named.

use anyhow::{Result, ensure};
use e2e::{Chapter, Engine, Reader, story, words};

use super::desk::{mark, saved, site, title_is};

pub fn chapter() -> Chapter {
    Chapter::new(
        "abroad",
        site()
            .naming_localhost()
            .with_text("/told.txt", TOLD)
            .sharing("/told.txt")
            .with_text("/kept.txt", TOLD)
            .with_text("/endless.txt", "All of it. ".repeat(2_100_000))
            .sharing("/endless.txt")
            .sending_home("/moved.txt", "/told.txt")
            .sharing("/moved.txt"),
        [
            story!(it_is_asked_for_once_the_reader_agrees),
            story!(it_is_not_asked_for_if_they_do_not),
            story!(what_may_not_be_read_is_not),
            story!(what_lies_yet_elsewhere_is_not_read),
            story!(what_is_too_large_is_not_read_on),
            story!(an_origin_that_is_not_named_is_not_asked),
        ],
    )
}

const TOLD: &str = "The Ferry Is Late\n\nThe ferry from Ostwick was late again on Friday, by two hours \
    and a half, as it had been on Thursday.\n\nNobody at the pier was surprised.";

/// Opens the page with a link to what lies there on the other origin.
async fn follow(reader: &mut Reader, address: &str) -> Result<()> {
    reader.goto("/").await?;
    // A page of WebKit that is left while it opens the database may keep the next one waiting.
    reader.wait_for(".samples").await?;
    let port = reader.run_script("return location.port", vec![]).await?;
    let port = port.as_str().unwrap_or_default();
    reader.goto(&format!("/?article=http%3A%2F%2Flocalhost%3A{port}{address}")).await
}

async fn agree(reader: &mut Reader) -> Result<()> {
    reader.wait_for_text(words("The article is on localhost").within("dialog")).await?;
    reader.click_button_in("dialog", "Fetch it").await
}

fn was_asked(reader: &Reader, address: &str) -> bool {
    reader.requests().iter().any(|request| request == address)
}

async fn is_refused(reader: &mut Reader, why: &str) -> Result<()> {
    reader.wait_for_text(words(why).within("[role=alert]")).await?;
    reader.wait_for(".samples").await
}

async fn it_is_asked_for_once_the_reader_agrees(reader: &mut Reader) -> Result<()> {
    follow(reader, "/told.txt").await?;
    reader.wait_for_text(words("Fetch it from another site?").within("dialog")).await?;
    reader.finds_no_barriers("asking whether to fetch").await?;
    ensure!(!was_asked(reader, "/told.txt"), "it was asked for before");
    agree(reader).await?;
    title_is(reader, "The Ferry Is Late").await?;
    ensure!(was_asked(reader, "/told.txt"), "it was not asked for");
    mark(reader, "by two hours and a half", "1").await?;
    saved(reader).await
}

async fn it_is_not_asked_for_if_they_do_not(reader: &mut Reader) -> Result<()> {
    follow(reader, "/told.txt").await?;
    reader.click_button_in("dialog", "Cancel").await?;
    reader.wait_until_gone("dialog").await?;
    reader.wait_for(".samples").await?;
    ensure!(!was_asked(reader, "/told.txt"), "it was asked for");
    Ok(())
}

async fn what_may_not_be_read_is_not(reader: &mut Reader) -> Result<()> {
    follow(reader, "/kept.txt").await?;
    agree(reader).await?;
    is_refused(reader, "does not let other sites read it").await?;
    if reader.engine() == Engine::Chromium {
        // It says so to whoever wrote the page.
        reader.wait_for_error("net::ERR_FAILED").await?;
    }
    Ok(())
}

async fn what_lies_yet_elsewhere_is_not_read(reader: &mut Reader) -> Result<()> {
    follow(reader, "/moved.txt").await?;
    agree(reader).await?;
    is_refused(reader, "does not let other sites read it").await
}

async fn what_is_too_large_is_not_read_on(reader: &mut Reader) -> Result<()> {
    follow(reader, "/endless.txt").await?;
    agree(reader).await?;
    is_refused(reader, "It is over 20 MB large").await
}

async fn an_origin_that_is_not_named_is_not_asked(reader: &mut Reader) -> Result<()> {
    reader.goto("/?article=https%3A%2F%2Fexample.org%2Fstory.txt").await?;
    is_refused(reader, "“https://example.org/story.txt” is on another site").await
}
