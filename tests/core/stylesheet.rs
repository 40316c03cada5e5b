//! Reading the style rules out of a stylesheet, as far as ours need it: no
//! nested style rules, no braces or semicolons within strings.

/// A style rule.
#[derive(Debug)]
pub struct Rule {
    /// The rules around it, outermost first, such as `@media screen`.
    pub within: Vec<String>,
    /// The selectors between its commas.
    pub selectors: Vec<String>,
    declarations: Vec<(String, String)>,
}

impl Rule {
    /// What a property is set to.
    pub fn get(&self, property: &str) -> Option<&str> {
        let found = self.declarations.iter().rev().find(|(name, _)| name == property);
        found.map(|(_, value)| value.as_str())
    }

    /// Every property that is set, and to what.
    pub fn declarations(&self) -> impl Iterator<Item = (&str, &str)> {
        self.declarations.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// Reads all style rules, in their order.
pub fn rules(css: &str) -> Vec<Rule> {
    let mut rest = css;
    let mut plain = String::new();
    while let Some((before, comment)) = rest.split_once("/*") {
        plain += before;
        rest = comment.split_once("*/").expect("a comment ends").1;
    }
    plain += rest;
    let (mut rules, mut within) = (Vec::new(), Vec::new());
    let mut rest = plain.as_str();
    while let Some(at) = rest.find(['{', '}', ';']) {
        let (head, sign) = (rest[..at].trim(), rest.as_bytes()[at]);
        rest = &rest[at + 1..];
        match sign {
            b'{' if head.starts_with("@media") => within.push(head.to_owned()),
            b'{' => {
                let (body, after) = rest.split_once('}').expect("a rule ends");
                rest = after;
                rules.push(Rule {
                    within: within.clone(),
                    selectors: head.split(',').map(|one| one.trim().to_owned()).collect(),
                    declarations: body.split(';').filter_map(declaration).collect(),
                });
            }
            b'}' => drop(within.pop().expect("what ends has begun")),
            // The end of a statement without a block, such as an import.
            _ => {}
        }
    }
    assert!(within.is_empty(), "{within:?} does not end");
    rules
}

fn declaration(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once(':')?;
    Some((name.trim().to_owned(), value.trim().to_owned()))
}
