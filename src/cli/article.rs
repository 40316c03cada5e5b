//! Reading an article of a file, whatever it is in.

use std::{borrow::Cow, path::Path};

use encoding_rs::{Encoding, WINDOWS_1252};
use highlit::{
    annotation::Codebook,
    article::{
        Article, Markup,
        html::{self, BYTE_LIMIT},
        markdown, plain,
        sniff::{self, NotText, Sniffed},
    },
    exchange::{Original, article_file, exercise_file, recognise},
    json::{self, Json},
};

use super::files;

/// An article, and what its file has beside it.
pub struct Opened {
    /// The article.
    pub article: Article,
    /// The file, if it is plain text.
    pub original: Option<Original>,
    /// The tags of an exercise, if it has its own.
    pub codebook: Option<Codebook>,
}

/// Opens an article file or an exercise, or makes an article of a web page, of Markdown or of
/// plain text.
pub fn open(file: &Path) -> Result<Opened, String> {
    let bytes = files::read(file, article_file::BYTE_LIMIT.max(BYTE_LIMIT))?;
    // Plain text, too, may begin with a bracket.
    let is_json =
        json::begins(&bytes) && json::text_of(&bytes).is_some_and(|text| Json::read(&text).is_ok());
    if (is_json || !json::begins(&bytes)) && recognise(&bytes, "").is_ok() {
        return Err("It is a file of annotations, and no article.".to_owned());
    }
    if is_json || article_file::is_one(&bytes) {
        let (article, exercise) = exercise_file::read(&bytes).map_err(|error| error.to_string())?;
        let codebook = exercise.and_then(|exercise| exercise.codebook);
        return Ok(Opened { article, original: None, codebook });
    }
    make(file, &bytes)
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
    }?;
    let original = markup.is_none().then(|| Original::of(&article, &text)).flatten();
    Ok(Opened { article, original, codebook: None })
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
