//! Files of other tools, out and in.

use anyhow::{Context, Result, ensure};
use e2e::{Chapter, Download, Reader, story, words};
use serde_json::{Value, json};

use super::desk::{
    choose, choose_file, is, mark, open_harbour, painted, saved, seen, site, tab_to, take_code,
    write_note,
};

pub fn chapter() -> Chapter {
    Chapter::new(
        "formats",
        site(),
        [
            story!(every_format_goes_out_and_comes_back),
            story!(a_file_without_words_says_so),
            story!(the_text_alone_is_what_the_files_count),
            story!(a_tool_that_counts_otherwise_is_noticed),
            story!(words_that_are_not_there_are_named),
            story!(the_same_file_twice_brings_nothing_new),
            story!(keys_alone_save_for_other_tools),
        ],
    )
}

const ICE: &str = "eleven weeks of ice";
const SEA: &str = "sea wall with a flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and a jug";
const CLERKS: &str = "they are clerks";

async fn mark_all(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    take_code(reader, "otter 7").await?;
    mark(reader, SEA, "2").await?;
    mark(reader, ICE, "1").await?;
    write_note(reader, "=SUM(1) \"counted\", 🚢").await?;
    mark(reader, CLERKS, "3").await?;
    reader.click_button_in(".card.open", "Charged word").await?;
    saved(reader).await
}

async fn export(reader: &mut Reader, name: &str) -> Result<Download> {
    choose(reader, "Save for other tools").await?;
    reader.wait_for("dialog .exports").await?;
    let middle = "[...document.querySelectorAll('.exports button')]
        .find(button => button.textContent === arguments[0]).scrollIntoView({ block: 'center' })";
    reader.run_script(middle, vec![json!(name)]).await?;
    reader.click_words(words(name).within(".exports button")).await?;
    let file = reader.next_download().await?;
    reader.wait_until_gone("dialog").await?;
    reader.wait_for_text(words("Saved as").within(".toast")).await?;
    Ok(file)
}

async fn clear(reader: &mut Reader) -> Result<()> {
    choose(reader, "Remove all highlights").await?;
    painted(reader, &[]).await?;
    saved(reader).await
}

async fn import(reader: &mut Reader, file: &Download, tool: &str) -> Result<()> {
    choose_file(reader, file).await?;
    let told = format!("The file is in the format of {tool}.");
    reader.wait_for_text(words(&told).within("dialog")).await
}

async fn merge(reader: &mut Reader) -> Result<()> {
    reader.click_button_in("dialog", "Merge").await?;
    reader.wait_until_gone("dialog").await
}

const NOTES: &str = "[...document.querySelectorAll('.card .why')].map(why => why.textContent)";

async fn every_format_goes_out_and_comes_back(reader: &mut Reader) -> Result<()> {
    mark_all(reader).await?;
    let three = [(2, SEA), (1, ICE), (3, CLERKS)];
    for (tool, ending, keeps_notes) in [
        ("CSV", ".csv", true),
        ("JSON Lines", ".jsonl", true),
        ("Hypothesis", ".hypothesis.json", true),
        ("doccano", ".doccano.jsonl", false),
        ("Label Studio", ".label-studio.json", true),
        ("brat", ".ann", true),
        ("INCEpTION (WebAnno TSV)", ".webanno.tsv", true),
    ] {
        let file = export(reader, tool).await?;
        ensure!(file.name.ends_with(ending), "{tool} is saved as {}", file.name);
        clear(reader).await?;
        import(reader, &file, tool).await?;
        reader.wait_for_text(words("3 new").within("dialog")).await?;
        merge(reader).await?;
        painted(reader, &three).await?;
        saved(reader).await?;
        let notes = seen(reader, NOTES).await?;
        let note = json!("=SUM(1) \"counted\", 🚢");
        let is_there = notes.as_array().is_some_and(|notes| notes.contains(&note));
        ensure!(is_there == keeps_notes, "of {tool} the notes are {notes}");
        // As one step.
        reader.press("Control+z").await?;
        painted(reader, &[]).await?;
        reader.press("Control+z").await?;
        painted(reader, &three).await?;
        saved(reader).await?;
    }
    Ok(())
}

async fn a_file_without_words_says_so(reader: &mut Reader) -> Result<()> {
    mark_all(reader).await?;
    let file = export(reader, "SemEval (PTC)").await?;
    let labels = String::from_utf8(file.bytes.clone())?;
    ensure!(labels.lines().count() == 1 && labels.contains("\tLoaded_Language\t"), "{labels}");
    clear(reader).await?;
    import(reader, &file, "SemEval (PTC)").await?;
    reader.wait_for_text(words("1 highlight by otter-7").within("dialog")).await?;
    reader.wait_for_text(words("nothing shows whether its places fit").within("dialog")).await?;
    reader.finds_no_barriers("a file of another tool").await?;
    merge(reader).await?;
    painted(reader, &[(3, CLERKS)]).await
}

async fn the_text_alone_is_what_the_files_count(reader: &mut Reader) -> Result<()> {
    mark_all(reader).await?;
    let brat = String::from_utf8(export(reader, "brat").await?.bytes)?;
    let text = String::from_utf8(export(reader, "The text alone").await?.bytes)?;
    let mut places = brat.lines().filter(|line| line.starts_with('T'));
    let place = places.next().context("it has highlights")?;
    let numbers: Vec<usize> = place.split([' ', '\t']).filter_map(|it| it.parse().ok()).collect();
    let [start, end] = numbers[..] else { anyhow::bail!("a line is {place}") };
    let there: String = text.chars().skip(start).take(end - start).collect();
    ensure!(there == SEA, "at {start}..{end} stands “{there}”");
    Ok(())
}

async fn a_tool_that_counts_otherwise_is_noticed(reader: &mut Reader) -> Result<()> {
    mark_all(reader).await?;
    let file = export(reader, "Label Studio").await?;
    let text = String::from_utf8(export(reader, "The text alone").await?.bytes)?;
    let mut tasks: Value = serde_json::from_slice(&file.bytes)?;
    let regions = tasks[0]["annotations"][0]["result"].as_array_mut().context("it has regions")?;
    for region in regions {
        for end in ["start", "end"] {
            let chars = region["value"][end].as_u64().context("it has a place")? as usize;
            let units: usize = text.chars().take(chars).map(char::len_utf16).sum();
            region["value"][end] = json!(units);
        }
    }
    clear(reader).await?;
    let tasks = tasks.to_string();
    reader.drop_file_synthetically("#article", "tasks.json", tasks.as_bytes()).await?;
    reader.wait_for_text(words("3 found by their words, not by their position")).await?;
    merge(reader).await?;
    painted(reader, &[(2, SEA), (1, ICE), (3, CLERKS)]).await
}

async fn words_that_are_not_there_are_named(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    mark(reader, ICE, "1").await?;
    let table = "tag;start;end;quote\r\nfact;1;9;twelve weeks of ice\r\n";
    reader.drop_file_synthetically("#article", "class.csv", table.as_bytes()).await?;
    let why = "“class.csv” was not imported. Annotation 1:";
    reader.wait_for_text(words(why).within("[role=alert]")).await?;
    reader.wait_for_text(words("“twelve weeks of ice”").within("[role=alert]")).await?;
    let table = "tag,start,end,quote\nrumour,1,9,eleven weeks of ice\n";
    reader.drop_file_synthetically("#article", "rumour.csv", table.as_bytes()).await?;
    reader.wait_for_text(words("its tag “rumour” is not in the codebook")).await?;
    is(reader, "document.querySelectorAll('dialog').length", json!(0)).await?;
    painted(reader, &[(1, ICE)]).await
}

async fn the_same_file_twice_brings_nothing_new(reader: &mut Reader) -> Result<()> {
    mark_all(reader).await?;
    let file = export(reader, "brat").await?;
    clear(reader).await?;
    import(reader, &file, "brat").await?;
    merge(reader).await?;
    painted(reader, &[(2, SEA), (1, ICE), (3, CLERKS)]).await?;
    import(reader, &file, "brat").await?;
    reader.wait_for_text(words("3 the same here already").within("dialog")).await?;
    reader.wait_for_text(words("Merging would change nothing.").within("dialog")).await
}

async fn keys_alone_save_for_other_tools(reader: &mut Reader) -> Result<()> {
    mark_all(reader).await?;
    reader.run_script("document.querySelector('#more').focus()", vec![]).await?;
    reader.press("Enter").await?;
    reader.wait_until("the menu", "document.querySelector('#more-menu:popover-open')").await?;
    let is_there = "document.activeElement.textContent === 'Save for other tools'";
    super::desk::turn_to(reader, "ArrowDown", is_there).await?;
    reader.press("Enter").await?;
    reader.wait_for("dialog .exports").await?;
    reader.finds_no_barriers("saving for other tools").await?;
    tab_to(reader, "document.activeElement.textContent === 'CSV'").await?;
    reader.press("Enter").await?;
    let file = reader.next_download().await?;
    let table = String::from_utf8(file.bytes)?;
    ensure!(table.starts_with("\u{feff}id,article,reader,tag,"), "{table}");
    ensure!(table.contains("\"'=SUM(1) \"\"counted\"\", 🚢\""), "{table}");
    reader.wait_for_text(words("Saved as").within(".toast")).await
}
