//! The interface's messages in English, for errors that are read outside a page.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use crate::words::{Message, Value};

thread_local! {
    static WORDS: FluentBundle<FluentResource> = {
        let mut words = FluentBundle::new(vec!["en".parse().expect("en is a language")]);
        for file in [
            include_str!("../static/locales/en.ftl"),
            include_str!("../static/locales/en.more.ftl"),
        ] {
            let file = FluentResource::try_new(file.to_owned());
            words.add_resource_overriding(file.expect("a test reads the file"));
        }
        // Marks of direction belong on a screen.
        words.set_use_isolating(false);
        words
    };
}

/// The words of a message; what is missing of them shows as its name.
pub fn say(message: &Message) -> String {
    WORDS.with(|words| {
        let pattern = words.get_message(message.id()).and_then(|found| found.value());
        let Some(pattern) = pattern else { return message.id().to_owned() };
        let mut values = FluentArgs::new();
        for (name, value) in message.values() {
            match value {
                Value::Text(text) => values.set(*name, text.as_str()),
                Value::Number(number) => values.set(*name, *number),
            }
        }
        words.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    })
}
