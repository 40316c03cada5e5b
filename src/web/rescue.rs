//! Handing out the work after a fault: what this instance of the program is for
//! if the page says that another one has broken (docs/adr/0018).

use std::{pin::Pin, rc::Rc};

use wasm_bindgen::UnwrapThrowExt;
use web_sys::{Element, Event, HtmlTextAreaElement};

use super::{
    app,
    exchanging::{self, Work},
    exercises, journal,
    platform::{clock, dom, last_words, mirror, preferences},
    view::card::NOTE_ID,
    words::say,
};
use crate::{
    annotation::{Action, AnnotationId, Codebook, Note, Session},
    article::ArticleId,
    storage::{Archive, Storage, remains},
};

/// The message that the page shows after a fault.
fn message() -> Option<Element> {
    dom::by_id("fallen")
}

/// Whether another instance has broken, and this one is to hand out its work.
pub fn is_wanted() -> bool {
    message().is_some_and(|message| !message.has_attribute("hidden"))
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

/// Hands out the work and tells the page that it did. What goes wrong breaks this
/// instance as well: the page waits for either.
pub fn hand_out() -> Pin<Box<dyn Future<Output = ()>>> {
    Box::pin(async {
        save_all().await.unwrap_throw();
        let saved = Event::new("saved").unwrap_throw();
        message().unwrap_throw().dispatch_event(&saved).unwrap_throw();
    })
}

async fn save_all() -> Option<()> {
    let (archive, codebook) = app::begin().await.ok()?;
    let codebook = Rc::new(codebook);
    for article in mirror::articles() {
        let id = ArticleId::parse(&article)?;
        save(archive.storage().as_ref(), &id, codebook.clone()).await?;
    }
    Some(())
}

/// The session with the note that stands in the broken page; `None` if that is no
/// news. Where the browser keeps nothing the words typed last are only there.
fn on_screen(session: &Session) -> Option<Session> {
    let field = dom::find::<HtmlTextAreaElement>(NOTE_ID)?;
    let card = field.closest(".card").ok()??;
    let of = card.get_attribute("data-annotation")?;
    let note = Note::fitting(&field.value());
    session.act(Action::Explain(AnnotationId::new(&of).ok()?, note, clock::now())).ok()
}

/// Saves to a file all work on an article that is kept or was about to be.
async fn save(disk: &dyn Storage, id: &ArticleId, codebook: Rc<Codebook>) -> Option<()> {
    let unwritten = mirror::unwritten(id.as_str());
    let remains = remains(disk, id.as_str(), &unwritten).await.ok()?;
    let kept = Archive::new(Rc::new(remains)).load(id, None).await.ok()??;
    // What a newer Highlit wrote would be missing.
    if kept.is_newer {
        return None;
    }
    let session = exercises::with_tags(id, codebook, |tags| kept.session(tags, journal::window()));
    let written = on_screen(&session).or_else(|| last_words::restored(&session));
    let session = written.unwrap_or(session);
    exchanging::save(Work::Annotations, session.store(), &preferences::fetch().code).ok().map(drop)
}
