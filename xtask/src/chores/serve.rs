//! `cargo xtask serve`: the site on this machine, from nothing.

use std::path::{Path, PathBuf};

use lexopt::prelude::*;

use crate::{
    error::Error,
    server::{self, Server, Site},
    site, workspace,
};

/// The port when none is asked for. It is always the same one, because a browser keeps a reader's work by
/// address and port.
const PORT: u16 = 8642;

/// The chore as it is typed: `[--article FILE | --examples] [--port N]`.
pub fn run(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let mut article = None;
    let mut has_examples = false;
    let mut port = PORT;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("article") => article = Some(PathBuf::from(arguments.value()?)),
            Long("examples") => has_examples = true,
            Long("port") => port = arguments.value()?.parse()?,
            _ => return Err(argument.unexpected().into()),
        }
    }
    match (article, has_examples) {
        (Some(_), true) => Err(Error::Usage("--article is not for --examples.".to_owned())),
        (article, false) => serve(article, port),
        (None, true) => serve_examples(port),
    }
}

/// Builds the package and serves pages that show what it is for, until interrupted.
fn serve_examples(port: u16) -> Result<(), Error> {
    let listener = server::listen(port)?;
    site::build()?;
    let folder = workspace::root().join("target/examples");
    lay_out_examples(&workspace::dist(), &folder)?;
    let server = Server::on(listener, Site::new(&folder)?)?;
    println!("The examples are at {}", server.url());
    println!("Press Ctrl+C to stop.");
    server.run();
    Ok(())
}

/// Puts the examples into a folder, and beside them the package of the site in `dist`.
pub fn lay_out_examples(dist: &Path, folder: &Path) -> Result<(), Error> {
    for (from, to) in [
        (workspace::root().join("examples"), folder.to_owned()),
        (dist.join("npm/highlit"), folder.join("highlit")),
    ] {
        workspace::copy_folder(&from, &to).map_err(Error::file("copy", &from))?;
    }
    Ok(())
}

/// Builds the site and serves it until interrupted, with an article of the reader's if one is given.
fn serve(article: Option<PathBuf>, port: u16) -> Result<(), Error> {
    if let Some(file) = article.as_deref().filter(|file| !file.is_file()) {
        return Err(Error::Refused(format!(
            "There is no file {}. Give --article the path of a text file.",
            file.display()
        )));
    }
    // A port that is taken should be known before minutes are spent on building.
    let listener = server::listen(port)?;
    site::build()?;
    let mut site = Site::new(&workspace::dist())?;
    let mut query = String::new();
    if let Some(file) = article {
        let address = address_of(&file);
        site = site.mount(&address, &file);
        query = format!("?article={address}");
    }
    let server = Server::on(listener, site)?;
    println!("Highlit is at {}{query}", server.url());
    println!("Press Ctrl+C to stop.");
    server.run();
    Ok(())
}

/// Where an article is shown: under a name that needs no escaping, with an extension that tells the app
/// what kind of text to expect.
fn address_of(file: &Path) -> String {
    let extension = file
        .extension()
        .and_then(|extension| extension.to_str())
        .filter(|extension| extension.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        .unwrap_or("txt");
    format!("/article.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_keeps_a_plain_extension_and_nothing_else_of_its_name() {
        for (file, address) in [
            ("news.txt", "/article.txt"),
            ("a b/ünï.MD", "/article.MD"),
            ("noextension", "/article.txt"),
            ("odd.t?t", "/article.txt"),
        ] {
            assert_eq!(address_of(Path::new(file)), address);
        }
    }
}
