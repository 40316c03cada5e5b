//! Articles out of what is no plain text: article files, and web pages and Markdown,
//! which a worker reads.

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::{
    abroad, arranging, exercises,
    open::{self, Material, OpenError, Opened},
    platform::{
        dom, files,
        importer::{self, Failure},
    },
};
use crate::{
    article::{
        Article, Markup,
        html::{self, PageError},
        plain,
        sniff::NotText,
    },
    exchange::{article_file, exercise_file, exercise_link},
    words::Message,
};

/// What became of it.
pub type Imported = Result<Opened, OpenError>;

/// Reads it, and tells.
pub fn import(material: Material, told: Callback<Imported>) {
    spawn_local(async move { told.emit(read(material).await) });
}

async fn read(material: Material) -> Imported {
    let material = match material {
        Material::Elsewhere(address) => match exercise_link::read(&address) {
            Some(file) => {
                // Going back must not open it again.
                let _ = dom::window().location().replace("#");
                let broken = |_| OpenError::NotImported(Message::new("exercise-link-broken"));
                Opened::Import(Material::File(file.map_err(broken)?))
            }
            None => return abroad::ask(address),
        },
        Material::Abroad(address) => abroad::fetch(&address).await?,
        material => Opened::Import(material),
    };
    let material = match material {
        Opened::Import(Material::Foreign(name, bytes)) => open::foreign(&name, &bytes)?,
        opened => opened,
    };
    let Opened::Import(material) = material else { return Ok(material) };
    article_of(material).await.map(Opened::Article).map_err(OpenError::NotImported)
}

/// The article in some material that has been fetched.
pub async fn article_of(material: Material) -> Result<Article, Message> {
    match material {
        Material::File(bytes) => {
            let read = exercise_file::read(&bytes).map_err(|error| error.message())?;
            let (article, exercise) = read;
            arranging::came(&article);
            exercise.iter().for_each(|exercise| exercises::came(article.id(), exercise));
            Ok(article)
        }
        // It has been asked for, and come to be one of the others.
        Material::Foreign(..) | Material::Elsewhere(_) | Material::Abroad(_) => {
            Err(NotText::Binary.message())
        }
        Material::Page(bytes) => marked(Markup::Page, &decoded(&bytes)?).await,
        Material::Marked(markup, text) => marked(markup, &text).await,
        // The words that were seen when it was pasted will do.
        Material::Rich { html, plain } => match marked(Markup::Page, &html).await {
            Err(_) => plain::read(&plain).map_err(|error| error.message()),
            article => article,
        },
    }
}

/// The text of a page; one that does not say in which encoding, or says what is not
/// so, is taken for one of Western Europe, as browsers do.
fn decoded(bytes: &[u8]) -> Result<String, Message> {
    let said = html::encoding(bytes).and_then(|label| files::decode(bytes, &label));
    let text = said.or_else(|| files::decode(bytes, "windows-1252"));
    text.ok_or_else(|| NotText::Binary.message())
}

async fn marked(markup: Markup, text: &str) -> Result<Article, Message> {
    let file = importer::read(markup, text).await.map_err(|failure| match failure {
        Failure::Unavailable => Message::new("rare-unavailable"),
        Failure::Slow => Message::new("page-slow"),
        Failure::Refused(wrong) => match PageError::named(&wrong) {
            Some(error) => error.message(),
            None => Message::new("page-broken"),
        },
    })?;
    article_file::read(file.as_bytes()).map_err(|error| error.message())
}
