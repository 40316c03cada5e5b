//! A browser at the article of the soaks, and a server that hears what the page tells.

use std::{
    env, fs,
    path::{Path, PathBuf},
    rc::Rc,
    sync::mpsc::{Receiver, channel},
};

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use xtask::server::{self, Server};

use super::{
    deed::{Deed, Means, Move},
    desk::{Desk, Labels},
    text::{Block, Place, Text},
};
use crate::{
    Engine, Reader, TextPoint, after, before,
    browser::Browser,
    site::{Host, workspace},
    words,
};

const HANDS: &str = include_str!("hands.js");

/// Where the article is; the page goes on finding it there when it is reopened.
pub(super) const ADDRESS: &str = "?article=soak.txt";

/// Where browsers have their profiles: the folder for temporary files that outlive the machine's running,
/// and so lie on a disk and not in memory.
const ON_DISK: &str = "/var/tmp";

/// Has the page remember if its database was not there, and whether Chromium says that it threw away one
/// that was damaged.
const WHETHER_IT_WAS_MADE_ANEW: &str = "const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...given) {
        const asked = open.apply(this, given);
        asked.addEventListener('upgradeneeded', ({ oldVersion, dataLoss, dataLossMessage }) => {
            window.madeAnew = { oldVersion, dataLoss, dataLossMessage };
        });
        return asked;
    };";

/// The browser, the site, and what is heard of it.
pub(super) struct Stage {
    pub(super) reader: Reader,
    pub(super) labels: Labels,
    pub(super) heard: Receiver<String>,
    _server: Server,
}

/// A deed and what the screen is to show after it, as `hands.js` takes them.
pub(super) fn step(deed: &Deed, after: &Desk, labels: &Labels) -> Value {
    json!({ "deed": deed, "look": after.look(labels) })
}

/// Where in a list of steps the page went wrong.
#[derive(Debug, Deserialize)]
pub(super) struct Wrong {
    pub(super) at: usize,
    pub(super) why: String,
    pub(super) seen: Vec<String>,
}

impl Stage {
    /// Opens a browser that has never been used before at the article, and the desk that it shows.
    pub(super) async fn open() -> Result<(Stage, Desk)> {
        let dist = env::var_os("HIGHLIT_DIST").map_or_else(|| workspace("dist"), PathBuf::from);
        let (told, heard) = channel();
        let article = workspace("tests/e2e/fixtures/soak.txt");
        let site = server::Site::new(&dist)?
            .mount("/soak.txt", &article)
            .blank("/offline-worker.js")
            .hear("/heard", told);
        let server = Server::start(site)?;
        let browser = Browser::start_in(Engine::Chromium, Path::new(ON_DISK)).await?;
        let reader = Reader::new(browser, server.url(), Host::default()).await?;
        let mut stage = Stage { reader, labels: labels()?, heard, _server: server };
        stage.enter().await?;
        let blocks = stage.reader.run_script("return soak.blocks()", vec![]).await?;
        let blocks: Vec<Block> = serde_json::from_value(blocks)?;
        ensure!(blocks.iter().any(|block| !block.kept), "nothing is set aside in the article");
        Ok((stage, Desk::new(Rc::new(Text::new(blocks)))))
    }

    /// Loads the page again once all is kept: before, the browser would ask.
    pub(super) async fn reload(&mut self) -> Result<()> {
        self.reader.wait_until("all to be saved", "soak.isSaved()").await?;
        self.reader.reload().await?;
        self.settle().await
    }

    /// Starts a browser that was killed again.
    pub(super) async fn reopen(&mut self) -> Result<()> {
        self.restart().await?;
        self.enter().await
    }

    async fn restart(&mut self) -> Result<()> {
        self.reader.reopen().await?;
        self.reader.before_each_page(WHETHER_IT_WAS_MADE_ANEW).await
    }

    /// Goes to the article. Chromium was once seen to load nothing at all for minutes while the machine was idle: then
    /// it is started once more, and the run says so.
    async fn enter(&mut self) -> Result<()> {
        if let Err(error) = self.reader.goto(ADDRESS).await {
            println!("{error:#}: the browser is started once more");
            self.reader.kill()?;
            self.restart().await?;
            self.reader.goto(ADDRESS).await?;
        }
        self.settle().await
    }

    /// Waits until the article is there and kept, with all that is fetched after it, and puts the hands
    /// into the page.
    pub(super) async fn settle(&mut self) -> Result<()> {
        self.reader.run_script(HANDS, vec![]).await?;
        let there = "document.querySelector('.panel-head') && soak.isSaved()";
        self.reader.wait_until("the article", there).await
    }

    /// Presses a key, and waits until the screen shows what came of it: it may be what was there before.
    pub(super) async fn press(&mut self, key: &str) -> Result<()> {
        self.reader.press(key).await?;
        // The list follows a frame after the text.
        self.reader.run_script("return soak.frame().then(soak.frame)", vec![]).await?;
        Ok(())
    }

    /// Does deeds by script, one right after the other, and looks at the screen after each.
    pub(super) async fn perform(&mut self, steps: &[Value]) -> Result<Option<Wrong>> {
        let script = "return soak.performAll(arguments[0])";
        let wrong = self.reader.run_script(script, vec![json!(steps)]).await?;
        Ok(serde_json::from_value(wrong)?)
    }

    /// Does a deed as a person does it where the driver's pointer and keys can; whether they could.
    pub(super) async fn perform_by_hand(&mut self, deed: &Deed, desk: &Desk) -> Result<bool> {
        let reader = &mut self.reader;
        match deed {
            Deed::Mark { over, tag, by } => {
                let from = point(over.from, desk.text(), before);
                let to = point(over.to, desk.text(), after);
                // A pointer that comes near the edge of the window scrolls what it drags over.
                let middle = "document.getElementById(arguments[0])
                    .scrollIntoView({ block: 'center', behavior: 'instant' })";
                let block = format!("text-{}", over.to.0);
                reader.run_script(middle, vec![json!(block)]).await?;
                reader.drag_select(from, to).await?;
                match by {
                    Means::Key => {
                        reader.wait_for("#tag-menu").await?;
                        reader.press(&(tag + 1).to_string()).await?;
                    }
                    Means::Click => {
                        let label = &self.labels.0[*tag].0;
                        reader.click_button_in("#tag-menu", label).await?;
                    }
                    Means::Brush => {}
                }
            }
            Deed::Undo { .. } => reader.press("Control+z").await?,
            Deed::Redo { .. } => reader.press("Control+y").await?,
            Deed::Retag { by: Means::Key, tag } => reader.press(&(tag + 1).to_string()).await?,
            Deed::Retag { tag, .. } => {
                let button = format!(".card.open .choices button:nth-child({})", tag + 1);
                reader.click(&button).await?;
            }
            Deed::Note { words } => {
                reader.click("#note").await?;
                reader.press("Control+a").await?;
                reader.press("Delete").await?;
                reader.type_text(words).await?;
                reader.press("Escape").await?;
                let is_left = "document.activeElement.id !== 'note'";
                reader.wait_until("the note to be left", is_left).await?;
            }
            Deed::Edges { moves, keep } => {
                reader.press("e").await?;
                reader.wait_for("#edge-menu").await?;
                let is_at_text = "document.activeElement.id === 'article'";
                reader.wait_until("the keys to go to the text", is_at_text).await?;
                for step in moves {
                    reader
                        .press(match step {
                            Move::Forward => "Control+ArrowRight",
                            Move::Back => "Control+ArrowLeft",
                            Move::Swap => "x",
                        })
                        .await?;
                }
                reader.press(if *keep { "Enter" } else { "Escape" }).await?;
            }
            Deed::Delete { .. } => reader.click(".card.open .delete").await?,
            Deed::Filter { tag } => {
                reader.click(&format!(".filter button:nth-child({})", tag + 1)).await?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Fails unless the screen comes to show a desk.
    pub(super) async fn shows(&mut self, desk: &Desk) -> Result<()> {
        let lines = desk.look(&self.labels);
        let sees = format!("soak.sees({})", json!(lines));
        if self.reader.wait_until("the screen", &sees).await.is_ok() {
            return Ok(());
        }
        let seen = self.reader.run_script("return soak.look()", vec![]).await?;
        bail!("{}", difference(&lines, &serde_json::from_value::<Vec<String>>(seen)?))
    }
}

/// The lines that should be seen and are not, and those that are and should not.
pub(super) fn difference(wanted: &[String], seen: &[String]) -> String {
    let lacking = wanted.iter().filter(|line| !seen.contains(line));
    let surplus = seen.iter().filter(|line| !wanted.contains(line));
    let lacking = lacking.map(|line| format!("\n  should be: {line}"));
    lacking.chain(surplus.map(|line| format!("\n  is:        {line}"))).collect()
}

/// A place as the driver's pointer finds it: before or after the word that is there.
fn point(place: Place, text: &Text, side: fn(crate::Words) -> TextPoint) -> TextPoint {
    let Place(block, at) = place;
    let word = text.word_at(place);
    let words_before = text.blocks[block].text[..word.from.1].matches(text.read(word)).count();
    debug_assert!([word.from.1, word.to.1].contains(&at));
    side(words(text.read(word)).within(&format!("#text-{block}")).nth(words_before))
}

fn labels() -> Result<Labels> {
    #[derive(Deserialize)]
    struct Codebook {
        tags: Vec<Tag>,
    }
    #[derive(Deserialize)]
    struct Tag {
        label: String,
        subtags: Vec<Kind>,
    }
    #[derive(Deserialize)]
    struct Kind {
        label: String,
    }
    let file = workspace("static/codebooks/claims.json");
    let json = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    let codebook: Codebook = serde_json::from_str(&json)?;
    let kinds = |tag: &Tag| tag.subtags.iter().map(|kind| kind.label.clone()).collect();
    Ok(Labels(codebook.tags.iter().map(|tag| (tag.label.clone(), kinds(tag))).collect()))
}
