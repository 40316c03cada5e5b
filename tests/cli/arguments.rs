//! What a command is given, and where it cannot read or write.

use std::{
    fs,
    process::{Command, Stdio},
};

use crate::support::{class, folder, highlit, told};

#[test]
fn what_cannot_be_done_is_told_by_the_exit_code() {
    let folder = class("codes");
    for (arguments, code) in [
        ("", 0),
        ("--help", 0),
        ("class --help", 0),
        ("-V", 0),
        ("run", 2),
        ("convert", 2),
        ("convert a b", 2),
        ("convert article7.txt --to csv", 2),
        ("convert class/a.json --article article7.txt --to pdf", 2),
        ("validate article7.txt", 2),
        ("class article7.txt class --to brat", 2),
        ("report article7.txt class --students", 2),
        ("validate nowhere class", 1),
        ("validate article7.txt nowhere", 1),
        ("convert class/a.json --article article7.txt --codebook article7.txt", 1),
    ] {
        let done = highlit(&folder, arguments);
        assert_eq!(done.status.code(), Some(code), "{arguments}");
        let is_told = !done.stderr.is_empty() || !done.stdout.is_empty();
        assert!(is_told, "{arguments}");
    }
}

#[test]
fn help_and_version_are_told_anywhere() {
    let folder = folder("help");
    let (help, _) = told(&folder, "--help");
    for arguments in ["-h", "report -h", "class article7.txt --help"] {
        assert_eq!(told(&folder, arguments), (help.clone(), 0), "{arguments}");
    }
    assert!(help.contains("It exits with 0"), "{help}");
    let version = concat!("highlit ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(told(&folder, "--version"), (version.to_owned(), 0));
}

/// A folder may have in it what is no file, or leads nowhere: that is told, and the rest is done.
#[cfg(unix)]
#[test]
fn what_is_no_file_is_told() {
    let folder = class("no-file");
    let made = Command::new("mkfifo").arg(folder.join("class/pipe")).status().unwrap();
    assert!(made.success());
    std::os::unix::fs::symlink("nowhere", folder.join("class/link")).unwrap();
    for command in ["validate", "class", "report"] {
        let done = highlit(&folder, &format!("{command} article7.txt class"));
        assert_eq!(done.status.code(), Some(1), "{command}");
        let all = [done.stdout, done.stderr].concat();
        let all = String::from_utf8(all).unwrap();
        assert!(all.contains("class/pipe: It is neither a file nor a folder."), "{all}");
        assert!(all.contains("class/link: "), "{all}");
    }
    fs::create_dir(folder.join("empty")).unwrap();
    let done = highlit(&folder, "report article7.txt empty");
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(String::from_utf8(done.stderr).unwrap(), "empty: There is no file in it.\n");
    let endless = highlit(&folder, "convert /dev/zero");
    assert!(String::from_utf8(endless.stderr).unwrap().contains("MB"));
}

/// Where nobody can be told, the exit code still tells.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_no_reason_to_break_down() {
    let folder = class("full");
    let full = || Stdio::from(fs::OpenOptions::new().write(true).open("/dev/full").unwrap());
    for arguments in [&["--help"][..], &["validate", "article7.txt", "class"], &["nothing"]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_highlit"));
        command.args(arguments).current_dir(&folder).stdout(full()).stderr(full());
        let code = command.status().unwrap().code();
        assert!(matches!(code, Some(1 | 2)), "{arguments:?}: {code:?}");
    }
}
