//! The page's policy, looked over by csp_evaluator, which knows how policies are got around.

use std::{fs, process::Command};

use crate::{
    error::Error,
    process,
    server::{policy_as_header, policy_of},
    tools, workspace,
};

/// Prints what is found in the policy of the first argument, and fails on what is surely or probably a hole:
/// severities are numbers, the gravest the lowest.
const EVALUATE: &str = "
const { CspEvaluator } = require('csp_evaluator');
const { CspParser } = require('csp_evaluator/dist/parser.js');
const { Severity } = require('csp_evaluator/dist/finding.js');
const findings = new CspEvaluator(new CspParser(process.argv[1]).csp).evaluate();
for (const { severity, directive, value, description } of findings) {
  console.log(`${Severity[severity]}: ${directive} ${value ?? ''}: ${description}`);
}
if (findings.length === 0) console.log('csp_evaluator finds nothing.');
process.exitCode = findings.some(({ severity }) => severity <= Severity.HIGH_MAYBE) ? 1 : 0;";

/// Fails if csp_evaluator finds a hole in the policy of `index.html`.
pub fn check() -> Result<(), Error> {
    let path = workspace::root().join("index.html");
    let page = fs::read_to_string(&path).map_err(Error::file("read", &path))?;
    let policy = policy_of(&page)
        .ok_or_else(|| Error::Refused(format!("{} declares no policy.", path.display())))?;
    let policy = policy_as_header(policy);
    println!("{policy}");
    process::run(
        Command::new("node")
            .env("NODE_PATH", tools::modules(&tools::csp_evaluator())?)
            .args(["--eval", EVALUATE, "--", &policy]),
    )
    .map_err(|error| match error {
        // Its command line would be the whole script.
        Error::Failed { .. } => {
            Error::Refused("The page's policy has a hole; the findings are above.".to_owned())
        }
        error => error,
    })
}
