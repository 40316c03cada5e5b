//! What comes at the end of an exercise: comparing, or leaving it.

use anyhow::{Result, ensure};
use e2e::{Chapter, Download, Reader, story, words};
use serde_json::{Value, json};

use super::{
    desk::{
        choose, hand_in, mark, open_harbour, painted, read, saved, seen, site_with_a_bare_page,
        write_note,
    },
    exercise::{
        self, CLERKS, ICE, another, begin, leave, line_is, make, open, push, renamed, sit_down,
        start,
    },
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "finishing",
        site_with_a_bare_page(),
        [
            story!(who_has_finished_compares),
            story!(only_what_is_allowed_is_offered),
            story!(nobody_hands_in_under_a_code_of_ours),
            story!(leaving_an_exercise_keeps_the_work),
            story!(its_tags_go_where_nothing_is_marked),
            story!(a_number_that_is_none_is_refused),
        ],
    )
}

async fn made(reader: &mut Reader) -> Result<(Download, Download)> {
    make(reader).await?;
    reader.click("#may-compare").await?;
    push(reader, "Save the exercise").await?;
    let exercise = reader.next_download().await?;
    leave(reader).await?;
    mark(reader, ICE, "1").await?;
    write_note(reader, "The office has the dates").await?;
    mark(reader, CLERKS, "2").await?;
    saved(reader).await?;
    Ok((exercise, hand_in(reader).await?))
}

async fn is_offered(reader: &mut Reader, is_offered: bool) -> Result<()> {
    let offers = "[...document.querySelectorAll('.exercise button')]
        .filter(button => button.textContent === 'Compare').length";
    let offers = seen(reader, offers).await?;
    ensure!(offers == json!(u8::from(is_offered)), "comparing is offered {offers} times");
    Ok(())
}

async fn who_has_finished_compares(reader: &mut Reader) -> Result<()> {
    let (exercise, key) = made(reader).await?;
    another(reader).await?;
    open(reader, &exercise).await?;
    reader.wait_for_text(words("you may compare").within("dialog")).await?;
    begin(reader).await?;
    mark(reader, ICE, "2").await?;
    write_note(reader, "So <b>few</b>?").await?;
    mark(reader, CLERKS, "2").await?;
    mark(reader, "Forty-two boats", "1").await?;
    is_offered(reader, false).await?;
    reader.click_button_in(".exercise", "Finished reading").await?;
    line_is(reader, &["3 of 2 highlights", "2 still need a note", "Finished reading"]).await?;
    reader.finds_no_barriers("an exercise that is finished").await?;
    reader.click_button_in(".exercise", "Compare").await?;
    reader.wait_for("dialog .compare").await?;
    reader.upload("#compare-file", &key.path).await?;
    let said = r"[...document.querySelectorAll('.compare [role=status] p')]
        .map(said => said.textContent.replace(/[\u2068\u2069]/gu, ''))[1]";
    let expected = "Sentences that you or the file marked: 3. With the same tags in both: 1.";
    reader.wait_until(expected, &format!("{said} === '{expected}'")).await?;
    let sides = r"[...document.querySelectorAll('.sides > li')].map(sentence =>
        [sentence.className, ...[...sentence.querySelectorAll('dd')].map(side => side.textContent.replace(/\s+/gu, ' '))])";
    let expected = json!([
        [
            "unlike",
            "O Opinion",
            "OOpinion So <b>few</b>?",
            "F Fact claim",
            "FFact claim The office has the dates"
        ],
        ["unlike", "F Fact claim", "Nothing"],
        ["alike", "O Opinion", "O Opinion"],
    ]);
    let sides = seen(reader, sides).await?;
    ensure!(sides == expected, "side by side stand {sides}");
    reader.finds_no_barriers("comparing").await?;
    // What is of no use says why, and what was there goes.
    reader.upload("#compare-file", &exercise.path).await?;
    reader.wait_for_text(words("cannot be compared").within(".compare .error")).await?;
    leave(reader).await?;
    painted(reader, &[(2, ICE), (1, "Forty-two boats"), (2, CLERKS)]).await
}

async fn only_what_is_allowed_is_offered(reader: &mut Reader) -> Result<()> {
    make(reader).await?;
    push(reader, "Save the exercise").await?;
    let file = reader.next_download().await?;
    let exercise: Value = serde_json::from_slice(&file.bytes)?;
    ensure!(exercise.get("compare").is_none(), "it says {exercise}");
    another(reader).await?;
    open(reader, &file).await?;
    begin(reader).await?;
    reader.click_button_in(".exercise", "Finished reading").await?;
    line_is(reader, &["0 of 2 highlights", "Finished reading"]).await?;
    reader.wait_for_text(words("asked for more than this").within(".toast")).await?;
    is_offered(reader, false).await
}

async fn nobody_hands_in_under_a_code_of_ours(reader: &mut Reader) -> Result<()> {
    let file = exercise::made(reader).await?;
    another(reader).await?;
    open(reader, &file).await?;
    reader.wait_for("#exercise-code").await?;
    push(reader, "Start").await?;
    reader.wait_for("#exercise-code[aria-invalid=true]").await?;
    leave(reader).await?;
    reader.click_button_in(".exercise", "Finished reading").await?;
    reader.click_button_in(".exercise", "Save to hand in").await?;
    reader.wait_for("#exercise-code[aria-invalid=true]").await?;
    start(reader).await?;
    reader.click_button_in(".exercise", "Save to hand in").await?;
    let file = reader.next_download().await?;
    ensure!(file.name.contains("otter-7"), "it is called {}", file.name);
    Ok(())
}

async fn leaving_an_exercise_keeps_the_work(reader: &mut Reader) -> Result<()> {
    let file = exercise::made(reader).await?;
    another(reader).await?;
    open(reader, &file).await?;
    begin(reader).await?;
    mark(reader, ICE, "1").await?;
    write_note(reader, "Mine").await?;
    reader.click_button_in(".exercise", "The task").await?;
    push(reader, "Leave the exercise").await?;
    reader.wait_for_text(words("Your highlights and notes stay").within("dialog")).await?;
    reader.finds_no_barriers("whether to leave an exercise").await?;
    push(reader, "Stay").await?;
    reader.wait_until_gone("dialog").await?;
    line_is(reader, &["1 of 2 highlights"]).await?;
    reader.click_button_in(".exercise", "The task").await?;
    push(reader, "Leave the exercise").await?;
    reader.wait_for_text(words("Your highlights and notes stay").within("dialog")).await?;
    push(reader, "Leave the exercise").await?;
    reader.wait_until_gone("dialog").await?;
    reader.wait_until_gone(".exercise").await?;
    reader.wait_for_text(words("Your highlights are still here").within(".toast")).await?;
    painted(reader, &[(1, ICE)]).await?;
    reader.reload().await?;
    painted(reader, &[(1, ICE)]).await?;
    reader.wait_for_text(words("Mine").within(".panel")).await?;
    reader.wait_until_gone(".exercise").await?;
    // The file brings it back, and it is told anew.
    open(reader, &file).await?;
    begin(reader).await?;
    line_is(reader, &["1 of 2 highlights"]).await
}

async fn its_tags_go_where_nothing_is_marked(reader: &mut Reader) -> Result<()> {
    let file = renamed(reader).await?;
    another(reader).await?;
    open(reader, &file).await?;
    reader.wait_for("dialog").await?;
    push(reader, "Leave the exercise").await?;
    reader.wait_for_text(words("Your highlights and notes stay").within("dialog")).await?;
    push(reader, "Leave the exercise").await?;
    reader.wait_until_gone("dialog").await?;
    reader.wait_until_gone(".exercise").await?;
    saved(reader).await?;
    reader.select(read(ICE)).await?;
    reader.wait_for_text(words("Fact claim").within("#tag-menu")).await
}

async fn a_number_that_is_none_is_refused(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    sit_down(reader).await?;
    for typed in ["-3", "1e5", "2.5", "501", "two", "7"] {
        reader.click("#least").await?;
        reader.press("Control+a").await?;
        reader.type_text(typed).await?;
        let is_wrong = typed != "7";
        let told = "document.querySelector('#least').ariaInvalid === 'true'
            && document.querySelector('#least-wrong').textContent !== ''";
        reader.wait_until(typed, &format!("({told}) === {is_wrong}")).await?;
        if typed == "501" {
            reader.finds_no_barriers("a number that is none").await?;
            push(reader, "Save the exercise").await?;
            let is_there = "document.activeElement.id === 'least'";
            reader.wait_until("the focus to be in the field", is_there).await?;
        }
    }
    push(reader, "Save the exercise").await?;
    let exercise: Value = serde_json::from_slice(&reader.next_download().await?.bytes)?;
    ensure!(exercise["least"] == json!(7), "it asks for {}", exercise["least"]);
    leave(reader).await?;
    choose(reader, "Make an exercise").await?;
    reader.wait_for("#least").await?;
    ensure!(reader.value_of("#least").await? == "7", "it was not kept");
    Ok(())
}
