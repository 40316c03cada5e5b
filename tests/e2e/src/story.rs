//! What a story is and how a chapter lists its stories.

use anyhow::Result;
use tokio::runtime::Runtime;

use crate::{Need, Reader, Site};

type Tell = dyn Fn(&Runtime, &mut Reader) -> Result<()> + Send + Sync;

/// Something a person does with the site, from a fresh start to an outcome.
pub struct Story {
    pub(crate) name: &'static str,
    pub(crate) needs: Vec<Need>,
    pub(crate) tell: Box<Tell>,
}

impl Story {
    /// Wraps an async function; the macro [`story!`](crate::story) fills in its name.
    pub fn new<F>(name: &'static str, story: F) -> Story
    where
        F: AsyncFn(&mut Reader) -> Result<()> + Send + Sync + 'static,
    {
        Story {
            name,
            needs: Vec::new(),
            tell: Box::new(move |runtime, reader| {
                runtime.block_on(async {
                    match tokio::time::timeout(crate::runner::STORY_WITHIN, story(reader)).await {
                        Ok(outcome) => outcome,
                        Err(_) => anyhow::bail!(
                            "the story did not end within {:?}",
                            crate::runner::STORY_WITHIN
                        ),
                    }
                })
            }),
        }
    }

    /// Skips the story, by name and with the reason, in engines that lack this.
    pub fn needs(mut self, need: Need) -> Story {
        self.needs.push(need);
        self
    }
}

/// Makes a [`Story`] of an async function, under the function's own name.
#[macro_export]
macro_rules! story {
    ($function:ident) => {
        $crate::Story::new(stringify!($function), $function)
    };
}

/// The stories of one file, told about one site.
pub struct Chapter {
    pub(crate) name: &'static str,
    pub(crate) site: Site,
    pub(crate) stories: Vec<Story>,
}

impl Chapter {
    /// Stories are run as `engine::chapter::story`.
    pub fn new(name: &'static str, site: Site, stories: impl Into<Vec<Story>>) -> Chapter {
        Chapter {
            name,
            site,
            stories: stories.into(),
        }
    }
}
