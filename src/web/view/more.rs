//! The menu at the end of the bar, for what is wanted less often.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::{bar::Tool, icon::icon};
use crate::web::platform::dom;

/// The id of the button that opens it.
pub const BUTTON_ID: &str = "more";

/// The id of the menu.
pub const MENU_ID: &str = "more-menu";

/// Markup for the menu. It is the browser's own popover, whose button says whether
/// it is expanded, and closes on Escape and on a click elsewhere.
pub fn more(tools: &[Tool]) -> Html {
    let items = tools.iter().map(|tool| {
        let act = tool.onclick.clone();
        let narrow = tool.only_if_wide.then_some("narrow-only");
        let onclick = Callback::from(move |event| {
            close();
            act.emit(event);
        });
        html! {
            <button type="button" role="menuitem" tabindex="-1" class={classes!(narrow)} disabled={!tool.enabled} {onclick}>
                { icon(tool.picture) }{ &tool.name }
            </button>
        }
    });
    html! {
        <div id={MENU_ID} class="more-menu" role="menu" aria-labelledby={BUTTON_ID} popover="auto"
            onkeydown={walk} ontoggle={enter}>
            { for items }
        </div>
    }
}

/// Closes the menu and gives the focus back, so that what comes next (a dialog)
/// knows where to return it to.
fn close() {
    if let Some(menu) = dom::find::<HtmlElement>(MENU_ID) {
        // It is a popover, and so can be hidden.
        let _ = menu.hide_popover();
        dom::focus(BUTTON_ID);
    }
}

/// A menu that has opened has the focus on its first line.
fn enter(_: Event) {
    if dom::find::<HtmlElement>(MENU_ID)
        .is_some_and(|menu| menu.matches(":popover-open") == Ok(true))
    {
        items().first().into_iter().for_each(dom::focus_on);
    }
}

/// Those lines that are seen and can be chosen.
fn items() -> Vec<Element> {
    let Some(menu) = dom::by_id(MENU_ID) else { return Vec::new() };
    let lines = menu.children();
    let lines = (0..lines.length()).filter_map(|index| lines.item(index));
    let is_seen = |line: &Element| line.get_client_rects().length() > 0;
    lines.filter(|line| is_seen(line) && !line.has_attribute("disabled")).collect()
}

/// The keys of a menu (ARIA Authoring Practices Guide, menu pattern).
fn walk(event: KeyboardEvent) {
    let item = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(item) = item else { return };
    let items = items();
    let at = items.iter().position(|other| *other == item).unwrap_or(0);
    let next = match event.key().as_str() {
        "ArrowDown" => (at + 1) % items.len().max(1),
        "ArrowUp" => at.checked_sub(1).unwrap_or(items.len().saturating_sub(1)),
        "Home" => 0,
        "End" => items.len().saturating_sub(1),
        "Tab" => return close(),
        // The browser closes the menu; nothing else is to be left with the same key.
        "Escape" => return event.stop_propagation(),
        _ => return,
    };
    event.prevent_default();
    items.get(next).into_iter().for_each(dom::focus_on);
}
