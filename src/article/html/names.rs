//! What sites call the parts of their pages: words in the class of an element, its
//! id and its role.

/// Words in the class of an element that show what sites put around articles and
/// between their paragraphs.
const FURNITURE: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "advertisement",
    "advertising",
    "adslot",
    "breadcrumb",
    "breadcrumbs",
    "consent",
    "controls",
    "cookie",
    "cookies",
    "copyright",
    "cta",
    "dialog",
    "donate",
    "donation",
    "footer",
    "gdpr",
    "modal",
    "mostread",
    "nav",
    "navbar",
    "navigation",
    "pager",
    "pagination",
    "paywall",
    "popup",
    "popular",
    "promo",
    "promobox",
    "promotion",
    "readmore",
    "recirc",
    "recirculation",
    "regwall",
    "share",
    "sharebar",
    "sharing",
    "sidebar",
    "signup",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "subscription",
    "tags",
    "taglist",
    "toolbar",
    "tooltip",
    "trending",
    "widget",
    "widgets",
];

/// What such words begin with that sites write together with the next.
const STEMS: &[&str] = &["newsletter", "outbrain", "recommend", "related", "taboola"];

/// Words in the class of an element that show what readers say below an article,
/// which may be more than the article says.
const TALK: &[&str] = &["comment", "commentlist", "comments", "disqus", "respond"];

/// Words in the class of an element that show who wrote the article.
pub(super) const AUTHORS: &[&str] = &["author", "authors", "byline", "reporter"];

/// Words in the class of an element that show a date.
pub(super) const DATED: &[&str] =
    &["date", "dateline", "datetime", "published", "pubdate", "time", "timestamp"];

pub(super) fn is_furniture(word: &str) -> bool {
    FURNITURE.contains(&word) || STEMS.iter().any(|stem| word.starts_with(stem))
}

pub(super) fn is_talk(word: &str) -> bool {
    TALK.contains(&word)
}
