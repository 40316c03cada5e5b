//! What a page says of its article apart from the text: JSON-LD first, then Open
//! Graph and its like, then the elements of the page.

use dom_query::{Document, NodeRef};
use serde_json::Value;

use crate::text::Language;

/// What a page says of its article.
#[derive(Debug, Default)]
pub(super) struct About {
    /// Every title it gives, the most trusted first.
    pub titles: Vec<String>,
    pub source: Option<String>,
    pub date: Option<String>,
    pub byline: Option<String>,
    pub language: Option<Language>,
}

/// What parts a title from the name of its site.
const JOINTS: &[&str] = &[" | ", " - ", " – ", " — ", " · ", " » ", " :: ", "｜", "_", "－", "—"];

/// The most words of a site's name.
const SITE: usize = 4;

impl About {
    pub fn of(document: &Document) -> Self {
        let mut articles: Vec<Value> = document
            .select(r#"script[type="application/ld+json"]"#)
            .iter()
            .filter_map(|script| serde_json::from_str(bare(&script.text())).ok())
            .flat_map(articles_in)
            .collect();
        // A page that checks a claim describes that first; it is not the article.
        articles.sort_by_key(is_review);
        let said = |read: &dyn Fn(&Value) -> Option<String>| articles.iter().find_map(read);
        let meta = |names: &[&str]| names.iter().find_map(|name| meta(document, name));

        let site = meta(&["og:site_name", "application-name", "twitter:app:name:iphone"]);
        let source = said(&|it| name_in(it.get("publisher")?)).or(site);
        let head = document.select("head title");
        let head = head.iter().find_map(|title| clean(&title.text()));
        let titles = [
            said(&|it| text_in(it.get("headline").or(it.get("name"))?)),
            // Libraries write down what an article is called; for Open Graph, sites may write
            // what makes people come.
            meta(&[
                "dc:title",
                "dc.title",
                "dcterms.title",
                "og:title",
                "twitter:title",
                "parsely-title",
            ]),
            head.map(|title| match source {
                Some(_) => title,
                None => without_last(&title).to_owned(),
            }),
        ];
        let names_site = |part: &str| source.as_deref().is_some_and(|site| alike(part, site));
        let [described, shared, head] =
            titles.map(|title| title.map(|title| without_site(&title, names_site)));
        // What it is called by both its description and its window needs no other name.
        let is_sure = matches!((&described, &head), (Some(one), Some(other)) if alike(one, other));
        let titles = [described, shared.filter(|_| !is_sure), head];
        let date = said(&|it| text_in(it.get("datePublished")?))
            .or_else(|| {
                meta(&[
                    "article:published_time",
                    "og:published_time",
                    "datePublished",
                    "publishdate",
                    "pubdate",
                    "parsely-pub-date",
                    "dc.date.issued",
                    "dc.date",
                    "dcterms.created",
                    "date",
                ])
            })
            .map(|date| day_of(&date).to_owned());
        let byline = said(&|it| name_in(it.get("author")?))
            .or_else(|| meta(&["author", "article:author", "byl", "dc.creator", "parsely-author"]));
        Self {
            titles: titles.into_iter().flatten().collect(),
            date,
            byline: byline.and_then(|byline| person(&byline)),
            language: language(document),
            source,
        }
    }
}

/// The language of the page, unless its lines run the other way: then it is the
/// template's, and the text tells better.
fn language(document: &Document) -> Option<Language> {
    let attribute = |name: &str| {
        let html = document.select_single("html").attr(name);
        html.or_else(|| document.select_single("body").attr(name))
    };
    let said = attribute("lang").or_else(|| attribute("xml:lang")).map(|tag| tag.to_string());
    let said = said.or_else(|| meta(document, "content-language"));
    let language = Language::parse(&said?.trim().replace('_', "-"))?;
    let is_rtl = match attribute("dir").map(|dir| dir.to_ascii_lowercase()).as_deref() {
        Some("rtl") => true,
        Some("ltr") => false,
        _ => return Some(language),
    };
    (is_rtl == (language.direction() == crate::text::Direction::RightToLeft)).then_some(language)
}

/// What a script says, without the section that hides it from what reads XML, and without
/// the signs of comments that hide this in turn.
fn bare(script: &str) -> &str {
    let inner = match script.split_once("<![CDATA[") {
        Some((before, rest)) if !before.contains(['{', '[']) => {
            rest.rsplit_once("]]>").map_or(rest, |(inner, _)| inner)
        }
        _ => script,
    };
    inner.trim_matches(|c: char| c.is_whitespace() || matches!(c, '/' | '*'))
}

/// The articles among what JSON-LD describes, wherever in it they are.
fn articles_in(value: Value) -> Vec<Value> {
    match value {
        Value::Array(values) => values.into_iter().flat_map(articles_in).collect(),
        Value::Object(mut object) => {
            let is_article = |kind: &Value| {
                kind.as_str().is_some_and(|kind| {
                    ["Article", "Posting", "Report", "Review"].iter().any(|it| kind.ends_with(it))
                })
            };
            let inner =
                ["@graph", "mainEntity", "mainEntityOfPage"].map(|name| object.remove(name));
            let own = match object.get("@type") {
                Some(Value::Array(kinds)) => kinds.iter().any(is_article),
                Some(kind) => is_article(kind),
                None => false,
            };
            let own = own.then_some(Value::Object(object));
            own.into_iter().chain(inner.into_iter().flatten().flat_map(articles_in)).collect()
        }
        _ => Vec::new(),
    }
}

fn is_review(article: &Value) -> bool {
    article.get("@type").and_then(Value::as_str).is_some_and(|kind| kind.ends_with("Review"))
}

fn text_in(value: &Value) -> Option<String> {
    clean(value.as_str()?)
}

/// The name of a person or a publisher, or of several.
fn name_in(value: &Value) -> Option<String> {
    match value {
        Value::Array(values) => {
            let names: Vec<String> = values.iter().filter_map(name_in).collect();
            (!names.is_empty()).then(|| names.join(", "))
        }
        Value::Object(object) => name_in(object.get("name")?),
        other => text_in(other),
    }
}

/// What a `meta` element says under that name, whichever attribute bears it.
fn meta(document: &Document, name: &str) -> Option<String> {
    let bears = |node: &NodeRef| {
        ["property", "name", "itemprop", "http-equiv"].iter().any(|attribute| {
            let names = node.attr_or(attribute, "");
            names.split_whitespace().any(|other| other.eq_ignore_ascii_case(name))
        })
    };
    let all = document.select("meta");
    all.nodes().iter().filter(|node| bears(node)).find_map(|node| clean(&node.attr("content")?))
}

/// A text on one line, if there is one. What is escaped twice is read once more.
fn clean(text: &str) -> Option<String> {
    let text = match text.contains('&') {
        true => Document::fragment(text.replace('<', "&lt;")).root().text().to_string(),
        false => text.to_owned(),
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// A title without the name of its site, which stands first or last.
fn without_site(title: &str, names_site: impl Fn(&str) -> bool) -> String {
    for joint in JOINTS {
        if let Some((rest, last)) = title.rsplit_once(joint)
            && names_site(last)
        {
            return without_site(rest, names_site);
        }
        if let Some((first, rest)) = title.split_once(joint)
            && names_site(first)
        {
            return without_site(rest, names_site);
        }
    }
    title.trim().to_owned()
}

/// A title without its last part, as far as that can be the name of a site.
fn without_last(title: &str) -> &str {
    let words = |text: &str| text.split_whitespace().count();
    let parts = JOINTS.iter().filter_map(|joint| title.rsplit_once(joint));
    let (rest, _) = parts
        .filter(|(rest, last)| words(last) <= SITE && words(rest) > SITE)
        .min_by_key(|(_, last)| last.len())
        .unwrap_or((title, ""));
    rest
}

/// A name, without "By"; addresses of people's pages are none.
fn person(name: &str) -> Option<String> {
    let name = name.trim();
    let bare =
        name.get(..3).filter(|by| by.eq_ignore_ascii_case("by ")).map_or(name, |_| &name[3..]);
    (!bare.contains("://") && !bare.is_empty()).then(|| bare.trim().to_owned())
}

/// The day of a time as ISO 8601 writes it; what is written otherwise stays.
fn day_of(date: &str) -> &str {
    let is_day = |day: &&str| {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        day.split('-').map(str::len).eq([4, 2, 2]) && day.split('-').all(digits)
    };
    date.get(..10).filter(is_day).unwrap_or(date)
}

/// Whether two texts have the same letters, whatever their case and spaces.
pub(super) fn alike(a: &str, b: &str) -> bool {
    letters(a).eq(letters(b))
}

/// The letters and digits of a text, in small.
pub(super) fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}
