//! What became of each file.

use std::cell::RefCell;

use super::answer::{Answer, list, text};
use crate::{
    json::{Json, Object},
    words::{Message, Value},
};

/// A file, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Its name.
    pub name: String,
    /// Whether it counts, or why it does not.
    pub counted: Counted,
    /// The tags it was made with, by their title and version, if they are not those here. All
    /// that it uses of them are here too, or it could not be read.
    pub other_tags: Option<String>,
    /// How many of its annotations were made under another code than its own.
    pub of_others: usize,
    /// How many it has that were made for an earlier version of the article.
    pub orphans: usize,
}

/// Whether a file counts.
#[derive(Clone, Debug, PartialEq)]
pub enum Counted {
    /// It is a student's, and counts.
    Yes,
    /// It is of the other article, and counts there.
    Beside,
    /// It is the teacher's key.
    Key,
    /// It is another of whoever made the key.
    OfKey,
    /// It is the same as another that counts.
    Repeated,
    /// There is a later one of the same reader.
    Superseded,
    /// It cannot be read.
    Unreadable(Message),
}

const NAMES: [(Counted, &str); 6] = [
    (Counted::Yes, "yes"),
    (Counted::Beside, "beside"),
    (Counted::Key, "key"),
    (Counted::OfKey, "of-key"),
    (Counted::Repeated, "repeated"),
    (Counted::Superseded, "superseded"),
];

impl Answer for Standing {
    fn to_json(&self) -> Json<'_> {
        let counted = match &self.counted {
            Counted::Unreadable(message) => message.to_json(),
            counted => {
                let found = NAMES.iter().find(|(known, _)| known == counted);
                found.map_or("", |(_, name)| name).into()
            }
        };
        let other_tags = self.other_tags.as_deref();
        let other_tags = other_tags.map_or(Json::Literal("null".into()), Json::from);
        let [of_others, orphans] = [self.of_others.to_json(), self.orphans.to_json()];
        Json::List(vec![self.name.as_str().into(), counted, other_tags, of_others, orphans])
    }

    fn of_json(json: Json) -> Option<Self> {
        let [name, counted, other_tags, of_others, orphans] = list(json)?.try_into().ok()?;
        let counted = match counted {
            Json::Text(name) => NAMES.iter().find(|(_, known)| *known == name)?.0.clone(),
            message => Counted::Unreadable(Message::of_json(message)?),
        };
        let [of_others, orphans] = [usize::of_json(of_others)?, usize::of_json(orphans)?];
        Some(Self { name: text(name)?, counted, other_tags: text(other_tags), of_others, orphans })
    }
}

/// The name of a message and its values.
impl Answer for Message {
    fn to_json(&self) -> Json<'_> {
        let mut object = Object::default().with("", self.id());
        for (name, value) in self.values() {
            match value {
                Value::Text(text) => object.put(name, text.as_str()),
                Value::Number(number) => object.put(name, number.to_json()),
            }
        }
        object.into()
    }

    fn of_json(json: Json) -> Option<Self> {
        let Json::Object(mut object) = json else { return None };
        let mut message = Message::from(kept(&text(object.take("")?)?));
        let names: Vec<String> = object.names().map(str::to_owned).collect();
        for name in names {
            message = match object.take(&name)? {
                Json::Text(text) => message.text(kept(&name), &text),
                number => message.number(kept(&name), usize::of_json(number)?),
            };
        }
        Some(message)
    }
}

/// A name for good. There are no more of them than the program has messages.
fn kept(name: &str) -> &'static str {
    thread_local! {
        static KEPT: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
    }
    KEPT.with_borrow_mut(|kept| {
        let known = kept.iter().find(|known| **known == name).copied();
        known.unwrap_or_else(|| {
            let name = name.to_owned().leak();
            kept.push(name);
            name
        })
    })
}
