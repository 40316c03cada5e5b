//! Every story, told in Chromium, Firefox and WebKit.

mod harness;

use std::process::ExitCode;

fn main() -> ExitCode {
    e2e::run([harness::chapter()])
}
