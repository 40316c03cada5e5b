//! Every story, told in Chromium, Firefox and WebKit.

mod abroad;
mod access;
mod breach;
mod cards;
mod class;
mod comfort;
mod desk;
mod disk;
mod embedding;
mod everyone;
mod exercise;
mod file;
mod finishing;
mod formats;
mod handout;
mod harness;
mod history;
mod hostile;
mod hostile_class;
mod hostile_site;
mod keeping;
mod keys;
mod languages;
mod lesson;
mod links;
mod marking;
mod offline;
mod opening;
mod pages;
mod payloads;
mod preparing;
mod promises;
mod reading;
mod real_article;
mod removed;
mod rescue;
mod revisions;
mod rules;
mod screens;
mod shelf;
mod single;
mod snapping;
mod touch;
mod twice;
mod versions;
mod waiting;
mod windows;
mod writing;

use std::process::ExitCode;

fn main() -> ExitCode {
    e2e::run([
        harness::chapter(),
        reading::chapter(),
        opening::chapter(),
        opening::chapter_without_policy(),
        pages::chapter(),
        exercise::chapter(),
        finishing::chapter(),
        rules::chapter(),
        preparing::chapter(),
        abroad::chapter(),
        marking::chapter(),
        links::chapter(),
        snapping::chapter(),
        keys::chapter(),
        touch::chapter(),
        writing::chapter(),
        everyone::chapter(),
        cards::chapter(),
        history::chapter(),
        waiting::chapter(),
        waiting::slow_disk_chapter(),
        keeping::chapter(),
        windows::chapter(),
        versions::chapter(),
        shelf::chapter(),
        removed::chapter(),
        rescue::chapter(),
        offline::chapter(),
        single::chapter(),
        embedding::chapter(),
        embedding::app_chapter(),
        embedding::frame_chapter(),
        revisions::chapter(),
        languages::chapter(),
        file::chapter(),
        formats::chapter(),
        handout::chapter(),
        class::chapter(),
        twice::chapter(),
        lesson::chapter(),
        screens::chapter(),
        comfort::chapter(),
        access::chapter(),
        promises::chapter(),
        promises::sub_path_chapter(),
        breach::chapter(),
        hostile::chapter(),
        hostile::bare_chapter(),
        real_article::chapter(),
    ])
}
