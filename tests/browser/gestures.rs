//! What a reader's pointer and keys come to.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use highlit::{
    article::{Article, Place},
    web::platform::{
        dom,
        selection::{self, Gesture, Gestures, Tip},
    },
};
use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, Node, PointerEvent, PointerEventInit, Selection};

use super::support::{Heard, article, element, lay_out, marked_up, place, text_of, turn};

const FIRST: &str = "Alpha beta gamma.";
const SECOND: &str = "Delta 😀 epsilon.";

/// A page of two paragraphs with a note below them, someone listening, and
/// nothing selected.
struct Page {
    root: Element,
    heard: Rc<Heard<Gesture>>,
    _gestures: Gestures,
}

impl Page {
    async fn open() -> Self {
        Self::of(&article(&[FIRST, SECOND])).await
    }

    async fn of(article: &Article) -> Self {
        let root = lay_out(article);
        let note = element("p", &[("id", "below")]);
        note.set_text_content(Some("Not of the article."));
        root.append_child(&note).unwrap();
        if !selection().is_collapsed() {
            until_changed(selection::release).await;
        }
        let (heard, on_gesture) = Heard::new();
        Self { root, heard, _gestures: Gestures::watch(on_gesture) }
    }

    fn chrome(&self) -> Element {
        self.root.query_selector("[data-chrome]").unwrap().unwrap()
    }
}

fn selection() -> Selection {
    dom::window().get_selection().unwrap().unwrap()
}

/// Does something, and waits until the browser says that the selection changed.
async fn until_changed(change: impl FnOnce()) {
    let said = Promise::new(&mut |resolve, _| {
        EventListener::once(&dom::document(), "selectionchange", move |_| {
            resolve.call0(&wasm_bindgen::JsValue::NULL).unwrap();
        })
        .forget();
    });
    change();
    JsFuture::from(said).await.unwrap();
}

async fn select(from: (&Node, u32), to: (&Node, u32)) {
    until_changed(|| {
        selection().set_base_and_extent(from.0, from.1, to.0, to.1).unwrap();
    })
    .await;
}

fn text(block: usize) -> Node {
    text_of(block).first_child().unwrap()
}

const MOUSE: fn(&PointerEventInit) = |_| {};

fn point(name: &str, target: &Element, change: fn(&PointerEventInit)) {
    let init = PointerEventInit::new();
    init.set_bubbles(true);
    init.set_is_primary(true);
    init.set_pointer_type("mouse");
    init.set_client_x(40);
    init.set_client_y(50);
    change(&init);
    let event = PointerEvent::new_with_event_init_dict(name, &init).unwrap();
    target.dispatch_event(&event).unwrap();
}

fn say_that_selection_changed() {
    dom::document().dispatch_event(&Event::new("selectionchange").unwrap()).unwrap();
}

const CLICKED: Gesture = pressed(Tip::Mouse);

const fn pressed(by: Tip) -> Gesture {
    Gesture::Pressed { at: (40.0, 50.0), by }
}

fn selected(start: Place, end: Place) -> Gesture {
    Gesture::Selected { start, end }
}

#[wasm_bindgen_test]
async fn a_drag_is_a_selection_and_a_click_lets_go() {
    let page = Page::open().await;
    let here = text_of(0);
    point("pointerdown", &here, MOUSE);
    select((&text(0), 6), (&text(0), 8)).await;
    select((&text(0), 6), (&text(0), 10)).await;
    point("pointerup", &here, MOUSE);
    let expected = selected(place(0, 6), place(0, 10));
    assert_eq!(page.heard.first(1).await, [expected]);

    point("pointerdown", &here, MOUSE);
    until_changed(selection::release).await;
    point("pointerup", &here, MOUSE);
    assert_eq!(page.heard.first(2).await, [expected, CLICKED]);
}

#[wasm_bindgen_test]
async fn a_tap_is_told_from_a_click() {
    let page = Page::open().await;
    let here = text_of(0);
    let fingers: [fn(&PointerEventInit); 2] =
        [|touch| touch.set_pointer_type("touch"), |pen| pen.set_pointer_type("pen")];
    for (taps, finger) in (1..).zip(fingers) {
        point("pointerdown", &here, finger);
        point("pointerup", &here, finger);
        assert_eq!(page.heard.first(taps).await[taps - 1..], [pressed(Tip::Finger)]);
    }
}

#[wasm_bindgen_test]
async fn keys_and_handles_select_when_they_keep_still() {
    let page = Page::open().await;
    for end in 1..=5 {
        select((&text(0), 0), (&text(0), end)).await;
    }
    let expected = selected(place(0, 0), place(0, 5));
    assert_eq!(page.heard.first(1).await, [expected]);
    selection::release();
    assert_eq!(page.heard.first(2).await, [expected, Gesture::Released]);
}

#[wasm_bindgen_test]
async fn a_selection_dragged_backwards_is_in_text_order() {
    let page = Page::open().await;
    select((&text(1), 8), (&text(0), 6)).await;
    assert_eq!(page.heard.first(1).await, [selected(place(0, 6), place(1, 8))]);
}

#[wasm_bindgen_test]
async fn a_touch_that_the_browser_takes_over_may_still_have_selected() {
    let page = Page::open().await;
    point("pointerdown", &text_of(0), MOUSE);
    select((&text(0), 0), (&text(0), 5)).await;
    point("pointercancel", &text_of(0), MOUSE);
    assert_eq!(page.heard.first(1).await, [selected(place(0, 0), place(0, 5))]);
}

/// A click on selected text makes the browser let go of it, and say so, just
/// after the pointer lifts.
#[wasm_bindgen_test]
async fn a_click_on_selected_text_is_a_click() {
    let page = Page::open().await;
    let here = text_of(0);
    select((&text(0), 0), (&text(0), 5)).await;
    page.heard.first(1).await;
    point("pointerdown", &here, MOUSE);
    point("pointerup", &here, MOUSE);
    selection().remove_all_ranges().unwrap();
    say_that_selection_changed();
    turn().await;
    assert_eq!(page.heard.all()[1..], [CLICKED]);
}

#[wasm_bindgen_test]
async fn nothing_settles_while_the_pointer_is_down() {
    let page = Page::open().await;
    let here = text_of(0);
    point("pointerdown", &here, MOUSE);
    point("pointerup", &here, |first| first.set_client_x(1));
    point("pointerdown", &here, MOUSE);
    turn().await;
    assert_eq!(page.heard.all(), []);
    point("pointerup", &page.chrome(), MOUSE);
    assert_eq!(page.heard.first(1).await, [CLICKED]);
}

#[wasm_bindgen_test]
async fn a_drag_that_pauses_is_not_over() {
    let page = Page::open().await;
    point("pointerdown", &text_of(0), MOUSE);
    // Whoever did not see the pointer go down hears of it, and no sooner than
    // whoever did.
    let (unaware, on_gesture) = Heard::new();
    let _gestures = Gestures::watch(on_gesture);
    select((&text(0), 0), (&text(0), 5)).await;
    unaware.first(1).await;
    assert_eq!(page.heard.all(), []);
    point("pointerup", &text_of(0), MOUSE);
    assert_eq!(page.heard.first(1).await, [selected(place(0, 0), place(0, 5))]);
}

#[wasm_bindgen_test]
async fn our_own_buttons_are_no_part_of_the_page() {
    let page = Page::open().await;
    let (chrome, here) = (page.chrome(), text_of(0));
    // Pressed; pressed by mistake and left again.
    for lifted_over in [&chrome, &*here] {
        point("pointerdown", &chrome, MOUSE);
        point("pointerup", lifted_over, MOUSE);
        turn().await;
        assert_eq!(page.heard.all(), []);
    }
    point("pointerdown", &here, MOUSE);
    point("pointerup", &here, MOUSE);
    assert_eq!(page.heard.first(1).await, [CLICKED]);
}

/// A click on a link follows it and does nothing else; who selects within one does
/// not follow it.
#[wasm_bindgen_test]
async fn a_link_is_followed_or_selected() {
    let marks = [("beta gamma", "https://walls.example/"), ("beta", "emphasis")];
    let page = Page::of(&marked_up(FIRST, &marks)).await;
    let emphasis = page.root.query_selector("a em").unwrap().unwrap();
    let words = emphasis.first_child().unwrap();
    let (heard, on_click) = Heard::new();
    let options = EventListenerOptions::enable_prevent_default();
    let _listener = EventListener::new_with_options(&page.root, "click", options, move |event| {
        on_click.emit(event.default_prevented());
        // The tests must not open another page.
        event.prevent_default();
    });
    let click = || point("click", &emphasis, |press| press.set_detail(1));
    let press = || {
        point("pointerdown", &emphasis, MOUSE);
        point("pointerup", &emphasis, MOUSE);
    };
    press();
    click();
    assert_eq!(page.heard.first(1).await, [Gesture::Released]);
    assert_eq!(heard.all(), [false]);

    point("pointerdown", &emphasis, MOUSE);
    select((&words, 1), (&words, 3)).await;
    point("pointerup", &emphasis, MOUSE);
    click();
    assert_eq!(page.heard.first(2).await[1..], [selected(place(0, 7), place(0, 9))]);
    assert_eq!(heard.all(), [false], "it was followed");

    // Enter on a link makes a click, too.
    point("click", &emphasis, MOUSE);
    assert_eq!(heard.all(), [false, false]);
}

/// A finger's click comes after what its lifting brought up.
#[wasm_bindgen_test]
async fn a_click_does_not_land_on_what_came_up_under_the_finger() {
    let page = Page::open().await;
    let (chrome, here) = (page.chrome(), text_of(0));
    let (heard, on_click) = Heard::new();
    let _listener = EventListener::new(&chrome, "click", move |_| on_click.emit(()));
    let click = |change: fn(&PointerEventInit)| point("click", &chrome, change);
    point("pointerdown", &here, MOUSE);
    point("pointerup", &here, MOUSE);
    // A key that works a button makes a click as well.
    click(MOUSE);
    assert_eq!(heard.all().len(), 1);
    click(|press| press.set_detail(1));
    assert_eq!(heard.all().len(), 1);
    point("pointerdown", &chrome, MOUSE);
    point("pointerup", &chrome, MOUSE);
    click(|press| press.set_detail(1));
    assert_eq!(heard.all().len(), 2);
}

#[wasm_bindgen_test]
async fn only_the_first_finger_and_the_main_button_click() {
    let page = Page::open().await;
    let here = text_of(0);
    let others: [fn(&PointerEventInit); 2] =
        [|finger| finger.set_is_primary(false), |button| button.set_button(2)];
    for other in others {
        point("pointerdown", &here, other);
        point("pointerup", &here, other);
        turn().await;
        assert_eq!(page.heard.all(), []);
    }
    // A second finger while the first is down.
    point("pointerdown", &here, MOUSE);
    point("pointerdown", &here, others[0]);
    point("pointerup", &here, others[0]);
    point("pointerup", &here, MOUSE);
    assert_eq!(page.heard.first(1).await, [CLICKED]);
}

#[wasm_bindgen_test]
async fn a_drag_that_ends_on_our_own_buttons_is_a_selection() {
    let page = Page::open().await;
    point("pointerdown", &text_of(0), MOUSE);
    select((&text(0), 6), (&text(0), 10)).await;
    point("pointerup", &page.chrome(), MOUSE);
    assert_eq!(page.heard.first(1).await, [selected(place(0, 6), place(0, 10))]);
}

/// Where a selection may begin or end.
enum End {
    /// In a block's text, at that unit.
    Text(usize, u32),
    /// In the space around the text and the margin of a block, at that child.
    Gap(usize, u32),
    /// In a margin.
    Margin(usize),
    /// Before all blocks.
    Top,
    /// In the note below them.
    Below,
}

impl End {
    fn point(&self) -> (Node, u32) {
        match *self {
            Self::Text(block, offset) => (text(block), offset),
            Self::Gap(block, child) => (text_of(block).parent_node().unwrap(), child),
            Self::Margin(block) => (dom::by_id(&dom::margin_id(block)).unwrap().into(), 1),
            Self::Top => (dom::by_id("stage").unwrap().into(), 0),
            Self::Below => (dom::by_id("below").unwrap().first_child().unwrap(), 3),
        }
    }
}

#[wasm_bindgen_test]
async fn a_selection_is_clamped_to_the_article() {
    let all = (place(0, 0), place(1, 17));
    let cases = [
        (End::Top, End::Below, all),
        (End::Gap(0, 0), End::Gap(1, 2), all),
        (End::Text(0, 6), End::Below, (place(0, 6), place(1, 17))),
        (End::Text(1, 6), End::Below, (place(1, 6), place(1, 17))),
        (End::Text(0, 6), End::Gap(1, 1), (place(0, 6), place(1, 17))),
        (End::Text(0, 6), End::Gap(1, 0), (place(0, 6), place(0, 17))),
        (End::Text(0, 6), End::Gap(0, 1), (place(0, 6), place(0, 17))),
        (End::Text(0, 6), End::Margin(0), (place(0, 6), place(0, 17))),
        (End::Margin(0), End::Text(1, 8), (place(1, 0), place(1, 8))),
        (End::Gap(0, 1), End::Below, (place(1, 0), place(1, 17))),
        (End::Top, End::Text(0, 5), (place(0, 0), place(0, 5))),
    ];
    for (from, to, (start, end)) in cases {
        let page = Page::open().await;
        let ((from, first), (to, last)) = (from.point(), to.point());
        point("pointerdown", &text_of(0), MOUSE);
        select((&from, first), (&to, last)).await;
        point("pointerup", &text_of(0), MOUSE);
        assert_eq!(page.heard.first(1).await, [selected(start, end)]);
    }
}

#[wasm_bindgen_test]
async fn a_selection_outside_the_article_is_none() {
    let page = Page::open().await;
    let (below, _) = End::Below.point();
    select((&below, 0), (&below, 3)).await;
    assert_eq!(page.heard.first(1).await, [Gesture::Released]);
}
