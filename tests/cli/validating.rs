//! `highlit validate`.

use std::fs;

use serde_json::{Value, json};

use crate::support::{class, told};

#[test]
fn each_file_is_told_to_be_well_or_what_is_wrong() {
    let folder = class("validate");
    let (out, code) = told(&folder, "validate article7.txt class");
    assert_eq!(code, 0);
    assert_eq!(out.lines().next(), Some("class/a-again.json: ok, w3c, annotations: 2"));
    assert_eq!(out.lines().last(), Some("class/c.csv: ok, csv, annotations: 2"));
    fs::write(folder.join("class/d\u{1b}.txt"), "no annotations").unwrap();
    fs::write(folder.join("class/e.csv"), "tag,start,end,quote\nfact,1,2,whale\n").unwrap();
    let (out, code) = told(&folder, "validate article7.txt class");
    assert_eq!((out.lines().count(), code), (6, 1));
    assert!(out.contains("class/d\u{fffd}.txt: It is in no format that is known here."), "{out}");
    assert!(out.contains("class/e.csv: Annotation 1: its words “whale” do not stand"), "{out}");
    let (out, code) = told(&folder, "validate article7.txt class/b.json class/e.csv --json");
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((lines.len(), code), (2, 1));
    let well = json!({"file": "class/b.json", "ok": true, "format": "w3c", "annotations": 2, "moved": 0, "elsewhere": 0, "orphans": 0, "clashes": 0, "otherTags": null});
    assert_eq!((&lines[0], &lines[1]["ok"]), (&well, &json!(false)));
}

#[test]
fn what_is_of_an_earlier_version_is_counted_by_itself() {
    let folder = class("orphans");
    let file = fs::read_to_string(folder.join("class/b.json")).unwrap();
    let mut page: Value = serde_json::from_str(&file).unwrap();
    page["items"][0]["target"]["source"] = json!(format!("nih:sha-256;{}", "0".repeat(64)));
    fs::write(folder.join("edited.json"), page.to_string()).unwrap();
    let (out, code) = told(&folder, "validate article7.txt edited.json");
    let line =
        "edited.json: ok, w3c, annotations: 1, of an earlier version, not found in this one: 1";
    assert_eq!((out.trim_end(), code), (line, 0));
    let (out, _) = told(&folder, "validate article7.txt edited.json --json");
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["orphans"], json!(1));
}

#[test]
fn what_breaks_the_rules_of_the_codebook_counts_and_is_told() {
    let folder = class("clashes");
    let mut codebook: Value =
        serde_json::from_str(include_str!("../../static/codebooks/claims.json")).unwrap();
    codebook["exclusions"] = json!([["framing", "fact"]]);
    fs::write(folder.join("rules.json"), codebook.to_string()).unwrap();
    let files =
        "tag,start,end,quote\nfact,17,31,ferry was late\nframing,23,26,was\nfact,51,57,Nobody\n";
    fs::write(folder.join("mixed.csv"), files).unwrap();
    let (out, code) = told(&folder, "validate article7.txt mixed.csv --codebook rules.json");
    assert_eq!(
        (&*out, code),
        (
            "mixed.csv: ok, csv, annotations: 3, found by words, not where the file says: 3, over excluding tags: 2\n",
            0
        )
    );
    let (out, _) = told(&folder, "validate article7.txt mixed.csv --codebook rules.json --json");
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["clashes"], json!(2));
    let (out, _) = told(&folder, "validate article7.txt mixed.csv");
    assert_eq!(
        out,
        "mixed.csv: ok, csv, annotations: 3, found by words, not where the file says: 3\n"
    );
}
