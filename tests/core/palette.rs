//! What the stylesheets promise about colours, computed from the files that are
//! shipped: marks and their overlaps stay readable, and no tag is told by its
//! colour alone. The method and the figures are in docs/adr/0014.

use std::{collections::HashMap, fs, path::Path};

use highlit::annotation::Slot;

use super::{
    colour::{Colour, Vision, contrast, distance},
    stylesheet::{Rule, rules},
};

/// WCAG 2.2, SC 1.4.3: text on what is behind it.
const TEXT: f64 = 4.5;

/// WCAG 2.2, SC 1.4.6, which the high contrast is for.
const TEXT_IN_HIGH_CONTRAST: f64 = 7.0;

/// WCAG 2.2, SC 1.4.11: lines, borders and rings that say something.
const LINE: f64 = 3.0;

/// How far apart the lines and letters of tags must look where colour tells
/// them: five times what is just noticed, since they are thin.
const APART: f64 = 0.10;

/// How far apart the grounds of marks must look, which are large: twice that.
const GROUNDS_APART: f64 = 0.04;

/// The layers that may lie over the tags, in whatever order.
const OVER: [&str; 3] = ["open", "cursor", "pending"];

fn slots() -> std::ops::RangeInclusive<u8> {
    1..=Slot::COUNT
}

fn stylesheet() -> Vec<Rule> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/style");
    let files = ["palette.css", "marks.css"].map(|name| fs::read_to_string(folder.join(name)));
    files.into_iter().flat_map(|css| rules(&css.unwrap())).collect()
}

/// A list of colours by name, and what the stylesheets make of them.
struct Theme {
    name: String,
    properties: HashMap<String, String>,
    rules: Vec<Rule>,
}

/// A layer of paint over the words.
#[derive(Clone, Copy)]
struct Mark {
    ground: Colour,
    ink: Colour,
    line: Option<Colour>,
}

impl Theme {
    fn all() -> Vec<Self> {
        const PALETTE: &str = ":root[data-palette=\"";
        let named = |rule: &Rule| {
            let name = rule.selectors[0].strip_prefix(PALETTE)?.strip_suffix("\"]")?;
            Some(name.to_owned())
        };
        let others: Vec<_> = stylesheet().iter().filter_map(named).collect();
        [vec!["light".to_owned()], others].concat().into_iter().map(Self::new).collect()
    }

    fn new(name: String) -> Self {
        let rules = stylesheet();
        let own = format!(":root[data-palette=\"{name}\"]");
        let properties = rules
            .iter()
            .filter(|rule| rule.selectors[0] == ":root" || rule.selectors[0] == own)
            .flat_map(Rule::declarations)
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        Self { name, properties, rules }
    }

    fn is_high_contrast(&self) -> bool {
        self.name.starts_with("contrast")
    }

    fn text(&self) -> f64 {
        if self.is_high_contrast() { TEXT_IN_HIGH_CONTRAST } else { TEXT }
    }

    /// The colour of a value: itself, or that of the custom property it names.
    fn value(&self, value: &str) -> Colour {
        let named = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(")"));
        let value = named.map_or(value, |name| {
            self.properties.get(name).unwrap_or_else(|| panic!("{}: no {name}", self.name))
        });
        Colour::parse(value).unwrap_or_else(|| panic!("{}: {value} is no colour", self.name))
    }

    fn colour(&self, name: &str) -> Colour {
        self.value(&format!("var(--{name})"))
    }

    fn mark(&self, name: &str) -> Mark {
        let rule = highlight(&self.rules, name);
        let colour = |property| rule.get(property).map(|value| self.value(value));
        Mark {
            ground: colour("background-color").expect("a mark has a ground"),
            ink: colour("color").expect("a mark says what its words look like"),
            line: colour("text-decoration-color"),
        }
    }

    fn tag(&self, slot: u8) -> Mark {
        self.mark(&format!("tag-{slot}"))
    }

    /// The ink and the ground of what the browser itself shows as selected, which
    /// it paints over all marks.
    fn selection(&self) -> (Colour, Colour) {
        let selects =
            |rule: &&Rule| rule.within.is_empty() && rule.selectors[0] == ".article ::selection";
        let rule = self.rules.iter().find(selects).expect("a rule for the selection");
        let value = |property| self.value(rule.get(property).expect("a colour"));
        (value("color"), value("background"))
    }

    /// Every pile of up to three tags, in the painter's order, with none or some
    /// of the other layers upon it: the names of the layers, and their marks.
    fn piles(&self) -> Vec<(String, Vec<Mark>)> {
        let mut piles = vec![(String::new(), Vec::new())];
        let add = |pile: &(String, Vec<Mark>), name: &str| {
            let (names, marks) = pile;
            (format!("{names} {name}"), [&marks[..], &[self.mark(name)]].concat())
        };
        for slot in slots() {
            let lower: Vec<_> =
                piles.iter().filter(|(_, marks)| marks.len() < 3).cloned().collect();
            piles.extend(lower.iter().map(|pile| add(pile, &format!("tag-{slot}"))));
        }
        for _ in OVER {
            let more = |pile: &(String, Vec<Mark>)| {
                let missing = OVER.into_iter().filter(|name| !pile.0.contains(name));
                missing.map(|name| add(pile, name)).collect::<Vec<_>>()
            };
            let more: Vec<_> = piles.iter().flat_map(more).collect();
            piles.extend(more);
            piles.sort_by(|a, b| a.0.cmp(&b.0));
            piles.dedup_by(|a, b| a.0 == b.0);
        }
        piles
    }

    fn ground(&self, pile: &[Mark]) -> Colour {
        pile.iter().fold(self.colour("paper"), |ground, mark| mark.ground.over(ground))
    }

    fn check(&self, what: &str, a: Colour, b: Colour, least: f64) {
        let actual = contrast(a, b);
        assert!(actual >= least, "{}: {what} has {actual:.2} and needs {least}", self.name);
    }
}

/// The rule of a painted layer outside of any condition.
fn highlight<'r>(rules: &'r [Rule], name: &str) -> &'r Rule {
    let selector = format!("::highlight(highlit-{name})");
    let mut found =
        rules.iter().filter(|rule| rule.within.is_empty() && rule.selectors[0] == selector);
    let rule = found.next().unwrap_or_else(|| panic!("no rule for {selector}"));
    assert!(found.next().is_none(), "two rules for {selector}");
    rule
}

#[test]
fn the_palettes_are_those_that_the_loader_puts_on() {
    let names: Vec<_> = Theme::all().into_iter().map(|theme| theme.name).collect();
    assert_eq!(names, ["light", "sepia", "dark", "contrast-light", "contrast-dark"]);
    let loader = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/loader.js");
    let loader = fs::read_to_string(loader).unwrap();
    for name in ["light", "sepia", "dark"] {
        assert!(loader.contains(&format!("{name}: \"{name}\"")), "{name} is not in the loader");
    }
    assert!(loader.contains("`contrast-${scheme}`"));
}

#[test]
fn words_can_be_read_on_every_mark_and_overlap() {
    for theme in Theme::all() {
        let piles = theme.piles();
        // 42 piles of up to three of six tags, each with 16 arrangements of the rest.
        assert_eq!(piles.len(), 42 * 16);
        for (names, marks) in piles {
            let ground = theme.ground(&marks);
            if let Some(top) = marks.last() {
                theme.check(&format!("ink on{names}"), top.ink, ground, theme.text());
            }
            let (ink, selection) = theme.selection();
            let ground = selection.over(ground);
            theme.check(&format!("selected ink on{names}"), ink, ground, theme.text());
        }
    }
}

#[test]
fn lines_of_marks_stand_out_in_every_overlap() {
    for theme in Theme::all() {
        for (names, marks) in theme.piles() {
            let ground = theme.ground(&marks);
            for line in marks.iter().filter_map(|mark| mark.line) {
                theme.check(&format!("a line on{names}"), line, ground, LINE);
            }
        }
    }
}

#[test]
fn words_of_the_interface_can_be_read() {
    for theme in Theme::all() {
        for (text, grounds) in [
            ("ink", &["paper", "surface", "sunken", "danger-wash", "accent-wash"][..]),
            ("muted", &["paper", "surface", "sunken"]),
            ("accent", &["paper", "surface"]),
            ("danger", &["paper", "surface", "danger-wash"]),
            ("on-accent", &["accent"]),
            ("paper", &["ink"]),
        ] {
            for ground in grounds {
                let colours = (theme.colour(text), theme.colour(ground));
                theme.check(&format!("{text} on {ground}"), colours.0, colours.1, theme.text());
            }
        }
    }
}

#[test]
fn letters_and_buttons_of_tags_can_be_read() {
    for theme in Theme::all() {
        for slot in slots() {
            let tag = theme.colour(&format!("slot-{slot}"));
            for under in ["paper", "surface"] {
                let ground = theme.tag(slot).ground.over(theme.colour(under));
                for (what, text) in [
                    ("its letter", tag),
                    ("ink", theme.colour("ink")),
                    ("muted words", theme.colour("muted")),
                ] {
                    theme.check(&format!("{what} on tag {slot} over {under}"), text, ground, TEXT);
                }
            }
            let open = format!("the letter of an open chip of tag {slot}");
            theme.check(&open, theme.colour("paper"), tag, TEXT);
        }
    }
}

#[test]
fn borders_rings_and_lanes_stand_out() {
    for theme in Theme::all() {
        let tags = slots().map(|slot| format!("slot-{slot}"));
        let lines = ["rim", "accent", "danger"].map(str::to_owned).into_iter().chain(tags);
        for line in lines {
            for ground in ["paper", "surface", "sunken"] {
                let colours = (theme.colour(&line), theme.colour(ground));
                theme.check(&format!("{line} on {ground}"), colours.0, colours.1, LINE);
            }
        }
        let ring = (theme.colour("accent"), theme.colour("accent-wash"));
        theme.check("the ring on a chosen option", ring.0, ring.1, LINE);
    }
}

/// How the lines of a tag are drawn: which, and in what style.
fn drawn(slot: u8) -> (String, String) {
    let rules = stylesheet();
    let rule = highlight(&rules, &format!("tag-{slot}"));
    let get = |property: &str| rule.get(property).expect("a tag has a line").to_owned();
    (get("text-decoration-line"), get("text-decoration-style"))
}

fn pairs(last: u8) -> impl Iterator<Item = (u8, u8)> {
    (1..=last).flat_map(|a| (1..a).map(move |b| (b, a)))
}

#[test]
fn the_first_three_tags_differ_in_colour_to_every_eye() {
    for theme in Theme::all() {
        for (a, b) in pairs(3) {
            for vision in Vision::ALL {
                let apart = |a: Colour, b: Colour, least: f64| {
                    let actual = distance(a, b, vision);
                    let place = format!("{}: tags {a:?} and {b:?}, {vision:?}", theme.name);
                    assert!(actual >= least, "{place}: {actual:.3} and needs {least}");
                };
                let stroke = |slot| theme.colour(&format!("slot-{slot}"));
                apart(stroke(a), stroke(b), APART);
                let ground = |slot| theme.ground(&[theme.tag(slot)]);
                apart(ground(a), ground(b), GROUNDS_APART);
            }
        }
    }
}

/// Where two tags look alike to someone, their lines do not: in truth no two
/// tags have the same line, so nothing hangs on colour.
#[test]
fn no_two_tags_have_the_same_line() {
    for (a, b) in pairs(Slot::COUNT) {
        assert_ne!(drawn(a), drawn(b), "tags {a} and {b}");
    }
    let lines = |name: &str| {
        let rules = stylesheet();
        let rule = highlight(&rules, name);
        let get = |property: &str| rule.get(property).map(str::to_owned);
        (get("text-decoration-line"), get("text-decoration-style"))
    };
    for slot in slots() {
        assert_ne!(lines("cursor"), lines(&format!("tag-{slot}")));
        assert_ne!(lines("cursor"), lines("pending"));
    }
}

#[test]
fn a_tag_looks_the_same_beside_the_words_as_under_them() {
    let rules = stylesheet();
    for slot in slots() {
        let class = format!(".slot-{slot}");
        let class = rules.iter().find(|rule| rule.selectors[0] == class).expect("a class");
        let style = class.get("--stroke").or(class.get("--edge"));
        let line = class.get("--lines").unwrap_or("underline");
        assert_eq!((line, style.unwrap()), (&*drawn(slot).0, &*drawn(slot).1), "tag {slot}");
        let mark = highlight(&rules, &format!("tag-{slot}"));
        assert_eq!(class.get("--tag"), mark.get("text-decoration-color"));
        assert_eq!(class.get("--wash"), mark.get("background-color"));
    }
}

/// The system's few colours must leave every tag its own line; what is open may
/// have one more.
#[test]
fn forced_colours_change_no_line() {
    let rules = stylesheet();
    let forced: Vec<_> =
        rules.iter().filter(|rule| rule.within == ["@media (forced-colors: active)"]).collect();
    let layers = slots().map(|slot| format!("tag-{slot}"));
    for layer in layers.chain(OVER.map(str::to_owned)) {
        let selector = format!("::highlight(highlit-{layer})");
        let of_layer = |rule: &&&Rule| rule.selectors.contains(&selector);
        let found: Vec<_> = forced.iter().filter(of_layer).collect();
        assert!(!found.is_empty(), "{layer} is not seen in forced colours");
        if layer == "open" {
            continue;
        }
        for property in ["text-decoration-line", "text-decoration-style", "text-decoration"] {
            assert!(found.iter().all(|rule| rule.get(property).is_none()), "{layer}: {property}");
        }
    }
}

/// WebKit reads no shorthand of a text decoration that has more than its line.
#[test]
fn text_decorations_are_written_out() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
    let parts = fs::read_dir(folder.join("style")).unwrap().map(|entry| entry.unwrap().path());
    for file in parts.chain(["style.css", "more.css"].map(|name| folder.join(name))) {
        for rule in rules(&fs::read_to_string(&file).unwrap()) {
            let value = rule.get("text-decoration").unwrap_or("none");
            let place = format!("{}: {:?}", file.display(), rule.selectors);
            assert!(["none", "underline"].contains(&value), "{place}");
        }
    }
}

/// On other pages the element has the light and the dark palette, and the page says which.
#[test]
fn the_element_has_the_colours_of_the_site() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/widget");
    let [light, dark] = ["light", "dark"].map(|name| Theme::new(name.to_owned()));
    let mut seen = Vec::new();
    for file in ["chrome.css", "marks.css"] {
        let css = fs::read_to_string(folder.join(file)).unwrap();
        // `var(--highlit-mark-1, light-dark(#9cc0ff80, #2f57b099))`
        for part in css.split("var(--highlit-").skip(1) {
            let Some((name, default)) = part.split_once(", ") else { continue };
            let Some(colours) = default.strip_prefix("light-dark(") else { continue };
            let name = name.replace("line-", "slot-");
            let (of_light, of_dark) = colours.split_once(", ").unwrap();
            let (of_dark, _) = of_dark.split_once(')').unwrap();
            for (theme, colour) in [(&light, of_light), (&dark, of_dark)] {
                let own = &theme.properties[&format!("--{name}")];
                assert_eq!(own, colour, "{file}: {name}, {}", theme.name);
            }
            seen.push(name);
        }
    }
    for slot in slots() {
        for colour in ["slot", "mark"] {
            let count = seen.iter().filter(|name| **name == format!("{colour}-{slot}")).count();
            assert_eq!(count, 2, "{colour}-{slot} is in both sheets");
        }
    }
}
