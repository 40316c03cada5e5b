//! What the core takes without a browser.

use std::{hint::black_box, time::Instant};

use anyhow::{Result, ensure};
use highlit::{
    annotation::{Action, Annotation, AnnotationId},
    exchange::w3c::{self, Imprint, ReadError, Reading},
};
use serde::Serialize;

use crate::{material::Material, summary::median};

const ROUNDS: usize = 15;

/// Milliseconds of some operations of the core, medians.
#[derive(Serialize)]
pub struct Native {
    /// One `Store::apply` of an addition to all others.
    pub add: f64,
    /// One `w3c::write` of all.
    pub write: f64,
    /// One `w3c::read` of all.
    pub read: f64,
}

/// Measures the core on a material.
pub fn measure(material: &Material) -> Result<Native> {
    let full = &material.full;
    let Some(first) = full.annotations().iter().next() else {
        anyhow::bail!("{}: there are no annotations", material.name);
    };
    let more =
        Annotation { id: AnnotationId::new("urn:highlit:one-more")?, ..first.as_ref().clone() };
    let reader = first.creator.clone();
    let imprint = Imprint::new(more.id.clone(), &reader, first.created.clone());
    let reading = read(material)?;
    ensure!(reading.incoming.annotations.len() == material.count, "some annotations were lost");
    Ok(Native {
        add: time(|| full.apply(Action::Add(more.clone()))),
        write: time(|| w3c::write(full, &imprint)),
        read: time(|| read(material)),
    })
}

fn read(material: &Material) -> Result<Reading, ReadError> {
    let mut no_id = || unreachable!("no two annotations of the material share an id");
    w3c::read(material.file.as_bytes(), &material.empty, &mut no_id)
}

fn time<T>(mut operation: impl FnMut() -> T) -> f64 {
    let times = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        black_box(operation());
        start.elapsed().as_secs_f64() * 1e3
    });
    median(times.collect())
}
