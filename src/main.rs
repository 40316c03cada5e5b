//! Starts the app in a browser; elsewhere turns pages into article files.

#[cfg(target_arch = "wasm32")]
use highlit::web::{self, Functions, Unavailable};

/// What is rarely wanted, in a file of its own (docs/adr/0015). It is cut off here
/// and not in the library, which tests link without it.
#[cfg(target_arch = "wasm32")]
#[wasm_split_helpers::wasm_split(rare, fallible)]
fn rare() -> Result<Functions, Unavailable> {
    Ok(web::functions())
}

#[cfg(target_arch = "wasm32")]
fn main() {
    web::start(|| Box::pin(rare()));
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::run()
}

/// What the program does outside of a browser.
#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::{
        borrow::Cow,
        env, fs,
        io::{self, Write},
        path::Path,
        process::ExitCode,
    };

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

    const USAGE: &str = "\
Highlit runs in a browser. Start it with: cargo xtask serve

highlit convert FILE   prints the article file of a web page (.html), of Markdown
                       (.md) or of plain text; see docs/article.schema.json";

    pub fn run() -> ExitCode {
        let arguments: Vec<_> = env::args_os().skip(1).collect();
        match arguments.as_slice() {
            [command, file] if command == "convert" => {
                let file = Path::new(file);
                let told = convert(file).and_then(|article| {
                    // Whoever reads may have enough of it before the end.
                    io::stdout().write_all(article_file::write(&article).as_bytes()).or_else(
                        |error| match error.kind() {
                            io::ErrorKind::BrokenPipe => Ok(()),
                            _ => Err(error.to_string()),
                        },
                    )
                });
                match told {
                    Ok(()) => ExitCode::SUCCESS,
                    Err(error) => {
                        eprintln!("{}: {error}", file.display());
                        ExitCode::FAILURE
                    }
                }
            }
            [] => {
                println!("{USAGE}");
                ExitCode::SUCCESS
            }
            _ => {
                eprintln!("{USAGE}");
                ExitCode::FAILURE
            }
        }
    }

    fn convert(file: &Path) -> Result<Article, String> {
        let size = fs::metadata(file).map_err(|error| error.to_string())?.len();
        if size > BYTE_LIMIT as u64 {
            let size = usize::try_from(size).unwrap_or(usize::MAX);
            return Err(NotText::TooLarge(size).to_string());
        }
        let bytes = fs::read(file).map_err(|error| error.to_string())?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let text = decode(&bytes, Markup::of(&name, "") == Some(Markup::Page))?;
        match (Markup::of(&name, &text), sniff::check(&text)) {
            (Some(Markup::Page), _) => html::read(&text).map_err(|error| error.to_string()),
            (_, Err(error)) => Err(error.to_string()),
            (Some(Markup::Markdown), Ok(())) => {
                markdown::read(&text).map_err(|error| error.to_string())
            }
            (None, Ok(())) => plain::read(&text).map_err(|error| error.to_string()),
        }
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
}
