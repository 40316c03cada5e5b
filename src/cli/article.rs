//! Reading an article of a file, whatever it is in.

use std::{borrow::Cow, path::Path};

use encoding_rs::{Encoding, WINDOWS_1252};
use highlit::{
    article::{
        Article, Markup,
        html::{self, BYTE_LIMIT},
        markdown, plain,
        sniff::{self, NotText, Sniffed},
    },
    exchange::article_file,
    json,
};

use super::files;

/// An article, and the text that it was read from where that is plain.
pub struct Opened {
    /// The article.
    pub article: Article,
    /// The whole file, if it is plain text.
    pub text: Option<String>,
}

/// Opens an article file, or what one can be made of.
pub fn open(file: &Path) -> Result<Opened, String> {
    let bytes = files::read(file, article_file::BYTE_LIMIT.max(BYTE_LIMIT))?;
    if article_file::begins(&bytes) {
        let article = article_file::read(&bytes).map_err(|error| error.to_string())?;
        return Ok(Opened { article, text: None });
    }
    make(file, &bytes)
}

/// Makes an article of a web page, of Markdown or of plain text.
pub fn convert(file: &Path) -> Result<Article, String> {
    make(file, &files::read(file, BYTE_LIMIT)?).map(|opened| opened.article)
}

fn make(file: &Path, bytes: &[u8]) -> Result<Opened, String> {
    if bytes.len() > BYTE_LIMIT {
        return Err(NotText::TooLarge(bytes.len()).to_string());
    }
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let text = decode(bytes, Markup::of(&name, "") == Some(Markup::Page))?;
    let markup = Markup::of(&name, &text);
    let article = match (markup, sniff::check(&text)) {
        (Some(Markup::Page), _) => html::read(&text).map_err(|error| error.to_string()),
        (_, Err(error)) => Err(error.to_string()),
        (Some(Markup::Markdown), Ok(())) => {
            markdown::read(&text).map_err(|error| error.to_string())
        }
        (None, Ok(())) => plain::read(&text).map_err(|error| error.to_string()),
    };
    let text = markup.is_none().then(|| text.into_owned());
    Ok(Opened { article: article?, text })
}

/// The text of a file. A page says in which encoding it is written; where it does
/// not, browsers take it for that of Western Europe.
fn decode(bytes: &[u8], is_page: bool) -> Result<Cow<'_, str>, String> {
    let said = html::encoding(bytes).and_then(|label| Encoding::for_label(label.as_bytes()));
    let encoding = match (json::text_of(bytes), sniff::sniff(bytes)) {
        // What has letters beyond ASCII and is UTF-8 all through is that, whatever it
        // says: pages are saved anew without a change of their heads.
        (Some(text), _) if !text.is_ascii() => return Ok(text),
        (_, Ok(Sniffed::Encoded(label))) => Encoding::for_label(label.as_bytes()),
        (Some(text), _) if said.is_none() => return Ok(text),
        (Some(_), _) => said,
        (None, Ok(_)) => said.or(is_page.then_some(WINDOWS_1252)),
        (None, Err(error)) => return Err(error.to_string()),
    };
    let unknown = "It is not written in UTF-8. Save it in that encoding and try again.";
    Ok(encoding.ok_or(unknown)?.decode(bytes).0)
}
