//! Takes the pictures of the page: `screenshot FOLDER` those of the documents, `screenshot --all FOLDER`
//! one of every state, for whoever looks at the design. `cargo xtask screenshot` calls it.
//!
//! The pictures come about as a person would make them: with a mouse that drags and keys that are pressed,
//! on the site in `HIGHLIT_DIST`, or in `dist` of the workspace.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use e2e::{Engine, Look, Reader, Words, words};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::Builder;
use xtask::{
    chores::serve,
    server::{Server, Site},
    workspace,
};

const SAMPLE: &str = "Tilby Needs a Skate Park Now";

const DESK: (u32, u32) = (1280, 860);
const PHONE: (u32, u32) = (390, 844);
const NARROWEST: (u32, u32) = (320, 568);
const WIDE: (u32, u32) = (1920, 1080);

/// The words that lie under two highlights once all [`CLAIMS`] are marked.
const OVERLAP: &str = "spent on new paving";

/// What is marked in the sample: the words, the key of the tag and the name of the sub-tag.
const CLAIMS: [(&str, &str, &str); 6] = [
    ("Eleven people spoke.", "1", "Event"),
    ("It would cost £84,000.", "1", "Figure or date"),
    ("the town spent on new paving in the High Street last year", "1", "No source given"),
    (
        "Compare that with the £310,000 that the town spent on new paving in the High Street last \
         year. We found money for stones.",
        "3",
        "Whatabout",
    ),
    ("Surely we can find some for children.", "2", "Proposal"),
    (
        "either Tilby builds a skate park, or it tells its young people that nobody wants them here",
        "3",
        "Either–or",
    ),
];

const NOTE: &str = "“either … or”: a smaller park or a trial summer would be a third way.";

/// An article in Arabic, with furniture above and below it.
const RIGHT_TO_LEFT: &str = "\
الرئيسية > أخبار المدينة >

تيلبي بحاجة إلى حديقة للتزلج الآن

المصدر: نصوص للتدريب | 2023-05-16

اجتمع مجلس المدينة مساء الاثنين وتحدث ساعتين عن موقف السيارات الفارغ خلف المكتبة. تكلم أحد عشر شخصا، ثم انتهى الاجتماع من دون قرار.

تبلغ كلفة الحديقة 84,000 جنيه، ويدفع المجلس نصفها. وقد أنفقت المدينة في العام الماضي 310,000 جنيه على رصف الشارع الرئيسي (High Street). فهل الحجارة أهم من الأطفال؟

مشاركة:
";

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (folder, all) = match arguments[..] {
        ["--all", folder] => (PathBuf::from(folder), true),
        [folder] => (PathBuf::from(folder), false),
        _ => bail!("usage: screenshot [--all] FOLDER"),
    };
    fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
    let dist = env::var_os("HIGHLIT_DIST").map_or_else(workspace::dist, PathBuf::from);
    let server = Server::start(Site::new(&dist)?)?;
    let album = Album { folder: &folder, origin: server.url() };
    let examples = TempDir::new()?;
    serve::lay_out_examples(&dist, examples.path())?;
    let abroad = Server::start(Site::new(examples.path())?)?;
    let abroad = Album { folder: &folder, origin: abroad.url() };
    Builder::new_current_thread().enable_all().build()?.block_on(async {
        if all {
            of_the_element(&abroad).await?;
            at_the_desk(&album).await?;
            in_comfort(&album).await?;
            on_the_phone(&album).await?;
            with_other_texts(&album).await?;
            of_an_exercise(&album).await?;
            of_the_end_of_an_exercise(&album).await?;
            of_what_was_deleted(&album).await?;
            of_a_class(&album).await?;
            in_trouble(&album).await
        } else {
            for_the_documents(&album).await?;
            of_the_element_for_the_documents(&abroad).await
        }
    })
}

/// Where the pictures go, and the site they are of.
struct Album<'a> {
    folder: &'a Path,
    origin: String,
}

impl Album<'_> {
    /// A reader with a browser that has never been here, so that no walk depends on another.
    async fn reader(&self, size: (u32, u32)) -> Result<Reader> {
        self.reader_of(size, ".samples button").await
    }

    /// The same, on a page where this is there once it is ready.
    async fn reader_of(&self, (width, height): (u32, u32), last: &str) -> Result<Reader> {
        let mut reader = Reader::start(Engine::Chromium, self.origin.clone()).await?;
        reader.resize(width, height).await?;
        reader.goto("/").await?;
        reader.wait_for(last).await?;
        Ok(reader)
    }

    async fn add(&self, reader: &mut Reader, name: &str) -> Result<()> {
        let path = self.folder.join(format!("{name}.png"));
        // What was pressed or pointed at may still be changing its colour.
        let still =
            "document.getAnimations().every(animation => animation.playState !== 'running')";
        reader.wait_until("a page at rest", still).await?;
        let picture = reader.screenshot().await?;
        fs::write(&path, picture).with_context(|| format!("writing {}", path.display()))?;
        println!("{}", path.display());
        Ok(())
    }
}

async fn for_the_documents(album: &Album<'_>) -> Result<()> {
    let mut reader = album.reader(DESK).await?;
    hide_scrollbars(&mut reader).await?;
    open_sample(&mut reader).await?;
    mark_all(&mut reader).await?;
    album.add(&mut reader, "reading").await?;
    to_phone(&mut reader, PHONE).await?;
    reader.select(in_article("nothing had been decided.")).await?;
    reader.wait_for(".tag-menu").await?;
    album.add(&mut reader, "phone").await
}

async fn at_the_desk(album: &Album<'_>) -> Result<()> {
    let mut reader = album.reader(DESK).await?;
    album.add(&mut reader, "start").await?;
    reader.look(Look::Dark).await?;
    album.add(&mut reader, "start-dark").await?;
    reader.look(Look::Light).await?;

    open_sample(&mut reader).await?;
    album.add(&mut reader, "reading-new").await?;
    reader.select(in_article(CLAIMS[0].0)).await?;
    reader.wait_for(".tag-menu").await?;
    album.add(&mut reader, "selecting").await?;
    reader.hover(".tag[data-tag=framing]").await?;
    album.add(&mut reader, "selecting-meaning").await?;
    reader.press("1").await?;
    reader.wait_for(".card.open").await?;
    album.add(&mut reader, "tagged").await?;
    reader.press("Control+z").await?;
    reader.wait_until_gone(".card").await?;

    mark_all(&mut reader).await?;
    album.add(&mut reader, "reading").await?;
    reader.look(Look::Dark).await?;
    album.add(&mut reader, "dark").await?;
    reader.click_words(in_article(OVERLAP)).await?;
    reader.wait_for(".chooser").await?;
    album.add(&mut reader, "chooser-dark").await?;
    reader.look(Look::ForcedColors).await?;
    album.add(&mut reader, "forced-colors").await?;
    reader.look(Look::Light).await?;
    album.add(&mut reader, "chooser").await?;
    reader.press("Escape").await?;

    for (button, picture) in [("Help", "help"), ("Settings", "settings")] {
        if button == "Settings" {
            reader.click_button("More").await?;
            album.add(&mut reader, "more").await?;
        }
        reader.click_button(button).await?;
        reader.wait_for(".dialog").await?;
        album.add(&mut reader, picture).await?;
        reader.press("Escape").await?;
        reader.wait_until_gone(".dialog").await?;
    }

    reader.click_button("Save my work").await?;
    let file = reader.next_download().await?;
    album.add(&mut reader, "saved").await?;
    reader.click_button("Undo").await?;
    reader.upload("input[type=file]", &file.path).await?;
    reader.wait_for(".dialog").await?;
    album.add(&mut reader, "import").await?;
    reader.press("Escape").await?;
    reader.click_button("Highlit: all articles").await?;
    reader.wait_for(".shelf a").await?;
    album.add(&mut reader, "start-again").await?;

    reader.resize(WIDE.0, WIDE.1).await?;
    reader.click(".shelf a").await?;
    reader.wait_for(".card").await?;
    album.add(&mut reader, "wide").await
}

/// An exercise, as it is made and as it is done.
async fn of_an_exercise(album: &Album<'_>) -> Result<()> {
    let mut reader = album.reader(DESK).await?;
    open_sample(&mut reader).await?;
    reader.click_button("More").await?;
    reader.click_button("Make an exercise").await?;
    reader.wait_for(".making").await?;
    let task = "Mark what the writer says as a fact, and what is opinion.";
    reader.type_into("#instructions", task).await?;
    reader.type_into("#least", "5").await?;
    album.add(&mut reader, "desk").await?;
    reader.click("#own-tags").await?;
    reader.click_words(words("Opinion").within(".codebook summary")).await?;
    album.add(&mut reader, "desk-tags").await?;
    reader.look(Look::Dark).await?;
    album.add(&mut reader, "desk-dark").await?;
    reader.look(Look::Light).await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    album.add(&mut reader, "exercise").await?;
    reader.click_button("The task").await?;
    reader.wait_for("dialog").await?;
    album.add(&mut reader, "task").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    to_phone(&mut reader, PHONE).await?;
    album.add(&mut reader, "phone-exercise").await?;
    reader.click_button("More").await?;
    reader.click_button("Make an exercise").await?;
    reader.wait_for(".making").await?;
    album.add(&mut reader, "phone-desk").await
}

/// Tags that exclude each other, and what comes when an exercise is done.
async fn of_the_end_of_an_exercise(album: &Album<'_>) -> Result<()> {
    let mut reader = album.reader(DESK).await?;
    open_sample(&mut reader).await?;
    reader.click_button("More").await?;
    reader.click_button("Make an exercise").await?;
    reader.wait_for(".making").await?;
    reader.click("#least").await?;
    reader.press("Control+a").await?;
    reader.type_text("1e5").await?;
    reader.click("#may-compare").await?;
    album.add(&mut reader, "desk-number").await?;
    reader.click("#least").await?;
    reader.press("Control+a").await?;
    reader.type_text("5").await?;
    reader.click("#own-tags").await?;
    reader.wait_for(".codebook .one").await?;
    // The form is longer than the screen.
    let open = "document.querySelectorAll('.codebook .one')[1].open = true";
    reader.run_script(open, vec![]).await?;
    let middle =
        "document.querySelector('.one[open] .excluding').scrollIntoView({ block: 'center' })";
    reader.run_script(middle, vec![]).await?;
    reader.click_words(words("Fact claim").within(".one[open] .excluding")).await?;
    album.add(&mut reader, "desk-exclusions").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    mark_all(&mut reader).await?;
    reader.click_button("Save my work").await?;
    let key = reader.next_download().await?;
    let (claim, clash, _) = CLAIMS[0];
    reader.select(in_article(claim)).await?;
    reader.wait_for(".tag-menu").await?;
    reader.press(if clash == "1" { "2" } else { "1" }).await?;
    reader.wait_for("dialog .voices").await?;
    album.add(&mut reader, "clash").await?;
    to_phone(&mut reader, NARROWEST).await?;
    album.add(&mut reader, "phone-clash").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    album.add(&mut reader, "phone-doing").await?;
    reader.click_button("Finished reading").await?;
    reader.wait_for_text(words("Compare").within(".exercise")).await?;
    album.add(&mut reader, "phone-finished").await?;
    reader.click_button("Compare").await?;
    reader.upload("#compare-file", &key.path).await?;
    reader.wait_for(".sides").await?;
    album.add(&mut reader, "phone-compare").await?;
    reader.resize(DESK.0, DESK.1).await?;
    album.add(&mut reader, "compare").await?;
    reader.look(Look::Dark).await?;
    album.add(&mut reader, "compare-dark").await?;
    reader.look(Look::Light).await?;
    reader.press("Escape").await?;
    reader.wait_until_gone("dialog").await?;
    album.add(&mut reader, "finished").await?;
    reader.click_button("The task").await?;
    reader.click_button("Leave the exercise").await?;
    reader.wait_for_text(words("Your highlights and notes stay").within("dialog")).await?;
    album.add(&mut reader, "leaving").await
}

/// What a reader can choose for their eyes, and what comes of it.
async fn in_comfort(album: &Album<'_>) -> Result<()> {
    let mut reader = album.reader(DESK).await?;
    open_sample(&mut reader).await?;
    mark_all(&mut reader).await?;
    for theme in ["sepia", "contrast"] {
        wear(&mut reader, "theme", theme).await?;
        album.add(&mut reader, theme).await?;
    }
    reader.look(Look::Dark).await?;
    album.add(&mut reader, "contrast-dark").await?;
    reader.look(Look::Light).await?;
    wear(&mut reader, "theme", "light").await?;
    wear(&mut reader, "typeface", "legible").await?;
    wear(&mut reader, "size", "130").await?;
    album.add(&mut reader, "legible").await?;
    reader.click_button("Reading comfort").await?;
    reader.wait_for(".dialog").await?;
    album.add(&mut reader, "comfort").await?;
    reader.press("Escape").await?;
    to_phone(&mut reader, NARROWEST).await?;
    wear(&mut reader, "size", "200").await?;
    album.add(&mut reader, "narrowest-largest").await?;
    reader.click("#more").await?;
    album.add(&mut reader, "narrowest-tools").await?;
    reader.click_button("Reading comfort").await?;
    reader.wait_for(".dialog").await?;
    album.add(&mut reader, "narrowest-comfort").await
}

/// Puts on what the dialog would.
async fn wear(reader: &mut Reader, name: &str, choice: &str) -> Result<()> {
    let wear = format!("document.documentElement.setAttribute('data-{name}', '{choice}')");
    reader.run_script(&wear, vec![]).await?;
    Ok(())
}

async fn on_the_phone(album: &Album<'_>) -> Result<()> {
    let mut reader = album.reader(DESK).await?;
    to_phone(&mut reader, PHONE).await?;
    album.add(&mut reader, "phone-start").await?;
    open_sample(&mut reader).await?;
    reader.select(in_article(CLAIMS[0].0)).await?;
    reader.wait_for(".tag-menu").await?;
    album.add(&mut reader, "phone-selecting").await?;
    reader.press("1").await?;
    reader.wait_for(".toast").await?;
    album.add(&mut reader, "phone-tagged").await?;
    reader.click_button_in(".toast", "Say why").await?;
    reader.wait_for(".card.open").await?;
    album.add(&mut reader, "phone-card").await?;
    to_phone(&mut reader, NARROWEST).await?;
    album.add(&mut reader, "narrowest-card").await?;
    reader.click(".panel .handle").await?;
    album.add(&mut reader, "narrowest-reading").await?;
    reader.click("#more").await?;
    reader.click_button("Help").await?;
    reader.wait_for(".dialog").await?;
    album.add(&mut reader, "narrowest-help").await
}

async fn with_other_texts(album: &Album<'_>) -> Result<()> {
    let mut reader = album.reader(DESK).await?;
    reader.click(".doors button").await?;
    reader.wait_for(".dialog").await?;
    album.add(&mut reader, "paste").await?;
    reader.paste_text("#pasted", RIGHT_TO_LEFT).await?;
    reader.click_button("Read it").await?;
    reader.wait_for("#article").await?;
    reader.click("#article details summary").await?;
    for (words, key) in [("تكلم أحد عشر شخصا", "1"), ("فهل الحجارة أهم من الأطفال؟", "3")]
    {
        reader.select(in_article(words)).await?;
        reader.wait_for(".tag-menu").await?;
        reader.press(key).await?;
        reader.wait_until_gone(".tag-menu").await?;
    }
    album.add(&mut reader, "right-to-left").await?;

    let mut reader = album.reader(DESK).await?;
    let latin = "Caf\u{e9}s\n\nThe caf\u{e9}s of Tilby close at six, and nobody minds.\n";
    let latin: Vec<u8> = latin.chars().map(|c| c as u8).collect();
    reader.drop_file_synthetically("body", "cafes.txt", &latin).await?;
    reader.wait_for(".dialog").await?;
    album.add(&mut reader, "encoding").await?;
    reader.press("Escape").await?;
    reader.drop_file_synthetically("body", "cafes.pdf", b"%PDF-1.7").await?;
    reader.wait_for(".toast.alarm").await?;
    album.add(&mut reader, "refused").await
}

/// What was deleted, what cannot be read, and what a newer Highlit has taken over.
async fn of_what_was_deleted(album: &Album<'_>) -> Result<()> {
    let mut reader = album.reader(DESK).await?;
    open_sample(&mut reader).await?;
    mark_all(&mut reader).await?;
    reader.click_button_in(".card.open", "Delete").await?;
    reader.click("#more").await?;
    reader.click_button("Remove all highlights").await?;
    reader.wait_until_gone(".card").await?;
    reader.click("#more").await?;
    reader.click_button("Removed highlights").await?;
    reader.wait_for(".dialog").await?;
    album.add(&mut reader, "removed").await?;
    reader.press("Escape").await?;
    reader.press("Control+z").await?;
    saved(&mut reader).await?;
    reader.run_script(DAMAGE, vec![]).await?;
    reader.wait_until("the damage", "window.isDamaged").await?;
    reader.reload().await?;
    reader.wait_for(".toast.alarm").await?;
    album.add(&mut reader, "damaged").await?;
    reader.click_button("Highlit: all articles").await?;
    reader.wait_for(".shelf a").await?;
    album.add(&mut reader, "start-damaged").await?;
    reader.click_button("Save them to a file").await?;
    reader.next_download().await?;
    reader.click_button("Forget them").await?;
    reader.click(".shelf .tool").await?;
    reader.click("#bin summary").await?;
    reader.click_words(words("Delete for good").within("#bin")).await?;
    reader.wait_for("#bin [role=alert]").await?;
    album.add(&mut reader, "bin").await?;
    reader.look(Look::Dark).await?;
    to_phone(&mut reader, PHONE).await?;
    album.add(&mut reader, "phone-bin-dark").await?;
    reader.look(Look::Light).await?;
    reader.resize(DESK.0, DESK.1).await?;

    open_sample(&mut reader).await?;
    reader.run_script("indexedDB.open('highlit', 99)", vec![]).await?;
    reader.wait_for(".trouble").await?;
    album.add(&mut reader, "read-only").await
}

/// Changes one letter of the last step that was written, as a bad disk does.
const DAMAGE: &str = "indexedDB.open('highlit').onsuccess = ({ target: { result } }) => {
    const transaction = result.transaction('journal', 'readwrite');
    transaction.objectStore('journal').openCursor(null, 'prev').onsuccess = ({ target: { result } }) =>
        result.update({ ...result.value, entry: result.value.entry.replace('undo', 'redo') });
    transaction.oncomplete = () => { result.close(); window.isDamaged = true; };
};";

/// A class that hands in what is marked above, each student a part of it and some with another tag.
async fn of_a_class(album: &Album<'_>) -> Result<()> {
    let mut reader = album.reader(DESK).await?;
    open_sample(&mut reader).await?;
    mark_all(&mut reader).await?;
    saved(&mut reader).await?;
    reader.click_button("Save my work").await?;
    let file = reader.next_download().await?;
    let hand_in: Value = serde_json::from_slice(&file.bytes)?;
    let mut paths = Vec::new();
    for student in 0..9 {
        let mut own = hand_in.clone();
        own["creator"]["nickname"] = format!("otter-{student}").into();
        let items = own["items"].as_array_mut().context("it has highlights")?;
        let mut number = 0;
        items.retain(|_| {
            number += 1;
            (number * 7 + student) % 3 > 0
        });
        for (place, item) in items.iter_mut().enumerate() {
            item["creator"]["nickname"] = format!("otter-{student}").into();
            item["id"] = format!("urn:x:{student}:{place}").into();
            if (student + place) % 4 == 0 {
                let tag = ["fact", "opinion", "framing"][student % 3];
                let why = "I am not sure that anybody could check this.";
                item["body"] = json!([
                    { "type": "TextualBody", "purpose": "tagging", "value": tag },
                    { "type": "TextualBody", "purpose": "commenting", "value": why },
                ]);
            }
        }
        let path = file.path.with_file_name(format!("otter-{student}.json"));
        fs::write(&path, serde_json::to_vec(&own)?)?;
        paths.push(path.to_str().context("a path in UTF-8")?.to_owned());
    }
    let paths = PathBuf::from(paths.join("\n"));
    for (name, look, languages, title, size) in [
        ("class", Look::Light, "en", "Class report", DESK),
        ("class-dark", Look::Dark, "en", "Class report", DESK),
        ("class-right-to-left", Look::Light, "ar", "تقرير الصف", DESK),
        ("class-phone", Look::Light, "en", "Class report", PHONE),
    ] {
        hide_scrollbars(&mut reader).await?;
        reader.resize(size.0, size.1).await?;
        reader.look(look).await?;
        reader.ask_for_languages(languages).await?;
        reader.reload().await?;
        reader.wait_for("#article .text").await?;
        reader.wait_for(".safety.safe").await?;
        reader.click("#more").await?;
        reader.click_button_in("#more-menu", title).await?;
        reader.wait_for("dialog .class").await?;
        reader.upload("#class-files", &paths).await?;
        reader.wait_for(".class[aria-busy=false] > details").await?;
        reader.wait_for("#class-key").await?;
        reader.choose("#class-key", "0").await?;
        reader.wait_for("#class-missed").await?;
        reader.wait_for(".class[aria-busy=false]").await?;
        album.add(&mut reader, name).await?;
        for (part, place) in [
            ("agreement", ".class > .figures"),
            ("heat", ".class-strip"),
            ("flow", ".flow"),
            ("splits", "#class-splits"),
            ("students", ".students"),
        ] {
            let there = "document.querySelector(arguments[0]).scrollIntoView()";
            reader.run_script(there, vec![json!(place)]).await?;
            if part == "flow" {
                let split = ".flow .passage.split";
                reader.run_script(there, vec![json!(split)]).await?;
                reader
                    .run_script("document.querySelector(arguments[0]).click()", vec![json!(split)])
                    .await?;
                reader.wait_for(".said-of .rubric").await?;
                // The score of an earlier picture is still there.
                let score = "document.querySelector('.points:nth-child(3)[aria-pressed=false]')";
                reader.run_script(&format!("{score}?.click()"), vec![]).await?;
            }
            if part == "splits" {
                reader.click(".splits > li > button").await?;
                reader.wait_for(".splits .voices").await?;
            }
            album.add(&mut reader, &format!("{name}-{part}")).await?;
        }
    }
    Ok(())
}

/// The browser stops keeping anything while the page is open.
async fn in_trouble(album: &Album<'_>) -> Result<()> {
    let mut reader = album.reader(DESK).await?;
    open_sample(&mut reader).await?;
    let full = "IDBDatabase.prototype.transaction = () => {
        throw new DOMException('full', 'QuotaExceededError');
    };";
    reader.run_script(full, vec![]).await?;
    reader.select(in_article(CLAIMS[0].0)).await?;
    reader.wait_for(".tag-menu").await?;
    reader.press("1").await?;
    reader.wait_for(".trouble").await?;
    album.add(&mut reader, "trouble").await?;
    to_phone(&mut reader, PHONE).await?;
    album.add(&mut reader, "phone-trouble").await
}

/// What is marked in the first of the examples, with the keys of the tags.
const ABROAD: [(&str, &str); 4] = [
    ("The harbour board decided so on Tuesday", "1"),
    ("About 40 people use it on a weekday.", "1"),
    ("Only people who have never missed the last bus could call that a waste.", "3"),
    ("the island will slowly empty", "2"),
];

/// Highlit as an element on a page of someone else's.
async fn of_the_element(album: &Album<'_>) -> Result<()> {
    let mut reader = album.reader_of(DESK, ".bar").await?;
    hide_scrollbars(&mut reader).await?;
    to_example(&mut reader).await?;
    album.add(&mut reader, "element").await?;
    reader.select(in_example(ABROAD[0].0)).await?;
    reader.wait_for(".tag-menu").await?;
    album.add(&mut reader, "element-selecting").await?;
    reader.hover(".tag[data-tag=framing]").await?;
    album.add(&mut reader, "element-meaning").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone(".tag-menu").await?;
    mark_abroad(&mut reader).await?;
    album.add(&mut reader, "element-card").await?;
    reader.look(Look::Dark).await?;
    album.add(&mut reader, "element-dark").await?;
    reader.look(Look::ForcedColors).await?;
    album.add(&mut reader, "element-forced").await?;
    reader.look(Look::Light).await?;
    reader.click_button_in(".card.open", "Change edges").await?;
    reader.wait_for(".edge-menu").await?;
    album.add(&mut reader, "element-edges").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone(".edge-menu").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone(".card.open").await?;
    reader.select(in_example("the last bus could call")).await?;
    reader.wait_for(".tag-menu").await?;
    reader.press("2").await?;
    reader.wait_for(".card.open").await?;
    reader.press("Escape").await?;
    reader.click_words(in_example("last bus")).await?;
    reader.wait_for(".chooser").await?;
    album.add(&mut reader, "element-chooser").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone(".chooser").await?;
    reader.click(".bar .list").await?;
    reader.wait_for(".rows").await?;
    album.add(&mut reader, "element-list").await?;
    reader.look(Look::ForcedColors).await?;
    album.add(&mut reader, "element-list-forced").await?;
    reader.look(Look::Light).await?;
    reader.click(".bar .keys").await?;
    for key in ["ArrowDown", "ArrowDown"] {
        reader.press(key).await?;
    }
    album.add(&mut reader, "element-keys").await?;
    reader.press("Escape").await?;
    reader.resize(PHONE.0, PHONE.1).await?;
    to_example(&mut reader).await?;
    album.add(&mut reader, "element-phone-list").await?;
    reader.click(".bar .list").await?;
    reader.select(in_example("another winter")).await?;
    reader.wait_for(".tag-menu").await?;
    album.add(&mut reader, "element-phone-selecting").await?;
    reader.press("1").await?;
    reader.wait_for(".card.open").await?;
    album.add(&mut reader, "element-phone-card").await?;
    reader.resize(NARROWEST.0, NARROWEST.1).await?;
    album.add(&mut reader, "element-narrowest-card").await?;
    reader.press("Escape").await?;
    reader.wait_until_gone(".card.open").await?;
    let bar = "document.querySelector('#inside').shadowRoot.querySelector('.bar').scrollIntoView({ block: 'center' })";
    reader.run_script(bar, vec![]).await?;
    album.add(&mut reader, "element-narrowest").await
}

async fn of_the_element_for_the_documents(album: &Album<'_>) -> Result<()> {
    let mut reader = album.reader_of((900, 800), ".bar").await?;
    hide_scrollbars(&mut reader).await?;
    to_example(&mut reader).await?;
    mark_abroad(&mut reader).await?;
    album.add(&mut reader, "element").await
}

/// Marks what there is to mark in an example; the last card stays open.
async fn mark_abroad(reader: &mut Reader) -> Result<()> {
    for (claim, key) in ABROAD {
        // The card of the one before may lie over the words.
        reader.press("Escape").await?;
        reader.wait_until_gone(".card.open").await?;
        reader.select(in_example(claim)).await?;
        reader.wait_for(".tag-menu").await?;
        reader.press(key).await?;
        reader.wait_until_gone(".tag-menu").await?;
        reader.wait_for(".card.open").await?;
    }
    reader.type_into("#note", "Nobody can know that yet.").await?;
    reader.wait_for_text(words("Saved").within(".safety")).await?;
    reader.run_script("document.activeElement.blur()", vec![]).await?;
    Ok(())
}

async fn to_example(reader: &mut Reader) -> Result<()> {
    let to = "document.querySelector('section').scrollIntoView()";
    reader.run_script(to, vec![]).await?;
    Ok(())
}

fn in_example(text: &str) -> Words {
    words(text).within("#inside article")
}

async fn to_phone(reader: &mut Reader, (width, height): (u32, u32)) -> Result<()> {
    hide_scrollbars(reader).await?;
    reader.resize(width, height).await
}

/// Phones and many desks draw none that would take room.
async fn hide_scrollbars(reader: &mut Reader) -> Result<()> {
    let hide = "const sheet = new CSSStyleSheet();
        sheet.replaceSync('::-webkit-scrollbar { display: none }');
        document.adoptedStyleSheets.push(sheet);";
    reader.run_script(hide, vec![]).await?;
    Ok(())
}

/// Opens the sample as a reader with a code that is the same in every picture.
async fn open_sample(reader: &mut Reader) -> Result<()> {
    reader.run_script("localStorage.setItem('highlit-code', 'R7')", vec![]).await?;
    reader.click_words(words(SAMPLE).within(".samples")).await?;
    reader.wait_for("#article").await?;
    saved(reader).await
}

/// Marks all [`CLAIMS`] and explains the last, whose card stays open.
async fn mark_all(reader: &mut Reader) -> Result<()> {
    for (claim, key, kind) in CLAIMS {
        reader.select(in_article(claim)).await?;
        reader.wait_for(".tag-menu").await?;
        reader.press(key).await?;
        reader.wait_until_gone(".tag-menu").await?;
        reader.wait_for_text(words(claim).within(".card.open .quote")).await?;
        reader.click_button_in(".card.open", kind).await?;
        saved(reader).await?;
    }
    reader.type_into("#note", NOTE).await?;
    reader.hover(".bar-title").await?;
    saved(reader).await?;
    reader.run_script("document.activeElement.blur()", vec![]).await?;
    saved(reader).await
}

async fn saved(reader: &mut Reader) -> Result<()> {
    reader.wait_for_text(words("Saved").within("#safety")).await
}

fn in_article(text: &str) -> Words {
    words(text).within("#article")
}
