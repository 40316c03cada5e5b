//! Getting on with the other windows that the page is open in.

use std::cell::RefCell;

use gloo_events::EventListener;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::{
    journal,
    platform::{
        dom,
        windows::{self, Channel},
    },
};
use crate::annotation::WindowId;

thread_local! {
    /// The other windows that have been met and have not gone yet.
    static KNOWN: RefCell<Vec<WindowId>> = const { RefCell::new(Vec::new()) };
}

/// From now on what is written here comes to the other windows, what is written
/// there comes here, and each takes back its own steps alone.
pub fn mind() {
    windows::live(&journal::window());
    let channel = Channel::open(|article| {
        journal::hear(&article);
        meet();
    });
    if let Some(channel) = channel {
        journal::tell_of_writing(Callback::from(move |article: String| channel.tell(&article)));
    }
    // It may be of windows that nobody has met yet, or that have gone.
    journal::tell_of_news(Callback::from(|()| meet()));
    // A page that slept, or could not be told, looks when it is seen again; and not when it is
    // left: WebKit would put it to sleep in the midst of reading, and all others would wait.
    EventListener::new(&dom::document(), "visibilitychange", |_| {
        if !dom::document().hidden() {
            journal::hear_all();
        }
    })
    .forget();
    meet();
    journal::hear_all();
}

/// Leaves their steps to the windows that are met for the first time, until they
/// go. Some are met only in what they wrote, and may be gone already.
fn meet() {
    spawn_local(async {
        let alive = windows::others(&journal::window()).await;
        for other in alive.into_iter().chain(journal::apart()) {
            if KNOWN.with_borrow(|known| known.contains(&other)) {
                continue;
            }
            KNOWN.with_borrow_mut(|known| known.push(other.clone()));
            journal::keep_apart(&other, true);
            windows::when_gone(&other.clone(), move || {
                KNOWN.with_borrow_mut(|known| known.retain(|known| *known != other));
                journal::keep_apart(&other, false);
            });
        }
    });
}
