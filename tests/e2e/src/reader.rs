//! A person at an open page.

mod barriers;
mod files;
mod glance;
mod keyboard;
mod pointer;
mod resources;
mod window;

use std::{
    fs,
    sync::{PoisonError, atomic::Ordering},
    time::Duration,
};

use anyhow::{Context, Result, ensure};
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};

pub use self::{
    files::Download,
    glance::Painted,
    pointer::{TextPoint, Words, after, before, words},
    resources::Line,
    window::Look,
};
use crate::{Engine, browser::Browser, page, site::Host};

const PATIENCE: Duration = Duration::from_secs(15);

/// A person at an open page: every method is something a person does or sees.
///
/// Methods that act on something wait for it first, up to a bound, and their failure tells what
/// was there instead. Selectors find elements in open shadow roots as well.
pub struct Reader {
    browser: Browser,
    /// The address of the site, with a slash at its end.
    origin: String,
    host: Host,
    /// How much the browser had printed when the story began.
    printed_before: usize,
    patience: Duration,
    /// The tabs in the order in which they were opened.
    tabs: Vec<WindowHandle>,
}

impl Reader {
    /// Opens a browser that has never been used before, outside any story, to look at the site at
    /// `origin`, an address with a slash at its end.
    pub async fn start(engine: Engine, origin: String) -> Result<Reader> {
        Reader::new(Browser::start(engine).await?, origin, Host::default()).await
    }

    pub(crate) async fn new(browser: Browser, origin: String, host: Host) -> Result<Reader> {
        let printed_before = browser.output().len();
        let tabs = vec![browser.client.window().await?];
        Ok(Reader { browser, origin, host, printed_before, patience: PATIENCE, tabs })
    }

    pub(crate) fn into_browser(self) -> Browser {
        self.browser
    }

    /// The engine this story is being told in.
    pub fn engine(&self) -> Engine {
        self.browser.engine
    }

    /// Changes how long the reader waits for something before calling it broken.
    pub fn set_patience(&mut self, patience: Duration) {
        self.patience = patience;
    }

    /// Opens a page of the site and waits until it has loaded.
    pub async fn goto(&mut self, path: &str) -> Result<()> {
        let path = path.strip_prefix('/').unwrap_or(path);
        let address = format!("{}{path}", self.origin);
        self.browser
            .client
            .goto(&address)
            .await
            .with_context(|| format!("cannot open {address}"))?;
        self.listen().await
    }

    /// Loads the page again.
    pub async fn reload(&mut self) -> Result<()> {
        self.browser.client.refresh().await?;
        self.listen().await
    }

    /// Goes back one page, as with the browser's own button.
    pub async fn go_back(&mut self) -> Result<()> {
        Ok(self.browser.client.back().await?)
    }

    /// Kills the browser in the way a power cut does, starts it again on the profile it left
    /// behind and opens the page that was open.
    pub async fn kill_and_reopen(&mut self) -> Result<()> {
        let address = self.browser.client.current_url().await?;
        self.kill()?;
        self.reopen().await?;
        self.browser.client.goto(address.as_str()).await?;
        self.listen().await
    }

    /// Kills the browser in the way a power cut does.
    pub fn kill(&mut self) -> Result<()> {
        self.browser.kill()
    }

    /// Starts a browser that was killed again, on the profile it left behind and no page yet.
    pub async fn reopen(&mut self) -> Result<()> {
        self.browser.reopen().await?;
        self.printed_before = self.browser.output().len();
        self.tabs = vec![self.browser.client.window().await?];
        Ok(())
    }

    /// What the browser has printed since it was started.
    pub fn printed(&self) -> String {
        self.browser.output()
    }

    /// Runs a script before each page from now on, in its own world. Chromium alone can do that.
    pub async fn before_each_page(&mut self, script: &str) -> Result<()> {
        let source = json!({ "source": script });
        self.browser.devtools("Page.addScriptToEvaluateOnNewDocument", source).await.map(drop)
    }

    /// The targets of all requests that this story's site has had so far.
    pub fn requests(&self) -> Vec<String> {
        self.host.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Cuts the line to the site, or mends it.
    pub fn cut_line(&mut self, is_cut: bool) {
        self.host.cut.store(is_cut, Ordering::Relaxed);
    }

    /// Changes words of the page of a site that browsers may keep, as in the midst of publishing a
    /// version: the worker does not know yet.
    pub fn change_page(&mut self, old: &str, new: &str) -> Result<()> {
        let page = self.host.folder.join("index.html");
        let html = fs::read_to_string(&page)?;
        ensure!(html.contains(old), "the page has no “{old}”");
        Ok(fs::write(&page, html.replace(old, new))?)
    }

    /// Publishes the files of such a site as they are now.
    pub fn publish(&mut self) -> Result<()> {
        Ok(xtask::offline::seal(&self.host.folder)?)
    }

    /// Runs a script in the page and returns what it returns, for what no other verb shows.
    pub async fn run_script(&mut self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.browser.client.execute(script, arguments).await?)
    }

    /// WebKit's driver hides the console, so there the page itself is listened to, from the moment
    /// it has loaded; the other browsers keep lists of their own.
    async fn listen(&mut self) -> Result<()> {
        if self.engine() == Engine::WebKit {
            self.ask("listen()", vec![]).await?;
        }
        Ok(())
    }

    /// Where the reader is and what there is to see, for the message of a failed story.
    pub(crate) async fn describe_page(&mut self) -> String {
        let address = self.browser.client.current_url().await;
        let address = address.map_or_else(|error| error.to_string(), String::from);
        let text = self.ask("pageText()", vec![]).await;
        let text = text.map_or_else(|error| error.to_string(), |text| text.to_string());
        let errors = self.page_errors().await.unwrap_or_default().join("\n  ");
        format!("page: {address}\nreads: {text}\nerrors: {errors}")
    }

    async fn ask(&self, expression: &str, arguments: Vec<Value>) -> Result<Value> {
        page::ask(&self.browser.client, expression, arguments).await
    }

    async fn await_answer(
        &self,
        what: &str,
        expression: &str,
        arguments: Vec<Value>,
    ) -> Result<Value> {
        page::await_answer(&self.browser.client, self.patience, what, expression, arguments).await
    }
}
