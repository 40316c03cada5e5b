//! What a command is given.

use std::path::PathBuf;

use lexopt::prelude::*;

use super::Failure;

/// The options of a command, and the paths that it is given.
#[derive(Debug, Default)]
pub struct Options {
    /// Files and folders, in their order.
    pub paths: Vec<PathBuf>,
    /// `--article`
    pub article: Option<PathBuf>,
    /// `--codebook`
    pub codebook: Option<PathBuf>,
    /// `--to`
    pub to: Option<String>,
    /// `--json`
    pub json: bool,
    /// `--students`
    pub students: bool,
}

impl Options {
    /// Reads what is left of the arguments; the command has these options and no others.
    pub fn read(mut arguments: lexopt::Parser, known: &[&str]) -> Result<Self, Failure> {
        let mut options = Self::default();
        while let Some(argument) = arguments.next()? {
            match argument {
                Value(path) => options.paths.push(path.into()),
                Long(name) if !known.contains(&name) => return Err(argument.unexpected().into()),
                Long("article") => options.article = Some(arguments.value()?.into()),
                Long("codebook") => options.codebook = Some(arguments.value()?.into()),
                Long("to") => options.to = Some(arguments.value()?.string()?),
                Long("json") => options.json = true,
                Long("students") => options.students = true,
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }

    /// The article and what is said to be of it: the first path and all others, of which
    /// there must be one.
    pub fn article_and_rest(&self) -> Result<(&PathBuf, &[PathBuf]), Failure> {
        let few = || Failure::Usage("An article is needed, and files of annotations.".to_owned());
        let (article, rest) = self.paths.split_first().ok_or_else(few)?;
        if rest.is_empty() { Err(few()) } else { Ok((article, rest)) }
    }
}
