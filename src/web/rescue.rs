//! Handing out the work after a fault: what this instance of the program is for
//! if the page says that another one has broken (docs/adr/0018).

use std::{pin::Pin, rc::Rc};

use web_sys::Event;

use super::{
    app,
    exchanging::{self, Work},
    journal,
    platform::{dom, last_words, mirror, preferences},
    rare,
    words::say,
};
use crate::{
    annotation::{Codebook, Entry},
    article::{Article, ArticleId},
    storage::{Archive, Drawer, Opened, Record, Standing, Write, open},
};

/// The id of the message that the page shows after a fault.
const MESSAGE: &str = "fallen";

/// Whether another instance has broken, and this one is to hand out its work.
pub fn is_wanted() -> bool {
    dom::by_id(MESSAGE).is_some_and(|message| !message.has_attribute("hidden"))
}

/// Puts the message into the reader's language while that can still be done.
pub fn translate() {
    for (id, words) in [
        ("fallen-title", say("fallen-title")),
        ("fallen-lead", say("fallen-lead")),
        ("fallen-saved", say("fallen-saved")),
        ("fallen-records", say("fallen-records")),
        ("fallen-save", say("save-work")),
        ("fallen-load", say("fallen-load")),
    ] {
        dom::by_id(id).iter().for_each(|element| element.set_text_content(Some(&words)));
    }
}

/// Hands out the work on the article that is in the address, and tells the page
/// whether it could.
pub async fn answer() {
    let told = if save().await.is_some() { "saved" } else { "failed" };
    if let (Some(message), Ok(event)) = (dom::by_id(MESSAGE), Event::new(told)) {
        let _ = message.dispatch_event(&event);
    }
}

async fn save() -> Option<()> {
    let (archive, codebook) = app::begin().await.ok()?;
    let rare = rare::get().await?;
    (rare.hand_out)(archive, Rc::new(codebook)).await
}

/// A file of all the work that is kept of the article in the address, and of what
/// was not on the disk yet.
pub fn hand_out(
    archive: Archive,
    codebook: Rc<Codebook>,
) -> Pin<Box<dyn Future<Output = Option<()>>>> {
    Box::pin(async move {
        let hash = dom::window().location().hash().ok()?;
        let id = ArticleId::parse(hash.trim_start_matches('#'))?;
        let unwritten = mirror::unwritten();
        if archive.storage().standing() == Standing::Passing {
            archive.storage().write(&unwritten).await.ok()?;
        }
        let article = unwritten.iter().find_map(|write| article_in(write, &id));
        let kept = archive.load(&id, article.as_ref()).await.ok()??;
        let mut session = kept.session(codebook, journal::window());
        session.replay(unwritten.iter().filter_map(|write| entry_in(write, &id)));
        let session = last_words::restored(&session).unwrap_or(session);
        let code = preferences::fetch().code;
        exchanging::save(Work::Annotations, session.store(), &code).ok().map(drop)
    })
}

fn article_in(write: &Write, id: &ArticleId) -> Option<Article> {
    match write {
        Write::Put(Drawer::Articles, name, line) if name == id.as_str() => read(line),
        _ => None,
    }
}

fn entry_in(write: &Write, id: &ArticleId) -> Option<Rc<Entry>> {
    match write {
        Write::Append(name, line) if name == id.as_str() => read(line).map(Rc::new),
        _ => None,
    }
}

fn read<T: Record>(line: &str) -> Option<T> {
    match open(line) {
        Opened::Whole(json) => T::from_line(json),
        _ => None,
    }
}
