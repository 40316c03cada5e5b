//! The page's WebAssembly and its JavaScript glue, made whole and small together.
//!
//! Beyond what optimisers do for each alone, the names by which the two know each other are made short: they
//! carry hashes that no compression helps, twice, and came to six kilobytes of the reader's first load.

use std::{
    collections::HashMap,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use crate::{
    error::Error,
    process::{output, run},
    tools::{self, Toolbox},
    workspace,
};

/// The optimiser's orders. What browsers have had for years and the compiler makes use of, it must be told.
///
/// It is not told that traps never happen, for 400 bytes: a panic is a trap here, and without the checks that
/// lead to one the program would go on after a fault, with whatever then lies in its memory.
pub const WASM_OPT: [&str; 11] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    // An address plus a constant becomes the offset of a load or a store, although a sum that wraps around to
    // the first kilobyte of memory would then trap: there lies only the far end of the stack. 800 bytes.
    "--low-memory-unused",
    // Takes the nested blocks of the compiler apart and builds them anew from the jumps between them, with
    // fewer left: 1,200 bytes. It leaves much to tidy, hence the same order twice.
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
];

/// Has the optimiser shorten the names, and print which became which.
const SHORT_NAMES: &str = "--minify-imports-and-exports-and-modules";

/// What the optimiser calls the one module that is imported.
const MODULE: &str = "a";

/// The files that make up the page's program.
pub struct Program {
    /// The WebAssembly that is loaded at once.
    pub wasm: PathBuf,
    /// The JavaScript that joins it to the browser.
    pub glue: PathBuf,
    /// The WebAssembly that is fetched when it is first wanted (docs/adr/0015).
    pub rare: PathBuf,
}

/// Makes the program out of what the linker left, in place of what Trunk made of it: the WebAssembly is parted
/// in two, each part is made small, and the modules that the glue asks for by name are put into it.
///
/// It is by far the slowest step when nothing has changed, so what was made is kept under the hash of what it
/// was made of.
pub fn shrink(linked: &Path, program: &Program, toolbox: &Toolbox) -> Result<(), Error> {
    let mut hasher = DefaultHasher::new();
    fs::read(linked).map_err(Error::file("read", linked))?.hash(&mut hasher);
    program.rare.file_name().hash(&mut hasher);
    include_str!("shrink.rs").hash(&mut hasher);
    (WASM_OPT, tools::binaryen().version(), tools::esbuild().version()).hash(&mut hasher);
    tools::fluent().version().hash(&mut hasher);
    let kept = workspace::root().join("target/shrunk").join(format!("{:016x}", hasher.finish()));
    if !kept.is_dir() {
        let unfinished = workspace::root().join("target/shrunk/unfinished");
        fs::create_dir_all(&unfinished).map_err(Error::file("create", &unfinished))?;
        make(linked, program, &unfinished, toolbox)?;
        fs::rename(&unfinished, &kept).map_err(Error::file("write", &kept))?;
    }
    for (name, file) in [("wasm", &program.wasm), ("js", &program.glue), ("rare", &program.rare)] {
        fs::copy(kept.join(name), file).map_err(Error::file("write", file))?;
    }
    Ok(())
}

/// The name that the parts go by until they are put in place.
const STEM: &str = "page";

fn make(linked: &Path, product: &Program, folder: &Path, toolbox: &Toolbox) -> Result<(), Error> {
    let program = |name: &str| -> PathBuf {
        toolbox.find(name).unwrap_or_else(|| panic!("{name} is in the toolbox"))
    };
    part(linked, folder)?;
    run(Command::new(program("wasm-bindgen"))
        // Both parts go by one table of functions, which the linker exports.
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", STEM])
        .arg("--out-dir")
        .arg(folder)
        .arg(folder.join("parted.wasm")))?;
    run(Command::new(program("wasm-opt"))
        .args(WASM_OPT)
        .arg(folder.join("split_rare.wasm"))
        .arg("-o")
        .arg(folder.join("rare")))?;
    let mut wasm_opt = Command::new(program("wasm-opt"));
    wasm_opt.args(WASM_OPT).arg(SHORT_NAMES).arg(folder.join(format!("{STEM}_bg.wasm")));
    wasm_opt.arg("-o").arg(folder.join("wasm"));
    let names = output(&mut wasm_opt).and_then(|printed| serde_json::from_str(&printed).ok());
    let names: Value = names.ok_or_else(|| Error::Failed {
        command: "wasm-opt".to_owned(),
        ending: "it did not say which names it gave".to_owned(),
    })?;

    let rewrite = |name: &str, rewritten: &dyn Fn(&str) -> String| {
        let file = folder.join(name);
        let text = fs::read_to_string(&file).map_err(Error::file("read", &file))?;
        fs::write(&file, rewritten(&text)).map_err(Error::file("write", &file))
    };
    let glue = format!("{STEM}.js");
    rewrite(&glue, &|text| rename(&with_one_module(text), &names) + END)?;
    let rare = product.rare.file_name().unwrap_or_default().to_string_lossy();
    rewrite(LOADER, &|text| {
        rename_shared(text, &names).replace("./split_rare.wasm", &format!("./{rare}"))
    })?;
    run(Command::new(program("esbuild"))
        .args(["--bundle", "--minify", "--format=esm", "--log-level=warning"])
        .env("NODE_PATH", tools::modules(&tools::fluent())?)
        .arg(folder.join(glue))
        .arg(format!("--outfile={}", folder.join("js").display())))
}

/// Parts the WebAssembly: functions that are reached through a split point alone go into a file of their own.
fn part(linked: &Path, folder: &Path) -> Result<(), Error> {
    let wasm = fs::read(linked).map_err(Error::file("read", linked))?;
    let main = folder.join("parted.wasm");
    let module = format!("./{STEM}.js");
    let mut options = wasm_split_cli_support::Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = &module;
    wasm_split_cli_support::transform(options).map(drop).map_err(|error| Error::Failed {
        command: "wasm-split".to_owned(),
        ending: format!("{error:#}"),
    })
}

/// The module that loads the rarely wanted part.
const LOADER: &str = "__wasm_split.js";

/// The glue with the functions of the loader among those that it gives to the WebAssembly by itself: after the
/// optimiser there is one module only.
fn with_one_module(glue: &str) -> String {
    let mut own = glue.to_owned();
    let entry = format!("\"./{LOADER}\": ");
    let Some(start) = own.find(&entry) else { return own };
    let end = start + own[start..].find('\n').map_or(0, |end| end + 1);
    let import = own[start + entry.len()..end].trim_end().trim_end_matches(',').to_owned();
    own.replace_range(start..end, "");
    let first = "const import0 = {\n";
    let loader = "__wasm_split_load_rare";
    own.replacen(first, &format!("{first}        {loader}: {import}.{loader},\n"), 1)
}

/// The loader with the short names of what both parts share.
fn rename_shared(loader: &str, names: &Value) -> String {
    let Some(end) = loader.find("} = initSync") else { return loader.to_owned() };
    let Some(start) = loader[..end].rfind('{') else { return loader.to_owned() };
    let exports = table(names, "exports");
    let shared = loader[start + 1..end].split(',').map(str::trim).filter(|name| !name.is_empty());
    let renamed: Vec<_> =
        shared.map(|name| format!("{}: {name}", exports.get(name).unwrap_or(&name))).collect();
    format!("{}{{ {} {}", &loader[..start], renamed.join(", "), &loader[end..])
}

/// What the glue gives the page beside the start: an end. A program that broke in the midst of something must
/// not be called again, by an event, a timer or a promise; whatever calls it from then on calls nothing.
const END: &str = "
export const end = () => {
    const nothing = new Proxy(() => {}, { get: () => nothing });
    wasm = nothing;
};
";

/// Which name became which, of what is imported or of what is exported.
fn table<'n>(names: &'n Value, part: &str) -> HashMap<&'n str, &'n str> {
    let entries = names[part].as_array().into_iter().flatten().filter_map(Value::as_array);
    let pair = |entry: &'_ Vec<Value>| -> Option<(usize, usize)> {
        (entry.len() >= 2).then(|| (entry.len() - 2, entry.len() - 1))
    };
    entries
        .filter_map(|entry| {
            let (old, new) = pair(entry)?;
            Some((entry[old].as_str()?, entry[new].as_str()?))
        })
        .collect()
}

/// The glue with the short names: of what it imports into the WebAssembly, which stands as a key before a
/// colon, and of what it takes from it, which stands after `wasm.`.
fn rename(glue: &str, names: &Value) -> String {
    let (imports, exports) = (table(names, "imports"), table(names, "exports"));
    let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut renamed = String::with_capacity(glue.len());
    let mut rest = glue;
    while let Some(start) = rest.find(is_name) {
        let word = rest[start..].split(|c| !is_name(c)).next().unwrap_or_default();
        let (before, after) = (&rest[..start], &rest[start + word.len()..]);
        renamed.push_str(before);
        let is_export = renamed.ends_with("wasm.");
        let is_key = after.trim_start().starts_with(':');
        let short = match (is_export, is_key) {
            (true, _) => exports.get(word),
            (_, true) => imports.get(word),
            _ => None,
        };
        renamed.push_str(short.unwrap_or(&word));
        rest = after;
    }
    renamed.push_str(rest);
    // The object of imports has one key, the name of the module that the WebAssembly asks for.
    let module = renamed.find("\": import0").and_then(|end| {
        let start = renamed[..end].rfind("\"./")?;
        Some(start + 1..end)
    });
    if let Some(module) = module {
        renamed.replace_range(module, MODULE);
    }
    renamed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_is_given_by_the_one_module_under_the_names_that_both_parts_know() {
        let glue = "const import0 = {\n  own: 1,\n};\nreturn {\n  \"./page_bg.js\": import0,\n  \
                    \"./__wasm_split.js\": import1,\n};\n";
        assert_eq!(
            with_one_module(glue),
            "const import0 = {\n        __wasm_split_load_rare: import1.__wasm_split_load_rare,\n  own: 1,\n\
             };\nreturn {\n  \"./page_bg.js\": import0,\n  };\n"
        );
        let names = serde_json::json!({ "exports": [["memory", "c"]] });
        let loader =
            "const { memory, table,  } = initSync(undefined);\nuse({ memory, table,  });\n";
        assert_eq!(
            rename_shared(loader, &names),
            "const { c: memory, table: table } = initSync(undefined);\nuse({ memory, table,  });\n"
        );
    }

    #[test]
    fn the_names_between_the_two_are_short_and_all_others_stay() {
        let names = serde_json::json!({
            "imports": [["./app_bg.js", "__wbg_click_c6ef", "b"]],
            "exports": [["memory", "c"], ["__wbindgen_malloc", "d"]],
        });
        let glue = "const import0 = {\n  __wbg_click_c6ef: function(a) { a.click(); },\n};\n\
                    return { __proto__: null, \"./app_bg.js\": import0 };\n\
                    wasm.__wbindgen_malloc(new Memory(wasm.memory), memory);\n";
        assert_eq!(
            rename(glue, &names),
            "const import0 = {\n  b: function(a) { a.click(); },\n};\n\
             return { __proto__: null, \"a\": import0 };\n\
             wasm.d(new Memory(wasm.c), memory);\n"
        );
    }
}
