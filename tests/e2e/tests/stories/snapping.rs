//! Where the edges of a highlight come to lie.

use anyhow::Result;
use e2e::{Chapter, Reader, after, before, story};

use super::desk::{cards, choose, is, mark, open_harbour, painted, read, saved, site, tag};

pub fn chapter() -> Chapter {
    Chapter::new(
        "snapping",
        site(),
        [
            story!(half_words_become_whole_ones),
            story!(the_setting_leaves_half_words),
            story!(emoji_stay_whole),
            story!(a_selection_inside_a_grapheme_grows_to_it),
            story!(chinese_is_marked),
            story!(arabic_is_marked),
        ],
    )
}

async fn half_words_become_whole_ones(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.drag_select(before(read("arbour of")), after(read("opened aga"))).await?;
    tag(reader, "1").await?;
    painted(reader, &[(1, "harbour of Tern Island opened again")]).await
}

async fn the_setting_leaves_half_words(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    exact_edges(reader).await?;
    reader.drag_select(before(read("arbour of")), after(read("opened aga"))).await?;
    tag(reader, "1").await?;
    painted(reader, &[(1, "arbour of Tern Island opened aga")]).await?;
    saved(reader).await?;
    reader.reload().await?;
    choose(reader, "Settings").await?;
    reader.wait_for("#snap").await?;
    is(reader, "document.querySelector('#snap').checked", false.into()).await
}

async fn emoji_stay_whole(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "👨‍👩‍👧 waved", "1").await?;
    mark(reader, "flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿", "2").await?;
    mark(reader, "cafe\u{301} au", "3").await?;
    let marked = [(1, "👨‍👩‍👧 waved"), (2, "flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿"), (3, "cafe\u{301} au")];
    painted(reader, &marked).await?;
    cards(reader, &marked.map(|(_, words)| words)).await
}

async fn a_selection_inside_a_grapheme_grows_to_it(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    exact_edges(reader).await?;
    // Part of a family, an accent's letter without the accent, a thumb without its colour.
    for half in ["👩", "Zu", "👍"] {
        reader.select_by_script(read(half)).await?;
        tag(reader, "1").await?;
    }
    painted(reader, &[(1, "👨‍👩‍👧"), (1, "👍🏽"), (1, "Zu\u{308}")]).await
}

async fn chinese_is_marked(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "四十二艘船在中午之前离开了码头", "1").await?;
    painted(reader, &[(1, "四十二艘船在中午之前离开了码头")]).await
}

async fn arabic_is_marked(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, "فتح المرفأ", "2").await?;
    painted(reader, &[(2, "فتح المرفأ")]).await
}

/// Turns off the stretching to whole words.
async fn exact_edges(reader: &mut Reader) -> Result<()> {
    choose(reader, "Settings").await?;
    reader.click("#snap").await?;
    reader.click_button_in("dialog", "Done").await?;
    reader.wait_until_gone("dialog").await
}
