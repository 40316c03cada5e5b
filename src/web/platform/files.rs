//! Files in and out of the page.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, Blob, BlobPropertyBag, DragEvent, Element, File, FileList, HtmlAnchorElement,
    HtmlInputElement, ReadableStreamDefaultReader, RequestCredentials, RequestInit, RequestMode,
    Response, TextDecoder, TextDecoderOptions, Url,
};
use yew::Callback;

use super::dom;
use crate::exchange::w3c;

/// A file that a reader chose or dropped, not read yet.
#[derive(Debug)]
pub struct Picked {
    /// The file.
    pub file: File,
    /// Whether others came with it, which are left.
    pub has_company: bool,
}

impl Picked {
    fn of(files: Option<FileList>) -> Option<Self> {
        let files = files?;
        Some(Self { file: files.get(0)?, has_company: files.length() > 1 })
    }
}

/// A file that a reader chose or dropped.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chosen {
    /// Its name.
    pub name: String,
    /// Its bytes; `None` if the browser could not read them.
    pub bytes: Option<Vec<u8>>,
    /// Whether others came with it, which are left.
    pub has_company: bool,
}

/// The file that was chosen in an input, which is then ready to be asked again:
/// choosing the same file a second time must count as a change.
pub fn take_chosen(input: &HtmlInputElement) -> Option<Picked> {
    let picked = Picked::of(input.files());
    input.set_value("");
    picked
}

/// Takes files dropped anywhere on the page until it is dropped itself.
pub struct Drops {
    _listeners: [EventListener; 2],
}

impl Drops {
    /// Tells `on_file` of the first file of each drop.
    pub fn watch(on_file: Callback<Picked>) -> Self {
        let document = dom::document();
        let options = EventListenerOptions::enable_prevent_default();
        // Without this the browser would leave the page to show the file.
        let over = EventListener::new_with_options(&document, "dragover", options, |event| {
            event.prevent_default();
        });
        let dropped = EventListener::new_with_options(&document, "drop", options, move |event| {
            let Some(event) = event.dyn_ref::<DragEvent>() else { return };
            let files = event.data_transfer().and_then(|transfer| transfer.files());
            if let Some(picked) = Picked::of(files) {
                event.prevent_default();
                on_file.emit(picked);
            }
        });
        Self { _listeners: [over, dropped] }
    }
}

/// The most that is read of a file, in bytes: a film chosen by mistake must not
/// fill the memory and take the reader's work with it. It is one more than any file
/// may have, so that what is too large is seen to be.
const READ_LIMIT: f64 = (w3c::BYTE_LIMIT + 1) as f64;

/// Reads a file, or as much of it as could be of use.
pub async fn read(picked: &Picked) -> Chosen {
    let Picked { file, has_company } = picked;
    let start = file.slice_with_f64_and_f64(0.0, READ_LIMIT).map(|start| start.array_buffer());
    let buffer = match start {
        Ok(buffer) => JsFuture::from(buffer).await.ok(),
        Err(_) => None,
    };
    let bytes = buffer.map(|buffer| Uint8Array::new(&buffer).to_vec());
    Chosen { name: file.name(), bytes, has_company: *has_company }
}

/// Fetches a file that the site is made of; `None` if it is not to be had. The page may
/// have asked for it ahead (`static/ahead.js`), which counts only for a plain request.
pub async fn part(name: &str) -> Option<Vec<u8>> {
    answer(dom::window().fetch_with_str(name)).await.ok()
}

/// Why nothing came of asking for a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// There was no answer, or one that leads to another origin: a page is not told which.
    Unanswered,
    /// There was an answer of this status in place of the file.
    Status(u16),
    /// The answer broke off.
    Cut,
}

/// Fetches a file of the page's own origin, and follows nothing that leads away from
/// there.
pub async fn fetch(url: &str) -> Result<Vec<u8>, Missing> {
    answer(ask(url)).await
}

/// Asks for a file in that way.
pub fn ask(url: &str) -> Promise {
    let options = RequestInit::new();
    options.set_mode(RequestMode::SameOrigin);
    dom::window().fetch_with_str_and_init(url, &options).unchecked_into()
}

/// What came of asking another origin.
#[derive(Debug, PartialEq)]
pub enum Abroad {
    /// What it has.
    Bytes(Vec<u8>),
    /// More than anyone asked for.
    TooLarge,
    /// Nothing in time.
    Slow,
    /// Nothing: it is not there, or may not be read from here, or lies elsewhere.
    Failed,
}

/// Fetches a file of another origin: at most `limit` bytes, within `patience` in
/// milliseconds. Nothing is sent that tells who asks, and nothing is read that lies on
/// yet another origin.
pub async fn fetch_abroad(url: &str, limit: usize, patience: u32) -> Abroad {
    let signal = AbortSignal::timeout_with_u32(patience);
    let options = RequestInit::new();
    options.set_credentials(RequestCredentials::Omit);
    options.set_signal(Some(&signal));
    let asked = dom::window().fetch_with_str_and_init(url, &options);
    let bytes = read_within(url, asked, limit).await;
    match bytes {
        Ok(Some(bytes)) => Abroad::Bytes(bytes),
        Ok(None) => Abroad::TooLarge,
        Err(_) if signal.aborted() => Abroad::Slow,
        Err(_) => Abroad::Failed,
    }
}

/// What is answered, or `None` if that is more than `limit` bytes.
async fn read_within(url: &str, asked: Promise, limit: usize) -> Result<Option<Vec<u8>>, JsValue> {
    let response: Response = JsFuture::from(asked).await?.dyn_into()?;
    let origin = |url: &str| Url::new(url).map(|url| url.origin());
    if !response.ok() || origin(&response.url())? != origin(url)? {
        return Err(JsValue::UNDEFINED);
    }
    let body = response.body().ok_or(JsValue::UNDEFINED)?;
    let stream: ReadableStreamDefaultReader = body.get_reader().dyn_into()?;
    let mut bytes = Vec::new();
    loop {
        let piece = JsFuture::from(stream.read()).await?;
        if Reflect::get(&piece, &"done".into())?.is_truthy() {
            return Ok(Some(bytes));
        }
        let piece: Uint8Array = Reflect::get(&piece, &"value".into())?.dyn_into()?;
        if bytes.len() + piece.length() as usize > limit {
            let _ = stream.cancel();
            return Ok(None);
        }
        bytes.extend(piece.to_vec());
    }
}

/// Puts a stylesheet after those of the page; the answer comes once it is worn. One
/// that is worn already is not asked for again: there may be no network.
pub fn ask_for_style(address: &str) -> Promise {
    let sheet = |link: Element| Reflect::get(&link, &"sheet".into()).unwrap_or_default();
    if dom::by_id(address).is_some_and(|link| sheet(link).is_object()) {
        return Promise::resolve(&JsValue::UNDEFINED);
    }
    let link = dom::element("link", &[("id", address), ("rel", "stylesheet"), ("href", address)]);
    let head = dom::document().head();
    let _ = head.map(|head| head.append_child(&link));
    Promise::new(&mut |worn, failed| {
        // Neither fails: they are listeners, and of an element.
        let _ = link.add_event_listener_with_callback("load", &worn);
        let _ = link.add_event_listener_with_callback("error", &failed);
    })
}

/// What was asked for.
pub async fn answer(asked: Promise) -> Result<Vec<u8>, Missing> {
    let response = JsFuture::from(asked).await.map_err(|_| Missing::Unanswered)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(Missing::Status(response.status()));
    }
    let buffer = response.array_buffer().map_err(|_| Missing::Cut)?;
    let buffer = JsFuture::from(buffer).await.map_err(|_| Missing::Cut)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Decodes bytes in an encoding of the WHATWG Encoding Standard; `None` if they
/// are not of that encoding, or the browser does not know it.
pub fn decode(bytes: &[u8], encoding: &str) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options(encoding, &options).ok()?;
    decoder.decode_with_js_u8_array(&Uint8Array::from(bytes)).ok()
}

/// Hands a file to the reader, as a download.
pub fn save(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    // As bytes, which it is and will be: a string of JavaScript is made letter by letter.
    let parts = Array::of1(&Uint8Array::from(text.as_bytes()));
    save_blob(name, &Blob::new_with_u8_array_sequence_and_options(&parts, &options)?)
}

/// A file of that text.
pub fn file_of(name: &str, text: &str) -> Result<File, JsValue> {
    File::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(text.as_bytes())), name)
}

/// Hands a file to the reader that is one already.
pub fn save_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = dom::document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has not read the file yet when the click returns.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// Puts a text on the clipboard, if the browser lets this page (Clipboard API).
pub async fn copy(text: &str) -> Option<()> {
    let part = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    // Where the page is not encrypted there is none.
    let clipboard = part(&dom::window().navigator(), "clipboard")?;
    let write: Function = part(&clipboard, "writeText")?.dyn_into().ok()?;
    let written: Promise = write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()?;
    JsFuture::from(written).await.ok().map(drop)
}
