//! What an annotation has in a file beyond what is understood: taken in, and put
//! back where it was.

use super::{OTHER_LIMIT, Problem};
use crate::{
    annotation::{Annotation, Foreign},
    json::{DEPTH_LIMIT, Json, Object},
    text::TextSpan,
};

/// How much deeper a part lies in a file than here, at most: a selector is there
/// in the page, its items, one of them, its target and a list, and here in the
/// whole alone.
const DEPTH_OF_PARTS: usize = 4;

/// Selectors of other kinds. They say where a highlight was when it came in, and
/// once its edges are moved they would name another place: they go with the span.
const SELECTORS: &str = "target.selector";
const SPAN: &str = "span";

/// What is not understood, by the part of the annotation that it stands in.
#[derive(Debug, Default)]
pub(super) struct Parts<'t>(Object<'t>);

impl<'t> Parts<'t> {
    /// Keeps what was left of an object or a list when all that is understood had
    /// been taken out.
    pub fn keep(&mut self, part: &'static str, left: impl Into<Json<'t>>) -> Result<(), Problem> {
        let left = left.into();
        match left.entries() {
            0 => {}
            1..=OTHER_LIMIT => self.0.put(part, left),
            _ => return Err(Problem::TooMany(part, OTHER_LIMIT)),
        }
        Ok(())
    }

    /// Keeps a part before all others, unless there is nothing in it.
    pub fn put_first(self, part: &'t str, left: Json<'t>) -> Self {
        let mut parts = Object::default();
        if left.entries() > 0 {
            parts.put(part, left);
        }
        parts.adopt(self.0);
        Self(parts)
    }

    /// Keeps selectors of other kinds, which found that span.
    pub fn keep_selectors(&mut self, left: Vec<Json<'t>>, span: TextSpan) -> Result<(), Problem> {
        if !left.is_empty() {
            self.0.put(SPAN, numbers(span));
        }
        self.keep(SELECTORS, left)
    }

    /// All of it, as it is kept.
    pub fn into_foreign(self) -> Result<Option<Foreign>, Problem> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let json = Json::from(self.0);
        if json.depth() + DEPTH_OF_PARTS > DEPTH_LIMIT {
            return Err(Problem::TooForeign);
        }
        Foreign::new(&json.to_string()).map(Some).map_err(|_| Problem::TooForeign)
    }

    /// What was kept of an annotation.
    pub fn of(annotation: &'t Annotation) -> Self {
        let kept = annotation.foreign.as_ref().map(|foreign| Json::read(foreign.as_str()));
        match kept {
            Some(Ok(Json::Object(parts))) => Self(parts),
            _ => Self::default(),
        }
    }

    /// What was left of an object.
    pub fn take(&mut self, part: &str) -> Object<'t> {
        match self.0.take(part) {
            Some(Json::Object(left)) => left,
            _ => Object::default(),
        }
    }

    /// What was left of a list.
    pub fn take_list(&mut self, part: &str) -> Vec<Json<'t>> {
        match self.0.take(part) {
            Some(Json::List(left)) => left,
            _ => Vec::new(),
        }
    }

    /// The selectors of other kinds, if they are still of that span.
    pub fn take_selectors(&mut self, span: TextSpan) -> Vec<Json<'t>> {
        let selectors = self.take_list(SELECTORS);
        if self.0.get(SPAN) == Some(&numbers(span)) { selectors } else { Vec::new() }
    }
}

fn numbers(span: TextSpan) -> Json<'static> {
    vec![Json::from(span.start().0), Json::from(span.end().0)].into()
}
