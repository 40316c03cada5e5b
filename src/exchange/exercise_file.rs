//! The exercise file: an article, and what a class is asked to do with it, as JSON. Its
//! form is described in `docs/exercise.schema.json`. Nobody's highlights are in it.

use super::{
    article_file::{self, BYTE_LIMIT, FileError, check_version, nothing_more, string},
    codebook_file,
};
use crate::{
    annotation::Codebook,
    article::Article,
    classroom::Exercise,
    json::{self, Json, Object},
};

/// What every exercise file says it is.
const FORMAT: &str = "highlit-exercise";

/// Writes an exercise to be handed out.
pub fn write(exercise: &Exercise, article: &Article) -> String {
    Json::from(object(exercise, Some(article))).in_lines() + "\n"
}

/// The same on one line, in as few letters as it takes.
pub fn write_short(exercise: &Exercise, article: &Article) -> String {
    Json::from(object(exercise, Some(article))).to_string()
}

/// An exercise without its article, which is kept elsewhere.
pub fn write_bare(exercise: &Exercise) -> String {
    Json::from(object(exercise, None)).to_string()
}

fn object<'t>(exercise: &'t Exercise, article: Option<&'t Article>) -> Object<'t> {
    let truth = |is_so| Json::Literal(if is_so { "true" } else { "false" }.into());
    let mut file = Object::default()
        .with("format", FORMAT)
        .with("version", 1)
        .with("instructions", &*exercise.instructions)
        .with("least", exercise.least)
        .with("notes", truth(exercise.wants_notes));
    if exercise.may_compare {
        file.put("compare", truth(true));
    }
    if let Some(codebook) = &exercise.codebook {
        file.put("codebook", codebook_file::object(codebook));
    }
    if let Some(article) = article {
        file.put("article", article_file::object(article));
    }
    file
}

/// Reads an article file, or an exercise file with the article in it.
pub fn read(bytes: &[u8]) -> Result<(Article, Option<Exercise>), FileError> {
    if bytes.len() > BYTE_LIMIT {
        return Err(FileError::TooLarge(BYTE_LIMIT));
    }
    let text = json::text_of(bytes).ok_or(FileError::Encoding)?;
    let mut file = object_of(&text)?;
    if file.get("format") != Some(&FORMAT.into()) {
        return article_file::of_object(file).map(|article| (article, None));
    }
    let Some(Json::Object(article)) = file.take("article") else { return Err(field("article")) };
    let exercise = of_object(file)?;
    let codebook = exercise.codebook.as_ref();
    codebook.map_or(Ok(()), codebook_file::check).map_err(FileError::Codebook)?;
    Ok((article_file::of_object(article)?, Some(exercise)))
}

/// Reads an exercise without its article. One that is still being made may have tags that
/// are not fit to be shown yet.
pub fn read_bare(text: &str) -> Result<Exercise, FileError> {
    of_object(object_of(text)?)
}

fn object_of(text: &str) -> Result<Object<'_>, FileError> {
    match Json::read(text).map_err(FileError::Json)? {
        Json::Object(file) => Ok(file),
        _ => Err(FileError::NotAnArticle),
    }
}

fn of_object(mut file: Object) -> Result<Exercise, FileError> {
    file.take("format");
    check_version(&mut file)?;
    let is_short = |text: &String| text.chars().count() <= Exercise::INSTRUCTIONS_LIMIT;
    let instructions = file.take("instructions").and_then(string).filter(is_short);
    let least = file.take("least").and_then(|least| least.as_u32());
    let wants_notes = truth(file.take("notes"), "notes")?;
    let compare = file.take("compare");
    let may_compare = compare.is_some() && truth(compare, "compare")?;
    let codebook = file.take("codebook").map(|codebook| match codebook {
        codebook @ Json::Object(_) => {
            Codebook::read(&codebook.to_string()).map_err(FileError::Codebook)
        }
        _ => Err(field("codebook")),
    });
    nothing_more(&file, "")?;
    Ok(Exercise {
        instructions: instructions.ok_or_else(|| field("instructions"))?,
        least: least.filter(|least| *least <= Exercise::MOST).ok_or_else(|| field("least"))?,
        wants_notes,
        may_compare,
        codebook: codebook.transpose()?,
    })
}

fn truth(value: Option<Json>, name: &str) -> Result<bool, FileError> {
    match value {
        Some(Json::Literal(literal)) if literal == "true" => Ok(true),
        Some(Json::Literal(literal)) if literal == "false" => Ok(false),
        _ => Err(field(name)),
    }
}

fn field(name: &str) -> FileError {
    FileError::Field(name.to_owned())
}
