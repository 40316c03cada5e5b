//! What a story is and how a chapter lists its stories.

use std::{path::PathBuf, pin::Pin, time::Duration};

use anyhow::Result;

use crate::{Engine, Need, Reader, Site};

type Telling<'reader> = Pin<Box<dyn Future<Output = Result<()>> + 'reader>>;
type Tell = dyn for<'reader> Fn(&'reader mut Reader) -> Telling<'reader> + Send + Sync;

/// Something a person does with the site, from a fresh start to an outcome.
pub struct Story {
    pub(crate) name: &'static str,
    pub(crate) needs: Vec<Need>,
    pub(crate) needs_file: Option<PathBuf>,
    pub(crate) tell: Box<Tell>,
    /// How long it may take.
    pub(crate) within: Duration,
}

/// How long a story may take unless it is a long one.
const STORY_WITHIN: Duration = Duration::from_secs(60);

impl Story {
    /// Names a story; the macro [`story!`](crate::story!) does it for an async function.
    pub fn new(
        name: &'static str,
        tell: impl for<'reader> Fn(&'reader mut Reader) -> Telling<'reader> + Send + Sync + 'static,
    ) -> Story {
        Story {
            name,
            needs: Vec::new(),
            needs_file: None,
            tell: Box::new(tell),
            within: STORY_WITHIN,
        }
    }

    /// Skips the story, by name and with the reason, in engines that lack this.
    pub fn needs(mut self, need: Need) -> Story {
        self.needs.push(need);
        self
    }

    /// Gives the story three times as long: many people come up in it.
    pub fn long(mut self) -> Story {
        self.within = 3 * STORY_WITHIN;
        self
    }

    /// Skips the story, by name, where there is no such file: it is not ours to give away.
    pub fn needs_file(mut self, file: PathBuf) -> Story {
        self.needs_file = Some(file);
        self
    }
}

/// Makes a [`Story`] of an async function, under the function's own name.
#[macro_export]
macro_rules! story {
    ($function:ident) => {
        $crate::Story::new(stringify!($function), |reader| Box::pin($function(reader)))
    };
}

/// The stories of one file, told about one site.
pub struct Chapter {
    pub(crate) name: &'static str,
    pub(crate) site: Site,
    pub(crate) stories: Vec<Story>,
    pub(crate) engines: Vec<Engine>,
}

impl Chapter {
    /// Stories are run as `engine::chapter::story`.
    pub fn new(name: &'static str, site: Site, stories: impl Into<Vec<Story>>) -> Chapter {
        Chapter { name, site, stories: stories.into(), engines: Engine::ALL.to_vec() }
    }

    /// Tells the stories in one engine alone: of what others would add, another chapter has enough.
    pub fn only_in(mut self, engine: Engine) -> Chapter {
        self.engines = vec![engine];
        self
    }
}
