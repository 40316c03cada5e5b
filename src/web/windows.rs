//! Getting on with the other windows that the page is open in.

use std::{cell::RefCell, rc::Rc};

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

/// From now on what is written here comes to the other windows, what is written
/// there comes here, and each takes back its own steps alone.
pub fn mind() {
    let known = Rc::new(RefCell::new(Vec::new()));
    windows::live(&journal::window());
    let channel = Channel::open({
        let known = known.clone();
        move |article| {
            journal::hear(&article);
            spawn_local(meet(known.clone()));
        }
    });
    if let Some(channel) = channel {
        journal::tell_of_writing(Callback::from(move |article: String| channel.tell(&article)));
    }
    // A page that slept, or could not be told, looks when it is seen again; and not when it is
    // left: WebKit would put it to sleep in the midst of reading, and all others would wait.
    EventListener::new(&dom::document(), "visibilitychange", |_| {
        if !dom::document().hidden() {
            journal::hear_all();
        }
    })
    .forget();
    spawn_local(async {
        meet(known).await;
        journal::hear_all();
    });
}

/// Leaves their steps to the windows that are met for the first time, until they
/// go.
async fn meet(known: Rc<RefCell<Vec<WindowId>>>) {
    for other in windows::others(&journal::window()).await {
        if known.borrow().contains(&other) {
            continue;
        }
        known.borrow_mut().push(other.clone());
        journal::keep_apart(&other, true);
        windows::when_gone(&other.clone(), move || journal::keep_apart(&other, false));
    }
}
