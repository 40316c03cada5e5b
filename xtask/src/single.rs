//! All of Highlit in one file, which opens from a disk or a stick (docs/adr/0029): what the site fetches stands in
//! elements of the page, packed, and its policy names scripts and styles by their hashes.

use std::{fs, io::Write as _, path::Path, process::Command};

use base64::{
    Engine as _,
    prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD},
};
use flate2::{
    Compression,
    write::{GzEncoder, ZlibEncoder},
};

use crate::{
    error::Error, offline, process::output, server::policy_of, site, tools::Toolbox, workspace,
};

/// What the file is called.
pub const NAME: &str = "highlit.html";

/// The folders of the site whose files are fetched by their names.
const FETCHED: [&str; 3] = ["codebooks/", "locales/", "samples/"];

/// Writes the file for a built site into it; `importer` is where the worker's glue and WebAssembly are.
pub fn write(dist: &Path, importer: &Path, toolbox: &Toolbox) -> Result<(), Error> {
    let esbuild = toolbox.find("esbuild").expect("the build has what it is done with");
    let bundle = |entry: &Path, options: &[String]| {
        output(
            Command::new(&esbuild)
                .args(["--bundle", "--minify", "--format=iife", "--log-level=warning"])
                .args(options)
                .arg(entry)
                .current_dir(workspace::root()),
        )
        .ok_or_else(|| Error::Failed {
            command: "esbuild".to_owned(),
            ending: format!("it did not bundle {}", entry.display()),
        })
    };
    let mut parts = String::new();
    let mut styles = [String::new(), String::new()];
    let mut icon = String::new();
    let mut script = String::new();
    for file in site::files_in(dist)? {
        let address = site::address_in(dist, &file);
        let bytes = fs::read(&file).map_err(Error::file("read", &file))?;
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        if address.starts_with("highlit-") && address.ends_with(".js") {
            let glue = [
                "--global-name=program".to_owned(),
                "--define:import.meta.url=location.href".to_owned(),
            ];
            let glue = bundle(&file, &glue)?;
            let factory = workspace::root().join("target/page/program.js");
            let made = format!("export const makeProgram = () => {{ {glue}; return program; }};\n");
            fs::write(&factory, made).map_err(Error::file("write", &factory))?;
            script = bundle(
                &workspace::root().join("static/loader.js"),
                &[
                    "--alias:site=./static/single/site.js".to_owned(),
                    format!("--alias:program={}", factory.display()),
                ],
            )?;
        } else if address.starts_with("highlit-") && address.ends_with("_bg.wasm") {
            parts += &part("highlit.wasm", &packed(&bytes)?);
        } else if address.ends_with("_rare.wasm")
            || FETCHED.iter().any(|folder| address.starts_with(folder))
        {
            parts += &part(&address, &packed(&bytes)?);
        } else if address.starts_with("style-") {
            styles[0] = with_fonts(&text(), dist)?;
        } else if address == "style/more.css" {
            styles[1] = text();
        } else if address.starts_with("icon-") {
            icon = format!("data:image/svg+xml;base64,{}", BASE64_STANDARD.encode(&bytes));
        }
    }
    let worker = bundle(
        &workspace::root().join("static/importer.js"),
        &[
            "--alias:importer=./static/single/importer.js".to_owned(),
            format!("--alias:glue={}", importer.join("importer.js").display()),
            "--define:import.meta.url=self.location.href".to_owned(),
        ],
    )?;
    let wasm = importer.join("wasm");
    let bytes = fs::read(&wasm).map_err(Error::file("read", &wasm))?;
    parts += &part("importer.wasm", &packed(&bytes)?);
    parts += &part("importer.js", &worker);

    let index = dist.join("index.html");
    let mut page = fs::read_to_string(&index).map_err(Error::file("read", &index))?;
    for text in [&script, &worker, &styles[0], &styles[1]] {
        if ["</script", "</style", "<!--"].iter().any(|end| text.contains(end)) {
            return Err(Error::Refused(
                "A script or style would end its element early.".to_owned(),
            ));
        }
    }
    let policy = policy(&script, &styles);
    let own = policy_of(&page).expect("the page has a policy").to_owned();
    page = page.replace(&own, &policy);
    for of_a_site in ["rel=manifest", "id=app-module", "id=app-wasm", "id=importer"] {
        page = without_element(&page, of_a_site)?;
    }
    let [style, more] = styles;
    let style = format!("<style>{style}</style><style id=style/more.css>{more}</style>");
    page = with_element(&page, "rel=stylesheet", &style)?;
    page = with_element(&page, "rel=icon", &format!("<link href={icon} rel=icon>"))?;
    page = with_element(&page, "<script src=", &format!("<script>{script}"))?;
    page = page.replacen("</body>", &format!("{parts}</body>"), 1);
    let single = dist.join(NAME);
    fs::write(&single, page).map_err(Error::file("write", &single))
}

/// The file with an exercise in it, which is opened when it is.
pub fn with_exercise(page: &str, exercise: &[u8]) -> Result<String, Error> {
    if serde_json::from_slice::<serde_json::Value>(exercise).is_err() {
        return Err(Error::Refused(
            "That is no exercise file. Save one with “Make an exercise” in Highlit.".to_owned(),
        ));
    }
    let mut squeezed = ZlibEncoder::new(Vec::new(), Compression::best());
    let squeezed = squeezed.write_all(exercise).and_then(|()| squeezed.finish());
    let letters = BASE64_URL_SAFE_NO_PAD.encode(squeezed.map_err(in_memory)?);
    let meta = format!("<meta content={letters} name=exercise><title>");
    Ok(page.replacen("<title>", &meta, 1))
}

/// What the page may do: its own scripts and styles, and the worker that it makes of itself. It fetches nothing.
fn policy(script: &str, styles: &[String; 2]) -> String {
    let [style, more] = styles.each_ref().map(|style| offline::integrity(style.as_bytes()));
    let script = offline::integrity(script.as_bytes());
    format!(
        "default-src 'none'; script-src '{script}' 'wasm-unsafe-eval'; style-src '{style}' '{more}'; font-src data:; \
         img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types highlit"
    )
}

fn part(name: &str, text: &str) -> String {
    format!("<script type=text/plain id=part:{name}>{text}</script>\n")
}

fn packed(bytes: &[u8]) -> Result<String, Error> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    let packed = packed.write_all(bytes).and_then(|()| packed.finish());
    Ok(BASE64_STANDARD.encode(packed.map_err(in_memory)?))
}

fn in_memory(source: std::io::Error) -> Error {
    Error::Io { doing: "cannot compress".to_owned(), source }
}

/// A style with its typefaces in it.
fn with_fonts(style: &str, dist: &Path) -> Result<String, Error> {
    let mut parts = style.split("url(");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (address, rest) = part.split_once(')').unwrap_or((part, ""));
        let file = dist.join(address.trim_matches('"'));
        let bytes = fs::read(&file).map_err(Error::file("read", &file))?;
        whole += &format!("url(data:font/woff2;base64,{}){rest}", BASE64_STANDARD.encode(bytes));
    }
    Ok(whole)
}

fn without_element(page: &str, mark: &str) -> Result<String, Error> {
    with_element(page, mark, "")
}

/// A page with another element, or other elements, in place of the one whose tag has this in it.
fn with_element(page: &str, mark: &str, new: &str) -> Result<String, Error> {
    let found = page.find(mark).and_then(|at| {
        let start = page[..=at].rfind('<')?;
        Some((start, at + page[at..].find('>')? + 1))
    });
    let (start, end) =
        found.ok_or_else(|| Error::Refused(format!("index.html has no element with {mark}.")))?;
    Ok([&page[..start], new, &page[end..]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_is_replaced_and_nothing_beside_it() {
        let page = "<link rel=a><link rel=b><script src=x></script>";
        assert_eq!(without_element(page, "rel=b").unwrap(), "<link rel=a><script src=x></script>");
        let inline = with_element(page, "<script src=", "<script>y").unwrap();
        assert_eq!(inline, "<link rel=a><link rel=b><script>y</script>");
        assert!(without_element(page, "rel=c").is_err());
    }

    #[test]
    fn an_exercise_stands_in_the_letters_of_a_link() {
        let page = with_exercise("<title>Highlit</title>", b"{}").unwrap();
        let (_, rest) = page.split_once("content=").unwrap();
        let (letters, _) = rest.split_once(' ').unwrap();
        let squeezed = BASE64_URL_SAFE_NO_PAD.decode(letters).unwrap();
        let mut file = flate2::write::ZlibDecoder::new(Vec::new());
        file.write_all(&squeezed).unwrap();
        assert_eq!(file.finish().unwrap(), b"{}");
        assert!(with_exercise("<title>Highlit</title>", b"no JSON").is_err());
    }
}
