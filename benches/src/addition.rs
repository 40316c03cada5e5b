//! What is added to the annotations of a file: the first words of paragraphs in the middle of the text.

use anyhow::{Context, Result, anyhow};
use highlit::{
    annotation::{Action, Annotation, AnnotationId},
    article::Place,
    exchange::w3c::{self, Imprint},
    text::{TextSpan, Utf16Offset},
};
use serde_json::Value;

use crate::material::Material;

/// One more annotation, of the tag `fact`.
pub struct Addition {
    /// The paragraph, by its number, whose first words it is on.
    pub block: usize,
    /// How many units of UTF-16 those words have.
    pub units: usize,
    /// Its name.
    pub id: String,
    /// As it stands in a file.
    pub item: Value,
}

impl Addition {
    /// Those for a text; no two are on the same paragraph.
    pub fn some(material: &Material, count: usize) -> Result<Vec<Addition>> {
        let first = material.full.annotations().iter().next().context("no annotation to copy")?;
        let article = material.empty.article();
        let addition = |number: usize| {
            let block = article.blocks().len() / 2 + number;
            let text = article.block_text(block);
            let end = text.match_indices(' ').nth(4).context("a paragraph has five words")?.0;
            let units = text[..end].encode_utf16().count();
            let end = Place { block, offset: Utf16Offset(u32::try_from(units)?) };
            let span = TextSpan::new(article.block_range(block).start, article.offset_of(end)?)?;
            let id = format!("urn:highlit:addition-{number}");
            let tag = material.empty.codebook().tags[0].id.clone();
            let made = Annotation {
                id: AnnotationId::new(&id)?,
                span,
                tag,
                subtag: None,
                ..first.as_ref().clone()
            };
            let imprint = Imprint::new(made.id.clone(), &made.creator, made.created.clone());
            let (alone, _) =
                material.empty.apply(Action::Add(made.clone())).map_err(|why| anyhow!("{why}"))?;
            let mut file: Value = serde_json::from_str(&w3c::write(&alone, &imprint))?;
            let item = file["items"][0].take();
            Ok(Addition { block, units, id, item })
        };
        (0..count).map(addition).collect()
    }
}
