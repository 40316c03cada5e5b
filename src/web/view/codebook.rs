//! Editing the tags of an exercise.

use std::collections::{BTreeMap, BTreeSet};

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{card::badge, dialog};
use crate::{
    annotation::{Codebook, Slot, Subtag, SubtagId, Tag, TagId},
    web::{platform::dom, words::say},
    words::Message,
};

/// One change of a codebook.
pub enum Change {
    Title(String),
    Version(String),
    /// Of the tag of that number, from 0.
    Tag(usize, Part, String),
    Add,
    Remove(usize),
    /// Whether the two may not lie over the same words.
    Exclude(TagId, TagId, bool),
}

/// What is said of a tag.
#[derive(Clone, Copy)]
pub enum Part {
    Label,
    Letter,
    Slot,
    Definition,
    Question,
    Example,
    /// One sub-tag to a line: its name, and after a colon what it means.
    Subtags,
}

impl Change {
    /// What gives the focus a place where the change takes it away.
    pub fn focus(&self) -> Option<fn()> {
        match self {
            Self::Add => Some(open_last),
            Self::Remove(_) => Some(|| dom::focus(dialog::TITLE)),
            _ => None,
        }
    }

    /// Whether it says which edition this is.
    pub fn names_edition(&self) -> bool {
        matches!(self, Self::Version(_))
    }

    /// The codebook with the change.
    pub fn make(self, codebook: &mut Codebook) {
        match self {
            Self::Title(title) => codebook.title = title,
            Self::Version(version) => codebook.version = version,
            Self::Add => codebook.tags.extend(new_tag(codebook)),
            Self::Remove(number) if codebook.tags.len() > 1 => {
                let gone = codebook.tags.remove(number).id;
                codebook.exclusions.retain(|pair| !pair.contains(&gone));
            }
            Self::Remove(_) => {}
            Self::Exclude(tag, other, is_excluded) => {
                let pair = [tag, other];
                codebook.exclusions.retain(|known| !known.iter().all(|id| pair.contains(id)));
                codebook.exclusions.extend(is_excluded.then_some(pair));
            }
            Self::Tag(number, part, words) => {
                if let Some(tag) = codebook.tags.get_mut(number) {
                    part.set(tag, words);
                }
            }
        }
    }
}

impl Part {
    fn set(self, tag: &mut Tag, words: String) {
        match self {
            Self::Label => tag.label = words,
            Self::Letter => tag.letter = words,
            Self::Slot => tag.slot = words.parse().ok().and_then(Slot::new).unwrap_or(tag.slot),
            Self::Definition => tag.definition = words,
            Self::Question => tag.question = words,
            Self::Example => tag.example = words,
            Self::Subtags => tag.subtags = subtags(tag, &words),
        }
    }
}

/// Opens the form of the last tag, which has just been added, at its name.
fn open_last() {
    open_form(|count| count.checked_sub(1), "input");
}

/// Brings up what is wrong with a codebook, by its place as in `tags[0].letter`.
pub fn show(place: &str) {
    let Some((number, part)) = place.strip_prefix("tags[").and_then(|rest| rest.split_once("]."))
    else {
        return dom::focus("codebook-title");
    };
    let number = number.parse().ok();
    let field = match part.split(['[', '.']).next().unwrap_or_default() {
        "subtags" => "textarea".to_owned(),
        part => format!("[id$=\"-{part}\"]"),
    };
    open_form(|_| number, &field);
}

/// Opens the form of a tag, chosen by how many there are, at a field.
fn open_form(which: impl FnOnce(u32) -> Option<u32>, field: &str) {
    let Ok(forms) = dom::document().query_selector_all(".codebook .one") else { return };
    let form = which(forms.length()).and_then(|number| forms.get(number));
    if let Some(form) = form.and_then(|node| node.dyn_into::<Element>().ok()) {
        // An attribute of a name that HTML has.
        let _ = form.set_attribute("open", "");
        let field = form.query_selector(field).ok().flatten();
        field.iter().for_each(dom::focus_on);
    }
}

/// A tag with a style that no other has yet; none if there is no style left.
fn new_tag(codebook: &Codebook) -> Option<Tag> {
    let slots = (1..=u64::from(Slot::COUNT)).filter_map(Slot::new);
    let is_free = |slot: &Slot| codebook.tags.iter().all(|tag| tag.slot != *slot);
    let slot = slots.into_iter().find(is_free)?;
    let ids = (1..).map(|number| format!("tag-{number}"));
    let id = ids.filter_map(|id| TagId::new(&id).ok()).find(|id| codebook.tag(id).is_none())?;
    let [label, letter, definition, question, example] = [const { String::new() }; 5];
    let subtags = Vec::new();
    Some(Tag { id, label, letter, slot, definition, question, example, subtags })
}

/// The sub-tags that lines name. One whose name is known keeps its id, and so does one
/// whose name is being changed in its line.
fn subtags(tag: &Tag, lines: &str) -> Vec<Subtag> {
    let parted = |line: &str| {
        let (label, definition) = line.split_once(':').unwrap_or((line, ""));
        (label.trim().to_owned(), definition.trim().to_owned())
    };
    let lines: Vec<(String, String)> =
        lines.lines().filter(|line| !line.trim().is_empty()).map(parted).collect();
    let labels: BTreeSet<&str> = lines.iter().map(|(label, _)| &**label).collect();
    let by_label: BTreeMap<&str, &Subtag> =
        tag.subtags.iter().map(|known| (&*known.label, known)).collect();
    let mut taken: BTreeSet<SubtagId> = tag.subtags.iter().map(|known| known.id.clone()).collect();
    let mut used = BTreeSet::new();
    let mut number = 0;
    let mut fresh = || loop {
        number += 1;
        // A tag's id with a number behind it is an id as well, unless that has no room.
        let id = SubtagId::new(&format!("{}-{number}", tag.id)).ok()?;
        if taken.insert(id.clone()) {
            return Some(id);
        }
    };
    let subtag = |(place, (label, definition)): (usize, &(String, String))| {
        let in_line = tag.subtags.get(place).filter(|known| !labels.contains(&*known.label));
        let known = by_label.get(&**label).copied().or(in_line).map(|known| known.id.clone());
        let id = known.filter(|id| used.insert(id.clone())).or_else(&mut fresh)?;
        Some(Subtag { id, label: label.clone(), definition: definition.clone() })
    };
    lines.iter().enumerate().filter_map(subtag).collect()
}

/// Markup for all of it; other fields for another `edition`.
pub fn editor(codebook: &Codebook, edition: usize, on_change: &Callback<Change>) -> Html {
    let is_alone = codebook.tags.len() == 1;
    html! {
        <div key={edition} class="codebook">
            { line("codebook-title", say("codebook-title"), &codebook.title, 80, on_change.reform(Change::Title)) }
            { line("codebook-version", say("codebook-version"), &codebook.version, 20, on_change.reform(Change::Version)) }
            { for (0..codebook.tags.len()).map(|number| view_tag(number, codebook, is_alone, on_change)) }
            <button type="button" disabled={new_tag(codebook).is_none()} onclick={on_change.reform(|_| Change::Add)}>
                { say("codebook-add") }
            </button>
        </div>
    }
}

fn view_tag(
    number: usize,
    codebook: &Codebook,
    is_alone: bool,
    on_change: &Callback<Change>,
) -> Html {
    let tag = &codebook.tags[number];
    let change = |part| on_change.reform(move |words| Change::Tag(number, part, words));
    let id = |part: &str| format!("{}-{part}", tag.id);
    let on_slot = change(Part::Slot)
        .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let on_subtags = change(Part::Subtags)
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let style = |slot: u8| {
        let words = Message::new("codebook-style").number("number", slot.into());
        html! {
            <option value={slot.to_string()} selected={slot == tag.slot.number()}>{ say(words) }</option>
        }
    };
    let subtags = tag.subtags.iter().map(|subtag| match &*subtag.definition {
        "" => subtag.label.clone(),
        definition => format!("{}: {definition}", subtag.label),
    });
    let subtags = subtags.collect::<Vec<_>>().join("\n");
    html! {
        <details key={tag.id.to_string()} class="one">
            <summary>{ badge(tag) }<span class="label" dir="auto">{ &tag.label }</span></summary>
            { line(&id("label"), say("codebook-label"), &tag.label, 40, change(Part::Label)) }
            { line(&id("letter"), say("codebook-letter"), &tag.letter, 4, change(Part::Letter)) }
            <label class="field">
                <span>{ say("codebook-slot") }</span>
                <select onchange={on_slot}>{ for (1..=Slot::COUNT).map(style) }</select>
            </label>
            { line(&id("definition"), say("codebook-definition"), &tag.definition, 400, change(Part::Definition)) }
            { line(&id("question"), say("codebook-question"), &tag.question, 200, change(Part::Question)) }
            { line(&id("example"), say("codebook-example"), &tag.example, 200, change(Part::Example)) }
            <label class="field">
                <span>{ say("codebook-subtags") }</span>
                <textarea rows="4" dir="auto" maxlength="4000" ~defaultValue={subtags} oninput={on_subtags} />
            </label>
            if !is_alone {
                { exclusions(tag, codebook, on_change) }
            }
            <button type="button" class="quiet" disabled={is_alone} onclick={on_change.reform(move |_| Change::Remove(number))}>
                { say("codebook-remove") }
            </button>
        </details>
    }
}

/// Which other tags may not lie over the same words.
fn exclusions(tag: &Tag, codebook: &Codebook, on_change: &Callback<Change>) -> Html {
    let others = codebook.tags.iter().filter(|other| other.id != tag.id).map(|other| {
        let pair = [tag.id.clone(), other.id.clone()];
        let onchange = on_change.reform(move |event: Event| {
            let [tag, other] = pair.clone();
            let is_excluded = event.target_unchecked_into::<HtmlInputElement>().checked();
            Change::Exclude(tag, other, is_excluded)
        });
        html! {
            <label key={other.id.to_string()} class="check">
                <input type="checkbox" checked={codebook.excludes(&tag.id, &other.id)} {onchange} />
                <span>{ badge(other) }{ " " }<bdi>{ &other.label }</bdi></span>
            </label>
        }
    });
    html! {
        <fieldset class="excluding">
            <legend>{ say("codebook-exclusions") }</legend>
            { for others }
        </fieldset>
    }
}

fn line(id: &str, label: AttrValue, value: &str, most: u32, on_words: Callback<String>) -> Html {
    let oninput = on_words
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <label class="field">
            <span>{ label }</span>
            <input id={id.to_owned()} dir="auto" autocomplete="off" maxlength={most.to_string()}
                ~defaultValue={value.to_owned()} {oninput} />
        </label>
    }
}
