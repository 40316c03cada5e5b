//! Files as Recogito reads them. It counts units of UTF-16 over the text nodes of the article, and has nothing
//! between paragraphs, where Highlit counts code points and a line's end. And it makes names of highlights of ids, in
//! which a style sheet allows no colon.

use anyhow::{Context, Result};
use highlit::article::{Article, Canonical};
use serde_json::Value;

/// From places as Highlit writes them to those that Recogito reads.
pub struct Counts(Vec<usize>);

impl Counts {
    /// Those of an article of which nothing is set aside.
    pub fn of(article: &Article) -> Self {
        let mut places = vec![0];
        let mut units = 0;
        for letter in Canonical::of(article).text().chars() {
            units += if letter == '\n' { 0 } else { letter.len_utf16() };
            places.push(units);
        }
        Self(places)
    }

    /// A file of annotations, counted so.
    pub fn file(&self, file: &str) -> Result<String> {
        let mut page: Value = serde_json::from_str(file)?;
        let items = page["items"].as_array_mut().context("a file has items")?;
        items.iter_mut().try_for_each(|item| self.recount(item))?;
        Ok(page.to_string())
    }

    /// One annotation, counted so.
    pub fn item(&self, item: &Value) -> Result<Value> {
        let mut item = item.clone();
        self.recount(&mut item)?;
        Ok(item)
    }

    fn recount(&self, item: &mut Value) -> Result<()> {
        item["id"] = name(item["id"].as_str().context("it has an id")?).into();
        let selectors = item["target"]["selector"].as_array_mut().context("it has selectors")?;
        for selector in selectors.iter_mut().filter(|it| it["type"] == "TextPositionSelector") {
            for edge in ["start", "end"] {
                let place = selector[edge].as_u64().context("a place is a number")?;
                selector[edge] = self.0[usize::try_from(place)?].into();
            }
        }
        Ok(())
    }
}

/// An id without colons.
pub fn name(id: &str) -> String {
    id.replace(':', "-")
}
