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
const WASM_OPT: [&str; 12] = [
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
    // Prints which name became which.
    "--minify-imports-and-exports-and-modules",
];

/// What the optimiser calls the one module that is imported.
const MODULE: &str = "a";

/// Replaces a WebAssembly file and its glue by smaller ones that do the same, and puts the modules into the
/// glue that it asks for by name.
///
/// Trunk can call the optimiser itself, and then does so each time. It is by far the slowest step when nothing
/// has changed, so what was made is kept under the hash of what it was made of.
pub fn shrink(wasm: &Path, glue: &Path, toolbox: &Toolbox) -> Result<(), Error> {
    let mut hasher = DefaultHasher::new();
    for file in [wasm, glue] {
        fs::read(file).map_err(Error::file("read", file))?.hash(&mut hasher);
    }
    (WASM_OPT, tools::binaryen().version(), tools::esbuild().version()).hash(&mut hasher);
    tools::fluent().version().hash(&mut hasher);
    let kept = workspace::root().join("target/shrunk").join(format!("{:016x}", hasher.finish()));
    if !kept.is_dir() {
        let unfinished = workspace::root().join("target/shrunk/unfinished");
        fs::create_dir_all(&unfinished).map_err(Error::file("create", &unfinished))?;
        make(wasm, glue, &unfinished, toolbox)?;
        fs::rename(&unfinished, &kept).map_err(Error::file("write", &kept))?;
    }
    for (name, file) in [("wasm", wasm), ("js", glue)] {
        fs::copy(kept.join(name), file).map_err(Error::file("write", file))?;
    }
    Ok(())
}

fn make(wasm: &Path, glue: &Path, folder: &Path, toolbox: &Toolbox) -> Result<(), Error> {
    let program = |name: &str| -> PathBuf {
        toolbox.find(name).unwrap_or_else(|| panic!("{name} is in the toolbox"))
    };
    let mut wasm_opt = Command::new(program("wasm-opt"));
    wasm_opt.args(WASM_OPT).arg(wasm).arg("-o").arg(folder.join("wasm"));
    let names = output(&mut wasm_opt).and_then(|printed| serde_json::from_str(&printed).ok());
    let names: Value = names.ok_or_else(|| Error::Failed {
        command: "wasm-opt".to_owned(),
        ending: "it did not say which names it gave".to_owned(),
    })?;

    let renamed = folder.join("renamed.js");
    let text = fs::read_to_string(glue).map_err(Error::file("read", glue))?;
    fs::write(&renamed, rename(&text, &names)).map_err(Error::file("write", &renamed))?;
    run(Command::new(program("esbuild"))
        .args(["--bundle", "--minify", "--format=esm", "--log-level=warning"])
        .env("NODE_PATH", tools::modules(&tools::fluent())?)
        .arg(&renamed)
        .arg(format!("--outfile={}", folder.join("js").display())))
}

/// The glue with the short names: of what it imports into the WebAssembly, which stands as a key before a
/// colon, and of what it takes from it, which stands after `wasm.`.
fn rename(glue: &str, names: &Value) -> String {
    let table = |part: &str| -> HashMap<&str, &str> {
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
    };
    let (imports, exports) = (table("imports"), table("exports"));
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
    let module = renamed.find("\"./").and_then(|start| {
        let end = start + renamed[start..].find("\": import0")?;
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
