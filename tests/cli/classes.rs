//! `highlit class` and `highlit report`.

use std::{
    fs::{self, File},
    path::Path,
    time::{Duration, SystemTime},
};

use highlit::exchange::csv;
use serde_json::{Value, json};

use crate::support::{class, folder, highlit, page, told};

#[test]
fn a_class_is_one_table_of_the_files_that_count() {
    let folder = class("class");
    let (table, code) = told(&folder, "class article7.txt class");
    assert_eq!(code, 0);
    assert_eq!(table.matches('\u{feff}').count(), 1);
    let drafts = csv::read(&table).unwrap();
    let readers: Vec<&str> = drafts.iter().flat_map(|draft| draft.reader.as_deref()).collect();
    assert_eq!(readers, ["A", "A", "B", "B", "C", "C"]);
    assert!(table.contains(",'=why,"), "{table}");
    let (lines, _) = told(&folder, "class article7.txt class --to jsonl");
    assert_eq!(lines.lines().count(), 6);
    let (table, _) = told(&folder, "class article7.txt class --students");
    let counted: Vec<(&str, &str)> = table
        .lines()
        .skip(1)
        .map(|row| row.split(',').collect::<Vec<_>>())
        .map(|cells| (cells[0], cells[4]))
        .collect();
    let expected = [
        ("class/a-again.json", "true"),
        ("class/a.json", "false"),
        ("class/b.json", "true"),
        ("class/c.csv", "true"),
    ];
    assert_eq!(counted, expected);
    // A file that cannot be read is told, and the rest is done.
    fs::write(folder.join("class/d.txt"), "no annotations").unwrap();
    let done = highlit(&folder, "class article7.txt class");
    assert_eq!(done.status.code(), Some(1));
    let table = String::from_utf8(done.stdout).unwrap();
    assert_eq!(csv::read(&table).unwrap().len(), 6);
    assert!(String::from_utf8(done.stderr).unwrap().starts_with("class/d.txt: It is in no format"));
}

#[test]
fn a_report_has_the_figures_of_the_page() {
    let folder = class("report");
    let (out, code) = told(&folder, "report article7.txt class --json");
    assert_eq!(code, 0);
    let report: Value = serde_json::from_str(&out).unwrap();
    let files = json!({"all": 4, "counted": 3, "repeated": 0, "superseded": 1, "unread": 0});
    assert_eq!(report["files"], files);
    assert_eq!(report["byTag"], json!({"fact": 3, "opinion": 2, "framing": 1}));
    // All agree on one sentence, two of three on another.
    assert_eq!(report["majority"].as_f64(), Some((1.0 + 2.0 / 3.0) / 2.0));
    let split = &report["sentences"][2];
    assert_eq!((&split["text"], &split["split"]), (&json!("It is a disgrace."), &json!(2)));
    assert_eq!(split["readings"][0], json!({"tags": ["opinion"], "students": 2}));
    let (text, _) = told(&folder, "report article7.txt class");
    for line in [
        "Files: all 4, counted 3, repeated 0, superseded 1, unread 0",
        "Fact claim: 3 (50 %)",
        "- It is a disgrace.",
        "  opinion 2, framing 1",
    ] {
        assert!(text.lines().any(|other| other == line), "{line}: {text}");
    }
    let (text, _) = told(&folder, "report article7.txt class/b.json");
    assert!(text.contains("undefined, it takes two students"), "{text}");
}

/// The readers of a class and how many rows each has, in the order of the table.
fn readers(folder: &Path, arguments: &str) -> Vec<(String, usize)> {
    let (table, code) = told(folder, arguments);
    assert_eq!(code, 0, "{table}");
    let mut readers: Vec<(String, usize)> = Vec::new();
    for draft in csv::read(&table).unwrap() {
        let reader = draft.reader.unwrap();
        match readers.last_mut() {
            Some((last, count)) if *last == reader => *count += 1,
            _ => readers.push((reader, 1)),
        }
    }
    readers
}

fn tally(folder: &Path, arguments: &str) -> Value {
    let (out, code) = told(folder, arguments);
    assert_eq!(code, 0, "{out}");
    serde_json::from_str::<Value>(&out).unwrap()["files"].clone()
}

/// brat does not say whose a file is; the same name in two folders is that of two students.
#[test]
fn files_that_do_not_say_whose_they_are_are_of_as_many_students() {
    let folder = folder("nameless");
    let brat = "T1\tfact 10 13\tThe\n";
    for name in ["ann/out.ann", "ben/out.ann", "Anna Smith (1).ann", "Anna Smith (2).ann", "k7.ann"]
    {
        let file = folder.join("class").join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, brat).unwrap();
    }
    fs::write(folder.join("class/k7.json"), page("k7", 1, &[("It is", "fact")])).unwrap();
    let expected = ["Anna Smith 1", "Anna Smith 2", "ann out", "ben out", "class k7", "k7"];
    let expected: Vec<(String, usize)> = expected.map(|name| (name.to_owned(), 1)).into();
    assert_eq!(readers(&folder, "class article7.txt class"), expected);
    assert_eq!(tally(&folder, "report article7.txt class --json")["counted"], json!(6));
    let (table, _) = told(&folder, "class article7.txt class");
    let ids = csv::read(&table).unwrap().into_iter().map(|draft| draft.id.unwrap());
    assert_eq!(ids.collect::<std::collections::BTreeSet<_>>().len(), 6);
    let (students, _) = told(&folder, "class article7.txt class --students");
    assert!(students.contains("\r\nclass/ann/out.ann,ann out,"), "{students}");
}

/// What Highlit saved for other tools has its reader's code in its name, and two of them are
/// two versions.
#[test]
fn of_two_versions_the_one_that_was_written_last_counts() {
    let folder = folder("versions");
    fs::create_dir_all(folder.join("class/late")).unwrap();
    let [early, late] = ["class/x--k7.ann", "class/late/x--k7.ann"].map(|name| folder.join(name));
    let write = |at: &Path, file: &str, seconds| {
        fs::write(at, file).unwrap();
        let moment = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        File::options().write(true).open(at).unwrap().set_modified(moment).unwrap();
    };
    let [one, two] = ["T1\tfact 10 13\tThe\n", "T1\tfact 10 13\tThe\nT2\tfact 31 36\tIt is\n"];
    for (early_at, late_at, count) in [(1_000, 2_000, 2), (2_000, 1_000, 1)] {
        write(&early, one, early_at);
        write(&late, two, late_at);
        assert_eq!(readers(&folder, "class article7.txt class"), [("k7".to_owned(), count)]);
        let files = tally(&folder, "report article7.txt class --json");
        assert_eq!((&files["counted"], &files["superseded"]), (&json!(1), &json!(1)));
    }
    // A copy is the same, whenever it was made.
    write(&late, one, 3_000);
    assert_eq!(tally(&folder, "report article7.txt class --json")["repeated"], json!(1));
}

/// A change of the sub-tag alone is a change.
#[test]
fn a_file_is_the_same_only_if_all_of_it_is() {
    let folder = folder("subtags");
    for (name, subtag) in [("one--k7.csv", "event"), ("two--k7.csv", "figure")] {
        let table = format!("tag,subtag,quote\nfact,{subtag},ferry was late\n");
        fs::write(folder.join("class").join(name), table).unwrap();
    }
    let files = tally(&folder, "report article7.txt class --json");
    assert_eq!((&files["repeated"], &files["superseded"]), (&json!(0), &json!(1)));
}

/// A table of a whole class is as many works as it has readers.
#[test]
fn the_table_of_a_class_is_a_class() {
    let folder = class("whole-table");
    let (table, _) = told(&folder, "class article7.txt class");
    let (report, _) = told(&folder, "report article7.txt class");
    fs::create_dir(folder.join("whole")).unwrap();
    fs::write(folder.join("whole/class.csv"), &table).unwrap();
    assert_eq!(told(&folder, "class article7.txt whole").0, table);
    let (again, _) = told(&folder, "report article7.txt whole");
    let figures = |report: &str| report.lines().skip(3).collect::<Vec<_>>().join("\n");
    assert_eq!(figures(&again), figures(&report));
    assert!(again.contains("\nFiles: all 3, counted 3, "), "{again}");
    // Saved among the files that it was made of, it is nobody else's work.
    fs::write(folder.join("class/table.csv"), &table).unwrap();
    assert_eq!(tally(&folder, "report article7.txt class --json")["counted"], json!(3));
    let drafts = csv::read(&told(&folder, "class article7.txt class").0).unwrap();
    assert_eq!(drafts.len(), 6);
}

#[test]
fn how_files_were_read_is_told_beside_the_report() {
    let folder = folder("remarks");
    let other = page("k8", 1, &[("It is", "fact")])
        .replace("\"schema:version\": \"", "\"schema:version\": \"0.");
    fs::write(folder.join("class/k8.json"), other).unwrap();
    fs::write(folder.join("class/k7.csv"), "tag,start,end,quote\nfact,0,5,It is\n").unwrap();
    let done = highlit(&folder, "report article7.txt class");
    let told = String::from_utf8(done.stderr).unwrap();
    assert!(told.contains("class/k7.csv: found by words, not where the file says: 1\n"), "{told}");
    assert!(told.contains("class/k8.json: made with other tags: "), "{told}");
}

/// Who has marked nothing has an empty file with some tools, and counts.
#[test]
fn who_has_marked_nothing_counts() {
    let folder = class("nothing");
    fs::write(folder.join("class/k9.ann"), "").unwrap();
    assert_eq!(tally(&folder, "report article7.txt class --json")["counted"], json!(4));
}

/// An article may lie in the folder of the files that were made on it.
#[test]
fn the_article_is_none_of_its_own_hand_ins() {
    let folder = class("beside-article");
    fs::rename(folder.join("article7.txt"), folder.join("class/article7.txt")).unwrap();
    let files = tally(&folder, "report class/article7.txt ./class --json");
    assert_eq!((&files["all"], &files["unread"]), (&json!(4), &json!(0)));
}

/// The table of a class that is saved among its files is no second class, even where the files
/// do not say whose they are.
#[test]
fn a_table_saved_beside_nameless_files_counts_nobody_twice() {
    let folder = folder("table-beside");
    for name in ["k7.ann", "k8.ann", "out/k8.ann"] {
        let file = folder.join("class").join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, "T1\tfact 10 13\tThe\n").unwrap();
    }
    for format in ["csv", "jsonl"] {
        let before = readers(&folder, "class article7.txt class");
        assert_eq!(before.len(), 3);
        let (table, _) = told(&folder, &format!("class article7.txt class --to {format}"));
        fs::write(folder.join("class/table"), table).unwrap();
        let files = tally(&folder, "report article7.txt class --json");
        assert_eq!((&files["counted"], &files["repeated"]), (&json!(3), &json!(3)), "{format}");
        assert_eq!(readers(&folder, "class article7.txt class"), before);
        fs::remove_file(folder.join("class/table")).unwrap();
    }
}

/// One file is one, however often it is named.
#[test]
fn a_file_that_is_named_twice_is_one() {
    let folder = folder("twice");
    fs::write(folder.join("class/k7.ann"), "T1\tfact 10 13\tThe\n").unwrap();
    let files = tally(&folder, "report article7.txt class class/k7.ann class/../class --json");
    assert_eq!(files["all"], json!(1));
}

/// The table of a class as a page is a class, too: its own maker has made none of it. In the
/// table of a class a row is of the student whose work it is in.
#[test]
fn a_page_of_others_is_a_class() {
    let folder = class("page-of-others");
    let (table, _) = told(&folder, "class article7.txt class");
    fs::write(folder.join("table.csv"), &table).unwrap();
    let (page, _) = told(&folder, "convert table.csv --article article7.txt");
    fs::write(folder.join("page.json"), &page).unwrap();
    let figures = |report: &str| report.lines().skip(3).collect::<Vec<_>>().join("\n");
    let [before, after] = ["class", "page.json"]
        .map(|files| figures(&told(&folder, &format!("report article7.txt {files}")).0));
    assert_eq!(after, before);
    // Work into which a highlight of another was merged stays its reader's.
    let mut mixed: Value =
        serde_json::from_str(&fs::read_to_string(folder.join("class/b.json")).unwrap()).unwrap();
    mixed["items"][0]["creator"]["nickname"] = json!("A");
    fs::write(folder.join("mixed.json"), mixed.to_string()).unwrap();
    assert_eq!(readers(&folder, "class article7.txt mixed.json"), [("B".to_owned(), 2)]);
}

/// Browsers and desktops number a file that is there already.
#[test]
fn a_second_download_is_a_second_version() {
    let folder = folder("downloads");
    for name in
        ["x--k7.ann", "x--k7 (1).ann", "x--k7(2).ann", "x--k7 - Copy.ann", "x--k7.labels (1).tsv"]
    {
        let file =
            if name.ends_with("tsv") { "7\tDoubt\t11\t14\n" } else { "T1\tfact 10 13\tThe\n" };
        fs::write(folder.join("class").join(name), file).unwrap();
    }
    assert_eq!(tally(&folder, "report article7.txt class --json")["counted"], json!(1));
}
