//! The strip: where in the article each tag falls, one lane a tag, with the
//! tag's letter before it.

use web_sys::{Element, MouseEvent};
use yew::prelude::*;

use super::card::slot_class;
use crate::{
    annotation::{Store, Tag},
    text::CharOffset,
    web::words::language,
};

/// How many steps the strip is divided into. What it costs to draw follows
/// from this, not from the number of highlights.
const STEPS: usize = 240;

/// Markup for the strip, from the start of the article at one side to its end
/// at the other. A click on it asks to go to that place.
pub fn strip(store: &Store, on_seek: &Callback<CharOffset>) -> Html {
    let tags = &store.codebook().tags;
    let length = u64::from(store.article().char_len().0.max(1));
    let step = |offset: CharOffset| (u64::from(offset.0) * STEPS as u64 / length) as usize;
    let mut lanes = vec![[false; STEPS + 1]; tags.len()];
    for annotation in store.annotations().iter() {
        if let Some(lane) = tags.iter().position(|tag| tag.id == annotation.tag) {
            let (from, to) = (step(annotation.span.start()), step(annotation.span.end()));
            lanes[lane][from..=to].fill(true);
        }
    }
    let onclick = on_seek.reform(move |event: MouseEvent| {
        let strip = event.target_unchecked_into::<Element>().closest(".strip").ok().flatten();
        let lane = strip.and_then(|strip| strip.query_selector("svg").ok().flatten());
        let share = lane.map(|svg| svg.get_bounding_client_rect()).map_or(0.0, |rect| {
            (f64::from(event.client_x()) - rect.left()) / rect.width().max(1.0)
        });
        // The stylesheet has it begin where the lines do.
        let share = if language().is_rtl { 1.0 - share } else { share };
        CharOffset((share.clamp(0.0, 1.0) * length as f64) as u32)
    });
    html! {
        // The cards below say the same in words, so the picture needs none.
        <div class="strip" aria-hidden="true" {onclick}>
            { for lanes.iter().zip(tags).map(|(lane, tag)| draw(lane, tag)) }
        </div>
    }
}

/// One lane as a single path of the stretches that are filled.
fn draw(lane: &[bool], tag: &Tag) -> Html {
    let mut path = String::new();
    for at in (0..lane.len()).filter(|&at| lane[at] && (at == 0 || !lane[at - 1])) {
        let width = lane[at..].iter().take_while(|filled| **filled).count();
        path += &format!("M{at} 1h{width}v4h-{width}z");
    }
    html! {
        <div class={classes!("lane", slot_class(tag))}>
            <span>{ &tag.letter }</span>
            <svg viewBox={format!("0 0 {STEPS} 6")} preserveAspectRatio="none">
                <rect class="ground" width={STEPS.to_string()} height="6" />
                <path d={path} />
            </svg>
        </div>
    }
}
