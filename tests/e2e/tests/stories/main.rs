//! Every story, told in Chromium, Firefox and WebKit.

mod cards;
mod desk;
mod file;
mod harness;
mod history;
mod keeping;
mod languages;
mod marking;
mod opening;
mod promises;
mod reading;
mod real_article;
mod screens;
mod snapping;

use std::process::ExitCode;

fn main() -> ExitCode {
    e2e::run([
        harness::chapter(),
        reading::chapter(),
        opening::chapter(),
        marking::chapter(),
        snapping::chapter(),
        cards::chapter(),
        history::chapter(),
        keeping::chapter(),
        languages::chapter(),
        file::chapter(),
        screens::chapter(),
        promises::chapter(),
        promises::sub_path_chapter(),
        real_article::chapter(),
    ])
}
