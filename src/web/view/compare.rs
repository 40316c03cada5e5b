//! A student's work beside the key or a classmate's: where both agree, where they differ,
//! and what each says of it. It is set side by side in a worker and goes nowhere.

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::{
    card::badge,
    dialog::{self, dialog},
};
use crate::{
    annotation::{ReaderCode, Store},
    classroom::{Report, TagSet, figure},
    exchange::{
        class::{Counted, Voice},
        w3c::{self, Imprint},
    },
    web::{
        platform::{clock, desk::Desk, dom, files, importer::Failure},
        shared::Shared,
        words::say,
    },
    words::Message,
};

const FILE_ID: &str = "compare-file";

/// Where the other's file lies on the desk, beside one's own.
const OTHER: usize = 1;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub store: Shared<Store>,
    pub code: ReaderCode,
    pub on_close: Callback<Event>,
}

pub enum Msg {
    Chosen(File),
    Done(Result<Sides, Message>),
}

/// Two pieces of work, side by side.
pub struct Sides {
    /// What the other's file is called.
    name: String,
    report: Report,
    /// The sentences that either marked, with what was said of each.
    sentences: Vec<(usize, Vec<Voice>)>,
}

/// The work beside a file that is chosen.
#[derive(Default)]
pub struct Compare {
    is_busy: bool,
    done: Option<Result<Sides, Message>>,
}

impl Component for Compare {
    type Message = Msg;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Chosen(_) if self.is_busy => return false,
            Msg::Chosen(file) => {
                self.is_busy = true;
                let (store, code) = (ctx.props().store.0.clone(), ctx.props().code.clone());
                ctx.link().send_future(async move {
                    Msg::Done(sides(&store, &code, file).await.unwrap_or_else(|failure| {
                        Err(match failure {
                            Failure::Unavailable => Message::new("rare-unavailable"),
                            Failure::Slow | Failure::Refused(_) => Message::new("compare-failed"),
                        })
                    }))
                });
            }
            Msg::Done(done) => {
                self.is_busy = false;
                self.done = Some(done);
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let on_chosen = ctx.link().batch_callback(|event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let file = input.files().and_then(|files| files.get(0));
            input.set_value("");
            file.map(Msg::Chosen)
        });
        let choose = |_: MouseEvent| {
            dom::find::<HtmlInputElement>(FILE_ID).into_iter().for_each(|input| input.click());
        };
        let told = match &self.done {
            _ if self.is_busy => html! { <p>{ say("class-working") }</p> },
            Some(Ok(sides)) => agreement(sides),
            Some(Err(why)) => html! { <p class="error">{ say(why.clone()) }</p> },
            None => Html::default(),
        };
        let body = html! {
            <div class="compare" aria-busy={self.is_busy.to_string()}>
                <p>{ say("compare-lead") }</p>
                <input id={FILE_ID} type="file" accept=".json,application/json" class="sr" tabindex="-1" aria-hidden="true"
                    onchange={on_chosen} />
                <button type="button" class={classes!(self.done.is_none().then_some("primary"))} disabled={self.is_busy} onclick={choose}>
                    { say("compare-choose") }
                </button>
                <div role="status">{ told }</div>
                if let Some(Ok(sides)) = self.done.as_ref().filter(|_| !self.is_busy) {
                    <ol class="sides">
                        { for sides.sentences.iter().map(|(place, voices)| sentence(sides, *place, voices, &ctx.props().store)) }
                    </ol>
                }
            </div>
        };
        dialog(say("compare-title"), ctx.props().on_close.clone(), body)
    }

    fn rendered(&mut self, _: &Context<Self>, is_first: bool) {
        if is_first {
            dialog::show_new();
        }
        dialog::keep_focus();
    }
}

/// Lays the work and the file on a desk, where the file is taken for the key.
async fn sides(
    store: &Store,
    code: &ReaderCode,
    file: File,
) -> Result<Result<Sides, Message>, Failure> {
    let name = file.name();
    let own = w3c::write(store, &Imprint::new(clock::new_id(), code, clock::now()));
    let own = files::file_of("own.json", &own).map_err(|_| Failure::Unavailable)?;
    let desk = Desk::begin(store).await?;
    desk.choose(&[own, file]).await?;
    while desk.read().await?.1 > 0 {}
    let mut standing = desk.standing(Some(OTHER)).await?;
    if standing.len() <= OTHER {
        return Ok(Err(Message::new("open-unreadable")));
    }
    if let Counted::Unreadable(why) = standing.swap_remove(OTHER).counted {
        let refused = Message::new("compare-refused").text("name", &name);
        return Ok(Err(refused.text("why", &say(why))));
    }
    let report = desk.report(Some(OTHER)).await?;
    let is_marked =
        |place: &usize| report.sentences[*place].marked() > 0 || theirs(&report, *place) != 0;
    let places: Vec<usize> = (0..report.sentences.len()).filter(is_marked).collect();
    let spans: Vec<_> = places.iter().map(|place| report.sentences[*place].span).collect();
    let voices = desk.voices(Some(OTHER), &spans).await?;
    let sentences = places.into_iter().zip(voices).collect();
    Ok(Ok(Sides { name, report, sentences }))
}

/// The tags that the work has on a sentence.
fn own(report: &Report, place: usize) -> TagSet {
    report.sentences[place].readings.iter().fold(0, |all, (tags, _)| all | tags)
}

/// The tags that the other has on it.
fn theirs(report: &Report, place: usize) -> TagSet {
    report.sentences[place].key.unwrap_or(0)
}

fn is_alike(report: &Report, place: usize) -> bool {
    own(report, place) == theirs(report, place)
}

/// How far both agree, in a sentence for each way of counting.
fn agreement(sides: &Sides) -> Html {
    let alike = sides.sentences.iter().filter(|(place, _)| is_alike(&sides.report, *place)).count();
    let likeness = sides.report.students.first().and_then(|student| student.against_key);
    let chars = likeness.and_then(|likeness| likeness.chars.ok());
    let lead = Message::new("compare-with").text("name", &sides.name);
    html! {
        <>
            <p>{ say(lead) }</p>
            if sides.sentences.is_empty() {
                <p>{ say("class-nothing") }</p>
            } else {
                <p>{ say(Message::new("compare-sentences").number("alike", alike).number("count", sides.sentences.len())) }</p>
            }
            if let Some(chars) = chars {
                <p>{ say(Message::new("compare-overlap").text("percent", &say(figure::percent(chars)))) }</p>
            }
        </>
    }
}

fn sentence(sides: &Sides, place: usize, voices: &[Voice], store: &Store) -> Html {
    let is_alike = is_alike(&sides.report, place);
    let (class, standing) = match is_alike {
        true => ("alike", say("compare-alike")),
        false => ("unlike", say("compare-unlike")),
    };
    let side = |who: AttrValue, tags: TagSet, is_own: bool| {
        let notes = voices.iter().filter(|voice| voice.student.is_some() == is_own);
        html! {
            <div>
                <dt>{ who }</dt>
                <dd>{ worn(tags, store) }</dd>
                { for notes.map(|voice| note(voice, store)) }
            </div>
        }
    };
    html! {
        <li key={place} {class}>
            <p class="standing">{ standing }</p>
            <q dir="auto">{ store.article().quote(sides.report.sentences[place].span) }</q>
            <dl>
                { side(say("compare-you"), own(&sides.report, place), true) }
                { side(say("compare-other"), theirs(&sides.report, place), false) }
            </dl>
        </li>
    }
}

fn worn(tags: TagSet, store: &Store) -> Html {
    if tags == 0 {
        return html! { <span class="hint">{ say("compare-unmarked") }</span> };
    }
    let all = store.codebook().tags.iter().enumerate();
    let worn = all.filter(|(number, _)| tags & (1 << number) != 0);
    html! {
        <ul>{ for worn.map(|(_, tag)| html! { <li>{ badge(tag) }{ " " }<bdi>{ &tag.label }</bdi></li> }) }</ul>
    }
}

fn note(Voice { tag, note, .. }: &Voice, store: &Store) -> Html {
    let tag = store.codebook().tags.get(*tag);
    html! {
        <dd>
            if let Some(tag) = tag {
                { badge(tag) }<span class="sr">{ &tag.label }</span>{ " " }
            }
            <span dir="auto">{ note.clone() }</span>
        </dd>
    }
}
