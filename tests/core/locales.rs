//! The interface's languages: every file says the same things, all of them are
//! said somewhere, and none is asked for that is not there.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use highlit::{
    annotation::Codebook,
    words::{LANGUAGES, choose},
};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Both files of a language: what is said from the beginning, and the rest.
fn words_of(tag: &str) -> String {
    ["ftl", "more.ftl"].map(|ending| read(format!("static/locales/{tag}.{ending}"))).join("\n")
}

/// What a message speaks of, and what it chooses between.
#[derive(Debug, Default)]
struct Shape {
    variables: BTreeSet<String>,
    /// The variants of each choice, by name.
    choices: Vec<BTreeSet<String>>,
}

impl Shape {
    fn add_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.add_expression(expression);
            }
        }
    }

    fn add_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.add_inline(inline),
            Expression::Select { selector, variants } => {
                self.add_inline(selector);
                let name = |key: &VariantKey<&str>| match key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => (*value).to_owned(),
                };
                self.choices.push(variants.iter().map(|variant| name(&variant.key)).collect());
                variants.iter().for_each(|variant| self.add_pattern(&variant.value));
            }
        }
    }

    fn add_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.add_expression(expression),
            // Its own variables are its own matter.
            InlineExpression::MessageReference { .. } => {}
            other => panic!("{other:?} is more than a file of words needs"),
        }
    }
}

/// The messages of a language, by name.
fn shapes(tag: &str) -> BTreeMap<String, Shape> {
    let source = words_of(tag);
    let file = parser::parse(source.as_str()).unwrap_or_else(|(_, errors)| {
        panic!("{tag}.ftl cannot be read: {errors:?}");
    });
    let mut shapes = BTreeMap::new();
    for entry in &file.body {
        match entry {
            Entry::Message(message) => {
                let mut shape = Shape::default();
                shape.add_pattern(message.value.as_ref().expect("a message has words"));
                let twice = shapes.insert(message.id.name.to_owned(), shape).is_some();
                assert!(!twice, "{tag}.ftl has {} twice", message.id.name);
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => panic!("{tag}.ftl: {other:?}"),
        }
    }
    shapes
}

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Whether a choice is between plurals, even if one of them is misspelt.
fn is_plural(choice: &BTreeSet<String>) -> bool {
    choice.iter().any(|name| CATEGORIES.contains(&name.as_str()))
}

#[test]
fn every_language_says_the_same_things() {
    let english = shapes("en");
    assert!(english.len() > 100, "{}", english.len());
    for language in &LANGUAGES[1..] {
        let tag = language.tag;
        let other = shapes(tag);
        let missing: Vec<_> = english.keys().filter(|id| !other.contains_key(*id)).collect();
        let unknown: Vec<_> = other.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(missing.is_empty(), "{tag}.ftl lacks {missing:?}");
        assert!(unknown.is_empty(), "{tag}.ftl has {unknown:?}, which en.ftl has not");
        for (id, shape) in &english {
            assert_eq!(shape.variables, other[id].variables, "{tag}.ftl: the variables of {id}");
            for choice in shape.choices.iter().filter(|choice| !is_plural(choice)) {
                assert!(other[id].choices.contains(choice), "{tag}.ftl: {id} lacks {choice:?}");
            }
        }
    }
}

#[test]
fn there_is_a_file_for_every_language_and_no_other() {
    let files = |folder: &str| -> BTreeSet<String> {
        let names = fs::read_dir(root().join(folder)).unwrap();
        names.map(|name| name.unwrap().file_name().into_string().unwrap()).collect()
    };
    let words = LANGUAGES.iter().flat_map(|language| {
        ["ftl", "more.ftl"].map(|ending| format!("{}.{ending}", language.tag))
    });
    assert_eq!(files("static/locales"), words.collect());
    let codebooks = LANGUAGES[1..].iter().map(|language| format!("claims.{}.json", language.tag));
    assert_eq!(files("static/codebooks"), codebooks.chain(["claims.json".to_owned()]).collect());
}

fn plural_rules(tag: &str) -> PluralRules {
    // Plurals go by the language, not by the script.
    let language: LanguageIdentifier = tag.split('-').next().unwrap().parse().unwrap();
    PluralRules::create(language, PluralRuleType::CARDINAL).unwrap()
}

fn name_of(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

#[test]
fn plurals_are_those_of_the_language() {
    for language in &LANGUAGES {
        let rules = plural_rules(language.tag);
        let categories: BTreeSet<&str> =
            (0..=200_u32).map(|number| name_of(rules.select(number).unwrap())).collect();
        for (id, shape) in shapes(language.tag) {
            for choice in shape.choices.iter().filter(|choice| is_plural(choice)) {
                // A single number may have words of its own.
                let named = choice.iter().filter(|name| name.parse::<u32>().is_err());
                let named: BTreeSet<&str> = named.map(String::as_str).collect();
                assert_eq!(named, categories, "{}.ftl: {id}", language.tag);
            }
        }
    }
    // A language with more forms than English would show an English habit.
    let arabic = plural_rules("ar");
    let forms = [0, 1, 2, 3, 11, 100_u32].map(|number| name_of(arabic.select(number).unwrap()));
    assert_eq!(forms, CATEGORIES);
}

/// A source file that says something: the messages it names, and the names of
/// the values it gives them, numbers apart.
#[derive(Debug, Default)]
struct Speaker {
    file: PathBuf,
    ids: BTreeSet<String>,
    texts: BTreeSet<String>,
    numbers: BTreeSet<String>,
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    files.collect()
}

/// The literals that come first in the brackets of a call, which `then` follows.
fn first_literals(source: &str, call: &str, then: &str) -> BTreeSet<String> {
    let literal = |(at, _): (usize, &str)| {
        let rest = source[at + call.len()..].trim_start().strip_prefix('"')?;
        let (literal, rest) = rest.split_once('"')?;
        rest.starts_with(then).then(|| literal.to_owned())
    };
    source.match_indices(call).filter_map(literal).collect()
}

fn speakers() -> Vec<Speaker> {
    let speaker = |file: PathBuf| {
        let source = fs::read_to_string(&file).unwrap();
        let ids = ["say(", "Message::new("].map(|call| first_literals(&source, call, ")"));
        let [texts, numbers] =
            [".text(", ".number("].map(|call| first_literals(&source, call, ","));
        Speaker { file, ids: ids.into_iter().flatten().collect(), texts, numbers }
    };
    let files = sources(&root().join("src"));
    files.into_iter().map(speaker).filter(|speaker| !speaker.ids.is_empty()).collect()
}

#[test]
fn every_message_is_said_and_what_is_said_is_there() {
    let shapes = shapes("en");
    let speakers = speakers();
    let said: BTreeSet<&String> = speakers.iter().flat_map(|speaker| &speaker.ids).collect();
    let unused: Vec<_> = shapes.keys().filter(|id| !said.contains(id)).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
    let missing: Vec<_> = said.into_iter().filter(|id| !shapes.contains_key(*id)).collect();
    assert!(missing.is_empty(), "en.ftl lacks {missing:?}");
}

#[test]
fn what_a_message_speaks_of_is_given_where_it_is_said() {
    let shapes = shapes("en");
    for Speaker { file, ids, texts, numbers } in speakers() {
        let given: BTreeSet<_> = texts.union(&numbers).cloned().collect();
        let wanted: BTreeSet<_> =
            ids.iter().flat_map(|id| shapes[id].variables.iter().cloned()).collect();
        assert_eq!(given, wanted, "{}", file.display());
    }
}

#[test]
fn every_message_can_be_said_of_any_number() {
    let numbers: BTreeSet<String> =
        speakers().into_iter().flat_map(|speaker| speaker.numbers).collect();
    for language in &LANGUAGES {
        let mut bundle = FluentBundle::new(vec![language.tag.parse().unwrap()]);
        bundle.add_resource(FluentResource::try_new(words_of(language.tag)).unwrap()).unwrap();
        for (id, shape) in shapes(language.tag) {
            for count in [0, 1, 2, 3, 5, 11, 100] {
                let mut values = FluentArgs::new();
                for name in &shape.variables {
                    match numbers.contains(name) {
                        true => values.set(name.clone(), count),
                        false => values.set(name.clone(), "Otter"),
                    }
                }
                let pattern = bundle.get_message(&id).unwrap().value().unwrap();
                let mut errors = Vec::new();
                let words = bundle.format_pattern(pattern, Some(&values), &mut errors);
                assert!(errors.is_empty(), "{}.ftl: {id}: {errors:?}", language.tag);
                assert!(!words.trim().is_empty(), "{}.ftl: {id}", language.tag);
            }
        }
    }
}

#[test]
fn every_sample_has_a_summary() {
    let index: serde_json::Value =
        serde_json::from_str(&read("static/samples/index.json")).unwrap();
    let names = index.as_array().unwrap().iter().map(|sample| sample["name"].as_str().unwrap());
    let names: BTreeSet<String> = names.map(str::to_owned).collect();
    assert_eq!(shapes("en")["sample-summary"].choices, [names]);
}

#[test]
fn codebooks_differ_only_in_their_words() {
    let codebook = |address: &str| Codebook::read(&read(address)).unwrap();
    let english = codebook("static/codebooks/claims.json");
    assert_eq!(english.language, "en");
    for language in &LANGUAGES[1..] {
        let tag = language.tag;
        let other = codebook(&format!("static/codebooks/claims.{tag}.json"));
        assert_eq!(other.language, tag);
        // What goes into files is the same, whoever saves them.
        assert_eq!(
            (&other.id, &other.version, &other.title),
            (&english.id, &english.version, &english.title),
            "{tag}"
        );
        let names = |codebook: &Codebook| -> Vec<String> {
            let tags = codebook.tags.iter().flat_map(|tag| {
                let own = format!("{} in style {}", tag.id, tag.slot.number());
                let subtags = tag.subtags.iter().map(|subtag| format!("{}: {}", tag.id, subtag.id));
                subtags.chain([own])
            });
            tags.collect()
        };
        assert_eq!(names(&other), names(&english), "{tag}");
        let letters: BTreeSet<_> = other.tags.iter().map(|tag| &tag.letter).collect();
        assert_eq!(letters.len(), other.tags.len(), "{tag}: letters tell tags apart");
        let is_one = |letter: &&String| letter.chars().count() == 1;
        assert!(letters.iter().all(is_one), "{tag}: {letters:?}");
    }
}

#[test]
fn the_language_is_the_readers_choice_or_the_best_that_the_browser_asks_for() {
    let cases: [(Option<&str>, &[&str], &str, &str); 12] = [
        (None, &["en-GB", "en"], "en", "en-GB"),
        (None, &["de-AT", "fr-CA", "en"], "fr", "fr-CA"),
        (None, &["zh-CN"], "zh-Hans", "zh-CN"),
        (None, &["zh-TW", "en"], "zh-Hans", "zh-TW"),
        (None, &["AR-eg"], "ar", "AR-eg"),
        (None, &["hi"], "hi", "hi"),
        (None, &["es-419"], "es", "es-419"),
        (None, &["tlh"], "en", "en"),
        (None, &[], "en", "en"),
        (None, &["en_US@posix", "fr"], "fr", "fr"),
        (Some("ar"), &["en-GB"], "ar", "ar"),
        (Some("fr"), &["en", "fr-CH"], "fr", "fr-CH"),
    ];
    for (chosen, wanted, tag, locale) in cases {
        let wanted: Vec<String> = wanted.iter().map(|&tag| tag.to_owned()).collect();
        let (language, found) = choose(chosen, &wanted);
        assert_eq!((language.tag, found.as_str()), (tag, locale), "{chosen:?} {wanted:?}");
    }
    assert_eq!(choose(Some("a language since dropped"), &["es".to_owned()]).0.tag, "es");
}

#[test]
fn the_page_asks_ahead_for_every_language_there_is() {
    let script = read("static/ahead.js");
    let list = script.split("const LANGUAGES = ").nth(1).and_then(|rest| rest.split(';').next());
    let tags: Vec<&str> = serde_json::from_str(list.expect("there is a list")).unwrap();
    assert_eq!(tags, LANGUAGES.map(|language| language.tag));
}
