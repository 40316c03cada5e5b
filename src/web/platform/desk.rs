//! The desk of a class, which stands in the worker: what is asked of it, one thing after the
//! other.

use std::cell::RefCell;

use js_sys::{Array, Function, Promise, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

use super::{
    clock,
    importer::{Failure, Helper},
};
use crate::{
    annotation::{ReaderCode, Store},
    classroom::{Report, Research, Twice},
    exchange::class::{Answer, Standing, Voice, brief},
    text::TextSpan,
};

/// A desk, which goes with whoever holds it.
pub struct Desk {
    helper: Helper,
    /// Kept once all that was asked before is answered.
    turn: RefCell<Promise>,
}

impl Desk {
    /// Puts one up and lays files on it.
    pub async fn begin(store: &Store) -> Result<Self, Failure> {
        let turn = RefCell::new(Promise::resolve(&JsValue::UNDEFINED));
        let desk = Self { helper: Helper::begin()?, turn };
        desk.ask("classBegin", [brief(store).into()]).await?;
        Ok(desk)
    }

    /// Lays files on it.
    pub async fn choose(&self, files: &[File]) -> Result<(), Failure> {
        let files: Array = files.iter().collect();
        self.ask("classChoose", [files.into()]).await.map(drop)
    }

    /// Reads for a while; how many files have been read, and how many are left.
    pub async fn read(&self) -> Result<(usize, usize), Failure> {
        let [done, left] = self.hear::<Vec<usize>>("classRead", []).await?[..] else {
            return Err(Failure::Unavailable);
        };
        Ok((done, left))
    }

    /// What became of each file, if that one is the key.
    pub async fn standing(&self, key: Option<usize>) -> Result<Vec<Standing>, Failure> {
        self.hear("classStanding", [number(key)]).await
    }

    /// The report, likewise.
    pub async fn report(&self, key: Option<usize>) -> Result<Report, Failure> {
        self.hear("classReport", [number(key)]).await
    }

    /// Sets another article beside this one, or none; files that are for another text are
    /// then for that one.
    pub async fn set_beside(&self, other: Option<&Store>) -> Result<(), Failure> {
        let brief = other.map_or(JsValue::UNDEFINED, |store| brief(store).into());
        self.ask("classBeside", [brief]).await.map(drop)
    }

    /// This article and the one beside it, likewise; `None` if there is none.
    pub async fn twice(&self, key: Option<usize>) -> Result<Option<Twice>, Failure> {
        self.hear("classTwice", [number(key)]).await
    }

    /// What research asks for, likewise.
    pub async fn research(&self, key: Option<usize>) -> Result<Research, Failure> {
        self.hear("classResearch", [number(key)]).await
    }

    /// The notes on each of some stretches.
    pub async fn voices(
        &self,
        key: Option<usize>,
        spans: &[TextSpan],
    ) -> Result<Vec<Vec<Voice>>, Failure> {
        let ends = spans.iter().flat_map(|span| [span.start().0, span.end().0]);
        let ends = Uint32Array::from(&*ends.collect::<Vec<_>>());
        self.hear("classVoices", [number(key), ends.into()]).await
    }

    /// All that the class marked, as a file.
    pub async fn merged(&self, key: Option<usize>, reader: &ReaderCode) -> Result<Blob, Failure> {
        let (id, generated) = (clock::new_id(), clock::now());
        let [id, reader, generated] =
            [id.as_str(), reader.as_str(), generated.as_str()].map(JsValue::from_str);
        let file = self.ask("classMerged", [number(key), id, reader, generated]).await?;
        Ok(file.unchecked_into())
    }

    async fn hear<T: Answer>(
        &self,
        task: &str,
        given: impl IntoIterator<Item = JsValue>,
    ) -> Result<T, Failure> {
        let answer = self.ask(task, given).await?;
        answer.as_string().and_then(|text| T::read(&text)).ok_or(Failure::Unavailable)
    }

    async fn ask(
        &self,
        task: &str,
        given: impl IntoIterator<Item = JsValue>,
    ) -> Result<JsValue, Failure> {
        let task: Array = [JsValue::from_str(task)].into_iter().chain(given).collect();
        let mut next: Option<Function> = None;
        let mine = Promise::new(&mut |done, _| next = Some(done));
        let before = self.turn.replace(mine);
        // It is only ever kept.
        let _ = JsFuture::from(before).await;
        let answer = self.helper.ask(&task).await;
        // A function of the browser's; it does not fail.
        let _ = next.map(|next| next.call0(&JsValue::NULL));
        answer
    }
}

fn number(key: Option<usize>) -> JsValue {
    key.map_or(-1.0, |key| key as f64).into()
}
