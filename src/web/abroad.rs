//! Articles of other origins, where whoever hosts this page has named those in its
//! policy and in its `origins` (docs/hosting.md).

use web_sys::Url;

use super::{
    importing::Imported,
    open::{self, Material, OpenError, Opened, Question},
    platform::{
        dom,
        files::{self, Abroad},
    },
};
use crate::{article::sniff::NotText, exchange::article_file, words::Message};

/// The name of the page's element that lists them.
const ORIGINS: &str = "meta[name=origins]";

/// How long a site may take to answer, in milliseconds.
const PATIENCE: u32 = 20_000;

/// The most that is read of its answer, in bytes.
const LIMIT: usize = article_file::BYTE_LIMIT;

/// Has the reader decide whether to ask a site for an article, unless that is out of
/// the question.
pub fn ask(address: String) -> Imported {
    let Ok(url) = Url::new(&address) else { return Err(OpenError::Elsewhere(address)) };
    match &*url.protocol() {
        _ if is_allowed(&url) => Ok(Opened::Ask(Question::Site(address))),
        "http:" | "https:" => Err(OpenError::Elsewhere(address)),
        // Of no site at all, and the rest of it may be a whole text or a program.
        protocol => {
            let message = Message::new("open-no-site").text("beginning", protocol);
            Err(OpenError::NotImported(message))
        }
    }
}

/// Asks for it. It is named by nothing but its address, and goes nowhere else.
pub async fn fetch(address: &str) -> Imported {
    let site = site_of(address);
    let failed = |name: Message| OpenError::NotImported(name.text("site", &site));
    let bytes = match files::fetch_abroad(address, LIMIT, PATIENCE).await {
        Abroad::Bytes(bytes) => bytes,
        Abroad::TooLarge => return Err(OpenError::NotText(NotText::TooLarge(LIMIT + 1))),
        Abroad::Slow => return Err(failed(Message::new("abroad-slow"))),
        Abroad::Failed => return Err(failed(Message::new("abroad-failed"))),
    };
    let name = Url::new(address).map(|url| url.pathname()).unwrap_or_default();
    match open::bytes(&name, &bytes)? {
        Opened::Import(Material::Elsewhere(_) | Material::Abroad(_)) => {
            Err(failed(Message::new("abroad-failed")))
        }
        opened => Ok(opened),
    }
}

/// The host that an address names.
pub fn site_of(address: &str) -> String {
    Url::new(address).map(|url| url.host()).unwrap_or_default()
}

/// Whether an address is of a named origin, and nobody between here and there can read
/// along: it is encrypted or does not leave this machine (Secure Contexts, 3.1).
fn is_allowed(url: &Url) -> bool {
    let is_here = matches!(&*url.hostname(), "localhost" | "127.0.0.1" | "[::1]");
    let element = dom::document().query_selector(ORIGINS).ok().flatten();
    let named = element.and_then(|element| element.get_attribute("content")).unwrap_or_default();
    (url.protocol() == "https:" || is_here)
        && named.split_ascii_whitespace().any(|origin| origin == url.origin())
}
