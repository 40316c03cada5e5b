//! `cargo xtask dist`: the optimised static site, what it weighs, and all of it in one file.

use std::{fs, path::PathBuf};

use lexopt::prelude::*;

use crate::{
    budget::{self, Budget},
    error::Error,
    single,
    site::{self, Size},
    workspace,
};

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

/// Builds `dist/`, prints the sizes of its files and parts, and fails if a part is too heavy.
pub fn build_and_weigh() -> Result<(), Error> {
    let budget = Budget::read()?;
    site::build()?;
    refuse_inline()?;
    let sizes = site::sizes(&workspace::dist())?;
    print_row("", &["raw", "gzip", "brotli"]);
    for (address, size) in &sizes {
        print_size(address, *size, None);
    }
    let parts = budget.parts(&sizes)?;
    println!();
    print_row("", &["raw", "gzip", "brotli", "limit"]);
    for part in &parts {
        print_size(&part.name, part.size, Some(part.limit));
    }
    budget::check(&parts)
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

fn print_size(name: &str, size: Size, limit: Option<usize>) {
    let columns = [size.raw, size.gzip, size.brotli].into_iter().chain(limit);
    let columns: Vec<String> = columns.map(|bytes| bytes.to_string()).collect();
    print_row(name, &columns);
}

fn print_row(name: &str, columns: &[impl AsRef<str>]) {
    let columns: String = columns.iter().map(|column| format!("{:>10}", column.as_ref())).collect();
    println!("{name:<48}{columns}");
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
