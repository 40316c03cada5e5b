//! Answers as JSON, and back.

use crate::{
    annotation::ReaderCode,
    classroom::{
        Agreement, Interval, Likeness, Pair, Report, Research, Sentence, Side, Student, Tally,
        Twice, Undefined,
    },
    json::{Json, Object},
    text::{CharOffset, TextSpan},
};

/// What is written by a worker and read in the page.
pub trait Answer: Sized {
    /// As JSON.
    fn to_json(&self) -> Json<'_>;

    /// Read again; `None` if it is not what was written.
    fn of_json(json: Json) -> Option<Self>;

    /// As text.
    fn write(&self) -> String {
        self.to_json().to_string()
    }

    /// Read again from text.
    fn read(text: &str) -> Option<Self> {
        Self::of_json(Json::read(text).ok()?)
    }
}

/// Things one after the other.
impl<T: Answer> Answer for Vec<T> {
    fn to_json(&self) -> Json<'_> {
        Json::List(self.iter().map(T::to_json).collect())
    }

    fn of_json(json: Json) -> Option<Self> {
        list(json)?.into_iter().map(T::of_json).collect()
    }
}

/// A thing or `null`.
impl<T: Answer> Answer for Option<T> {
    fn to_json(&self) -> Json<'_> {
        self.as_ref().map_or(Json::Literal("null".into()), T::to_json)
    }

    fn of_json(json: Json) -> Option<Self> {
        match json {
            Json::Literal(literal) if literal == "null" => Some(None),
            json => T::of_json(json).map(Some),
        }
    }
}

impl Answer for usize {
    fn to_json(&self) -> Json<'_> {
        Json::Literal(self.to_string().into())
    }

    fn of_json(json: Json) -> Option<Self> {
        json.as_u32().map(|number| number as usize)
    }
}

impl Answer for bool {
    fn to_json(&self) -> Json<'_> {
        Json::Literal(if *self { "true" } else { "false" }.into())
    }

    fn of_json(json: Json) -> Option<Self> {
        match json {
            Json::Literal(literal) => literal.parse().ok(),
            _ => None,
        }
    }
}

impl Answer for u32 {
    fn to_json(&self) -> Json<'_> {
        Json::from(*self)
    }

    fn of_json(json: Json) -> Option<Self> {
        json.as_u32()
    }
}

/// A number, or the name of why there is none.
impl Answer for Agreement {
    fn to_json(&self) -> Json<'_> {
        match self {
            Ok(value) => number(*value),
            Err(why) => why.to_json(),
        }
    }

    fn of_json(json: Json) -> Option<Self> {
        match json {
            Json::Literal(literal) => literal.parse().ok().map(Ok),
            json => Undefined::of_json(json).map(Err),
        }
    }
}

const REASONS: [(Undefined, &str); 6] = [
    (Undefined::TooFewCoders, "coders"),
    (Undefined::NothingToCompare, "nothing"),
    (Undefined::OneTag, "one"),
    (Undefined::Uneven, "uneven"),
    (Undefined::TooFewUnits, "units"),
    (Undefined::TooFewResamples, "resamples"),
];

impl Answer for Undefined {
    fn to_json(&self) -> Json<'_> {
        let name = REASONS.iter().find(|(why, _)| why == self).map_or("", |(_, name)| name);
        name.into()
    }

    fn of_json(json: Json) -> Option<Self> {
        let name = text(json)?;
        REASONS.iter().find(|(_, known)| *known == name).map(|(why, _)| *why)
    }
}

impl Answer for Result<Interval, Undefined> {
    fn to_json(&self) -> Json<'_> {
        match self {
            Ok(Interval { low, high, resamples }) => {
                Json::List(vec![number(*low), number(*high), resamples.to_json()])
            }
            Err(why) => why.to_json(),
        }
    }

    fn of_json(json: Json) -> Option<Self> {
        match json {
            Json::List(values) => {
                let [low, high, resamples] = values.try_into().ok()?;
                let (low, high) = (Agreement::of_json(low)?.ok()?, Agreement::of_json(high)?.ok()?);
                Some(Ok(Interval { low, high, resamples: usize::of_json(resamples)? }))
            }
            json => Undefined::of_json(json).map(Err),
        }
    }
}

impl Answer for Likeness {
    fn to_json(&self) -> Json<'_> {
        Json::List(vec![self.sentences.to_json(), self.chars.to_json()])
    }

    fn of_json(json: Json) -> Option<Self> {
        let [sentences, chars] = list(json)?.try_into().ok()?;
        Some(Self { sentences: Answer::of_json(sentences)?, chars: Answer::of_json(chars)? })
    }
}

impl Answer for ReaderCode {
    fn to_json(&self) -> Json<'_> {
        self.as_str().into()
    }

    fn of_json(json: Json) -> Option<Self> {
        Self::new(&text(json)?).ok()
    }
}

impl Answer for Tally {
    fn to_json(&self) -> Json<'_> {
        Json::List(vec![self.notes.to_json(), self.points.to_json()])
    }

    fn of_json(json: Json) -> Option<Self> {
        let [notes, points] = list(json)?.try_into().ok()?;
        Some(Self { notes: Answer::of_json(notes)?, points: Answer::of_json(points)? })
    }
}

impl Answer for Student {
    fn to_json(&self) -> Json<'_> {
        let Self { code, by_tag, notes, has_finished, against_key } = self;
        let counts = [by_tag.to_json(), notes.to_json(), has_finished.to_json()];
        let [code, against_key] = [code.to_json(), against_key.to_json()];
        Json::List([code].into_iter().chain(counts).chain([against_key]).collect())
    }

    fn of_json(json: Json) -> Option<Self> {
        let [code, by_tag, notes, finished, against_key] = list(json)?.try_into().ok()?;
        Some(Self {
            code: Answer::of_json(code)?,
            by_tag: Answer::of_json(by_tag)?,
            notes: Answer::of_json(notes)?,
            has_finished: Answer::of_json(finished)?,
            against_key: Answer::of_json(against_key)?,
        })
    }
}

/// Its ends, what the key put on it, and then each set of tags with its coders.
impl Answer for Sentence {
    fn to_json(&self) -> Json<'_> {
        let [start, end] = [self.span.start().0, self.span.end().0].map(Json::from);
        let readings = self.readings.iter();
        let readings = readings.flat_map(|(tags, coders)| [tags.to_json(), coders.to_json()]);
        Json::List([start, end, self.key.to_json()].into_iter().chain(readings).collect())
    }

    fn of_json(json: Json) -> Option<Self> {
        let mut parts = list(json)?.into_iter();
        let mut offset = || Some(CharOffset(u32::of_json(parts.next()?)?));
        let span = TextSpan::new(offset()?, offset()?).ok()?;
        let key = Answer::of_json(parts.next()?)?;
        let mut readings = Vec::new();
        while let Some(tags) = parts.next() {
            readings.push((u32::of_json(tags)?, usize::of_json(parts.next()?)?));
        }
        Some(Self { span, readings, key })
    }
}

impl Answer for Report {
    fn to_json(&self) -> Json<'_> {
        let Self { students, by_tag, sentences, alpha, interval, alphas, overlap, against_key } =
            self;
        let object = Object::default()
            .with("students", students.to_json())
            .with("byTag", by_tag.to_json())
            .with("sentences", sentences.to_json())
            .with("alpha", alpha.to_json())
            .with("interval", interval.to_json())
            .with("alphas", alphas.to_json())
            .with("overlap", overlap.to_json())
            .with("againstKey", against_key.to_json());
        object.into()
    }

    fn of_json(json: Json) -> Option<Self> {
        let Json::Object(mut object) = json else { return None };
        Some(Self {
            students: part(&mut object, "students")?,
            by_tag: part(&mut object, "byTag")?,
            sentences: part(&mut object, "sentences")?,
            alpha: part(&mut object, "alpha")?,
            interval: part(&mut object, "interval")?,
            alphas: part(&mut object, "alphas")?,
            overlap: part(&mut object, "overlap")?,
            against_key: part(&mut object, "againstKey")?,
        })
    }
}

impl Answer for Research {
    fn to_json(&self) -> Json<'_> {
        Json::List(self.all().into_iter().map(|value| owned(&value)).collect())
    }

    fn of_json(json: Json) -> Option<Self> {
        let values = list(json)?.into_iter().map(Agreement::of_json).collect::<Option<Vec<_>>>()?;
        let [sets, cohen, fleiss, chars, unitizing, overall, binary, coding, exact, partial] =
            values.try_into().ok()?;
        Some(Self {
            sets,
            cohen,
            fleiss,
            chars,
            unitizing,
            overall,
            binary,
            coding,
            exact,
            partial,
        })
    }
}

/// Its ends.
impl Answer for TextSpan {
    fn to_json(&self) -> Json<'_> {
        Json::List([self.start(), self.end()].map(|end| Json::from(end.0)).into())
    }

    fn of_json(json: Json) -> Option<Self> {
        let [start, end] = list(json)?.try_into().ok()?;
        let offset = |json| u32::of_json(json).map(CharOffset);
        Self::new(offset(start)?, offset(end)?).ok()
    }
}

impl Answer for Pair {
    fn to_json(&self) -> Json<'_> {
        let Self { places: [first, second], likeness, own: [here, there] } = self;
        let [first, second] = [first.to_json(), second.to_json()];
        Json::List(vec![first, second, number(*likeness), here.to_json(), there.to_json()])
    }

    fn of_json(json: Json) -> Option<Self> {
        let [first, second, likeness, here, there] = list(json)?.try_into().ok()?;
        Some(Self {
            places: [Answer::of_json(first)?, Answer::of_json(second)?],
            likeness: Agreement::of_json(likeness)?.ok()?,
            own: [Answer::of_json(here)?, Answer::of_json(there)?],
        })
    }
}

impl Answer for Side {
    fn to_json(&self) -> Json<'_> {
        let Self { coders, by_tag, by_subtag, sentences, only } = self;
        let counts = [coders.to_json(), by_tag.to_json(), by_subtag.to_json()];
        Json::List(counts.into_iter().chain([sentences.to_json(), only.to_json()]).collect())
    }

    fn of_json(json: Json) -> Option<Self> {
        let [coders, by_tag, by_subtag, sentences, only] = list(json)?.try_into().ok()?;
        Some(Self {
            coders: Answer::of_json(coders)?,
            by_tag: Answer::of_json(by_tag)?,
            by_subtag: Answer::of_json(by_subtag)?,
            sentences: Answer::of_json(sentences)?,
            only: Answer::of_json(only)?,
        })
    }
}

impl Answer for Twice {
    fn to_json(&self) -> Json<'_> {
        let [first, second] = &self.sides;
        Json::List(vec![first.to_json(), second.to_json(), self.pairs.to_json()])
    }

    fn of_json(json: Json) -> Option<Self> {
        let [first, second, pairs] = list(json)?.try_into().ok()?;
        let sides = [Answer::of_json(first)?, Answer::of_json(second)?];
        Some(Self { sides, pairs: Answer::of_json(pairs)? })
    }
}

/// A value's JSON that outlives it.
fn owned(value: &Agreement) -> Json<'static> {
    match value {
        Ok(value) => number(*value),
        Err(why) => Json::Text(text(why.to_json()).unwrap_or_default().into()),
    }
}

fn number(value: f64) -> Json<'static> {
    Json::Literal(value.to_string().into())
}

/// A part of an object.
pub(super) fn part<T: Answer>(object: &mut Object, name: &str) -> Option<T> {
    T::of_json(object.take(name)?)
}

pub(super) fn list(json: Json) -> Option<Vec<Json>> {
    match json {
        Json::List(values) => Some(values),
        _ => None,
    }
}

pub(super) fn text(json: Json) -> Option<String> {
    match json {
        Json::Text(text) => Some(text.into_owned()),
        _ => None,
    }
}
