//! What each part of the site may weigh at most: `budget.toml`, and whether a built site keeps to it.

use std::fs;

use crate::{
    error::Error,
    single,
    site::{IMPORTER, RARE, Size},
    workspace,
};

/// The file at the root of the checkout.
pub const NAME: &str = "budget.toml";

/// The limit of each part of the site, in bytes of brotli.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget(Vec<(String, usize)>);

/// A part of the site: what comes to a reader together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name in the budget.
    pub name: String,
    /// What its files come to.
    pub size: Size,
    /// What they may come to in brotli.
    pub limit: usize,
}

impl Budget {
    /// Reads that of this checkout.
    pub fn read() -> Result<Self, Error> {
        let path = workspace::root().join(NAME);
        Self::parse(&fs::read_to_string(&path).map_err(Error::file("read", &path))?)
    }

    /// Reads lines of the form `part = 160_000`; what follows a `#` is for people.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut limits: Vec<(String, usize)> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let line = line.split('#').next().unwrap_or_default().trim();
            if line.is_empty() {
                continue;
            }
            let limit = line.split_once('=').and_then(|(name, limit)| {
                Some((name.trim(), limit.trim().replace('_', "").parse().ok()?))
            });
            let wrong = |what: &str| Error::Refused(format!("{NAME}, line {}: {what}", index + 1));
            let (name, limit) =
                limit.ok_or_else(|| wrong("this is not of the form `part = 160_000`."))?;
            if limits.iter().any(|(other, _)| other == name) {
                return Err(wrong(&format!("{name} has a limit already.")));
            }
            limits.push((name.to_owned(), limit));
        }
        Ok(Self(limits))
    }

    /// The parts that the files of a site come to, in the order of the budget; fails if one of them has no
    /// limit, or a limit no part.
    pub fn parts(&self, files: &[(String, Size)]) -> Result<Vec<Part>, Error> {
        let known = |name: &str| self.0.iter().any(|(other, _)| other == name);
        if let Some((address, _)) = files.iter().find(|(address, _)| !known(&part_of(address))) {
            return Err(Error::Refused(format!(
                "{address} is of the part {}, which has no limit in {NAME}. Give it one.",
                part_of(address)
            )));
        }
        let part = |(name, limit): &(String, usize)| {
            let its = files.iter().filter(|(address, _)| part_of(address) == *name);
            let sizes: Vec<Size> = its.map(|(_, size)| *size).collect();
            if sizes.is_empty() {
                return Err(Error::Refused(format!(
                    "{NAME} has a limit for {name}, and the site has no such part. Take it out."
                )));
            }
            Ok(Part { name: name.clone(), size: sizes.into_iter().sum(), limit: *limit })
        };
        self.0.iter().map(part).collect()
    }
}

/// Fails if a part weighs more than it may, and says which, what it weighs and what it may.
pub fn check(parts: &[Part]) -> Result<(), Error> {
    let too_heavy: Vec<String> = parts
        .iter()
        .filter(|part| part.size.brotli > part.limit)
        .map(|Part { name, size, limit }| {
            format!("{name} is {} bytes of brotli; its limit is {limit}.", size.brotli)
        })
        .collect();
    if too_heavy.is_empty() {
        return Ok(());
    }
    Err(Error::Refused(format!(
        "{} Make something smaller, have it fetched later, or change {NAME} and say what for.",
        too_heavy.join(" ")
    )))
}

/// The part of the site that a file belongs to, by its address within the site.
///
/// The first load is what a reader who opens the page in English fetches at once. The texts of the samples
/// are fetched one at a time, when chosen, and so are the typeface, the other languages and the rarely wanted
/// part of the program. What the browser keeps the site with comes once the page has loaded.
pub fn part_of(address: &str) -> String {
    let starts = |names: &[&str]| names.iter().any(|name| address.starts_with(name));
    let part = match address.split_once('/') {
        None if address == single::NAME => "single-file",
        None if address.ends_with(RARE) => "later",
        None if address.starts_with(IMPORTER) => "worker",
        None if starts(&["later.", "manifest.", "offline"]) => "offline",
        Some(("icons", _)) => "offline",
        Some(("codebooks", "claims.json")) | Some(("locales", "en.ftl")) => "first-load",
        Some(("samples", "index.json")) => "first-load",
        Some(("locales", "en.more.ftl")) | Some(("style", _)) => "later",
        Some(("codebooks", name)) => return language(name.trim_start_matches("claims.")),
        Some(("locales", name)) => return language(name),
        Some(("samples", _)) => "samples",
        Some(("fonts", _)) => "fonts",
        Some(("npm", "highlit/highlit.js" | "highlit/highlit_bg.wasm")) => "element",
        Some(("npm", _)) => "package",
        _ => "first-load",
    };
    part.to_owned()
}

/// The part of a file whose name begins with the tag of its language.
fn language(name: &str) -> String {
    format!("language-{}", name.split('.').next().unwrap_or_default())
}
