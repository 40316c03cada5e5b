//! `cargo xtask dist`: the optimised static site, what it weighs, and all of it in one file.

use std::{fs, path::PathBuf};

use lexopt::prelude::*;

use crate::{
    error::Error,
    single,
    site::{self, Size},
    workspace,
};

/// What a reader's first load may weigh in brotli, in bytes: a few seconds on a poor connection.
const BUDGET: usize = 160_000;

/// The chore as it is typed: `[--single [--exercise FILE]]`.
pub fn run(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let (mut is_single, mut exercise) = (false, None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("single") => is_single = true,
            Long("exercise") => exercise = Some(PathBuf::from(arguments.value()?)),
            _ => return Err(argument.unexpected().into()),
        }
    }
    // Minutes are not to be spent on building first.
    let exercise =
        exercise.map(|file| fs::read(&file).map_err(Error::file("read", &file))).transpose()?;
    if exercise.is_some() && !is_single {
        return Err(Error::Usage("--exercise is for --single.".to_owned()));
    }
    build_and_weigh()?;
    if is_single {
        put_aside(exercise.as_deref())?;
    }
    Ok(())
}

/// Writes the one file to where it is the only one, with an exercise in it if there is one.
fn put_aside(exercise: Option<&[u8]>) -> Result<(), Error> {
    let dist = workspace::dist();
    let built = dist.join(single::NAME);
    let mut page = fs::read_to_string(&built).map_err(Error::file("read", &built))?;
    if let Some(exercise) = exercise {
        page = single::with_exercise(&page, exercise)?;
    }
    let folder = dist.join("single");
    let file = folder.join(single::NAME);
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&file, page))
        .map_err(Error::file("write", &file))?;
    println!("All of it in one file: {}", file.display());
    Ok(())
}

/// Builds `dist/`, prints the sizes of its files, and fails if the first load is too heavy.
pub fn build_and_weigh() -> Result<(), Error> {
    site::build()?;
    refuse_inline()?;
    let sizes = site::sizes(&workspace::dist())?;
    let first_load: Size = sizes
        .iter()
        .filter(|(address, _)| site::is_in_first_load(address))
        .map(|(_, size)| *size)
        .sum();
    print_row("", ["raw", "gzip", "brotli"]);
    for (address, size) in &sizes {
        print_size(address, *size);
    }
    print_size("A reader's first load", first_load);
    println!(
        "(all files but the texts in samples/, what is in fonts/, the languages other than English, and what is fetched later; the budget is {BUDGET} bytes of brotli)"
    );
    if first_load.brotli > BUDGET {
        return Err(Error::Refused(format!(
            "The first load is {} bytes of brotli, {} over its budget. Make something smaller, or have it \
             loaded later.",
            first_load.brotli,
            first_load.brotli - BUDGET
        )));
    }
    Ok(())
}

/// Fails if anything has come into the built pages and scripts that their policy would refuse.
fn refuse_inline() -> Result<(), Error> {
    for (address, _) in site::sizes(&workspace::dist())? {
        if address == single::NAME {
            // Its policy names what stands in it by hashes.
            continue;
        }
        let is_page = address.ends_with(".html");
        if !is_page && !address.ends_with(".js") {
            continue;
        }
        let path = workspace::dist().join(&address);
        let text = fs::read_to_string(&path).map_err(Error::file("read", &path))?;
        let found = if is_page { inline_in_page(&text) } else { made_of_strings(&text) };
        if let Some(part) = found {
            return Err(Error::Refused(format!(
                "{address} has “{part}”, which the page's policy refuses. It must go."
            )));
        }
    }
    Ok(())
}

/// The first script, style or handler that stands in a page itself.
fn inline_in_page(html: &str) -> Option<&str> {
    html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default()).find(|tag| {
        let tag = tag.to_ascii_lowercase();
        let attributes = || tag.split_ascii_whitespace().skip(1);
        let is_handler = |part: &str| part.starts_with("on") && part.contains('=');
        tag.starts_with("style")
            || tag.starts_with("script") && !attributes().any(|part| part.starts_with("src="))
            || attributes().any(|part| part.starts_with("style=") || is_handler(part))
            || tag.contains("javascript:")
    })
}

/// The first way in a script to make code of a string.
fn made_of_strings(script: &str) -> Option<&'static str> {
    ["eval(", "new Function", "document.write", "javascript:"]
        .into_iter()
        .find(|way| script.contains(way))
}

fn print_size(name: &str, size: Size) {
    let columns = [size.raw, size.gzip, size.brotli].map(|bytes| bytes.to_string());
    print_row(name, columns.each_ref().map(String::as_str));
}

fn print_row(name: &str, [raw, gzip, brotli]: [&str; 3]) {
    println!("{name:<48}{raw:>10}{gzip:>10}{brotli:>10}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_page_itself_is_found() {
        for bad in [
            "<p><script>x</script>",
            "<script type=module>x</script>",
            "<STYLE>x</STYLE>",
            "<p class=x style=\"color:red\">",
            "<body onload='x'>",
            "<a href=\"javascript:x\">",
        ] {
            assert!(inline_in_page(bad).is_some(), "{bad}");
        }
        let good = "<!doctype html><script src=./a.js></script><link rel=stylesheet href=b.css>\
                    <p lang=en>on = off, style = none</p>";
        assert_eq!(inline_in_page(good), None);
    }

    #[test]
    fn code_made_of_strings_is_found() {
        assert_eq!(made_of_strings("a=eval(b)"), Some("eval("));
        assert_eq!(made_of_strings("new Function(a)"), Some("new Function"));
        assert_eq!(made_of_strings("retrieval (a)"), None);
    }
}
