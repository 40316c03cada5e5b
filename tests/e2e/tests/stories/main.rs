//! Every story, told in Chromium, Firefox and WebKit.

mod desk;
mod file;
mod harness;
mod marking;
mod snapping;

use std::process::ExitCode;

fn main() -> ExitCode {
    e2e::run([harness::chapter(), marking::chapter(), snapping::chapter(), file::chapter()])
}
