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
        env, fs,
        io::{self, Write},
        path::Path,
        process::ExitCode,
    };

    use highlit::{
        article::{
            Article, Markup,
            html::{self, BYTE_LIMIT},
            markdown, plain, sniff,
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
            return Err(sniff::NotText::TooLarge(size).to_string());
        }
        let bytes = fs::read(file).map_err(|error| error.to_string())?;
        let Some(text) = json::text_of(&bytes) else {
            let told = sniff::sniff(&bytes).err().map(|error| error.to_string());
            let encoded = || "It is not written in UTF-8. Save it in that encoding and try again.";
            return Err(told.unwrap_or_else(|| encoded().to_owned()));
        };
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        sniff::check(&text).map_err(|error| error.to_string())?;
        match Markup::of(&name, &text) {
            Some(Markup::Page) => html::read(&text).map_err(|error| error.to_string()),
            Some(Markup::Markdown) => markdown::read(&text).map_err(|error| error.to_string()),
            None => plain::read(&text).map_err(|error| error.to_string()),
        }
    }
}
