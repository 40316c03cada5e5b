//! Time and chance, which the core never asks for itself.

use crate::annotation::{AnnotationId, ReaderCode, Timestamp};

/// The moment now, in UTC.
pub fn now() -> Timestamp {
    let iso = js_sys::Date::new_0().to_iso_string();
    // A clock set past the year 9999 still must not stop anyone's work.
    Timestamp::new(&String::from(iso)).unwrap_or_else(|_| Timestamp::epoch())
}

/// A new name for an annotation or a file: a random UUID (RFC 9562, version 4).
pub fn new_id() -> AnnotationId {
    let uuid = uuid::Builder::from_random_bytes(random()).into_uuid();
    match AnnotationId::new(&uuid.urn().to_string()) {
        Ok(id) => id,
        Err(_) => unreachable!("urn:uuid:… is an address"),
    }
}

/// A new code for a reader: five letters and digits that cannot be mistaken
/// for one another when read aloud or copied by hand.
pub fn new_code() -> ReaderCode {
    const SIGNS: &[u8; 28] = b"ACDEFGHJKLMNPQRTUVWXY3467890";
    let code: String = random::<5>()
        .iter()
        .map(|byte| char::from(SIGNS[usize::from(*byte) % SIGNS.len()]))
        .collect();
    match ReaderCode::new(&code) {
        Ok(code) => code,
        Err(_) => unreachable!("letters and digits make a code"),
    }
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // `randomUUID` needs a secure context; this does not, and a class may be
    // served over plain HTTP from a teacher's laptop.
    if let Ok(crypto) = super::dom::window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}

/// A time as a locale (BCP 47) writes it, in the reader's own time zone.
pub fn local(time: &Timestamp, locale: &str) -> String {
    written(time, locale, &[("dateStyle", "short"), ("timeStyle", "short")])
}

/// The day of a time, likewise.
pub fn local_date(time: &Timestamp, locale: &str) -> String {
    written(time, locale, &[("dateStyle", "long")])
}

fn written(time: &Timestamp, locale: &str, styles: &[(&str, &str)]) -> String {
    let date = js_sys::Date::new(&time.as_str().into());
    let options = js_sys::Object::new();
    for (part, style) in styles {
        // A plain object takes any property.
        let _ = js_sys::Reflect::set(&options, &(*part).into(), &(*style).into());
    }
    date.to_locale_string(locale, &options).into()
}
