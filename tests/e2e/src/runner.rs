//! Tells every story in every engine and reports as `cargo test` does.

use std::{
    cmp::Reverse,
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Result, bail, ensure};
use libtest_mimic::{Arguments, Completion, Failed, Trial};
use tokio::{
    runtime::{Builder, Runtime},
    time::timeout,
};

use crate::{Chapter, Engine, Need, Reader, Site, Story, browser::Browser, engine};

/// How long a browser may take to show its state after a failure, or to get ready for another story.
const REST_WITHIN: Duration = Duration::from_secs(20);

/// Tells the stories of all chapters in each engine of `HIGHLIT_ENGINES` (a comma-separated list;
/// all three if unset) and prints the report. Takes the arguments `cargo test` hands on, so a part
/// of a name selects stories.
///
/// An engine that is not installed fails its stories where `CI` is set and skips them elsewhere.
pub fn run(chapters: impl IntoIterator<Item = Chapter>) -> ExitCode {
    let engines = match chosen_engines() {
        Ok(engines) => engines,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let mut arguments = Arguments::from_args();
    // A browser is many processes already.
    let threads = thread::available_parallelism().map_or(1, usize::from).min(4);
    arguments.test_threads.get_or_insert(threads);

    let benches: Arc<Vec<Bench>> = Arc::new(Engine::ALL.into_iter().map(Bench::new).collect());
    let times: Arc<Mutex<Vec<Told>>> = Arc::default();
    let mut trials = Vec::new();
    for chapter in chapters {
        for story in chapter.stories {
            let story = Arc::new(story);
            // Engines take turns, so that two threads drive two engines.
            for &engine in engines.iter().filter(|engine| chapter.engines.contains(engine)) {
                let name = format!("{}::{}::{}", engine.name(), chapter.name, story.name);
                let (story, site, benches) = (story.clone(), chapter.site.clone(), benches.clone());
                let times = times.clone();
                let trial = move |name: &str| {
                    let start = Instant::now();
                    let told = benches[engine as usize].tell(name, &story, &site);
                    let (name, time) = (name.to_owned(), start.elapsed());
                    times.lock().unwrap_or_else(PoisonError::into_inner).push(Told { name, time });
                    told
                };
                trials.push(Trial::ignorable_test(name.clone(), move || trial(&name)));
            }
        }
    }
    let told = libtest_mimic::run(&arguments, trials);
    report_times(&mut times.lock().unwrap_or_else(PoisonError::into_inner));
    told.exit_code()
}

/// How long a story took in one engine.
struct Told {
    /// Its name, as `engine::chapter::story`.
    name: String,
    time: Duration,
}

/// How many chapters are named that took long.
const LONGEST: usize = 8;

/// Says where the time went, summed over threads, and writes what each story took beside the evidence.
fn report_times(told: &mut [Told]) {
    let sums = |part: usize| {
        let mut sums: BTreeMap<&str, Duration> = BTreeMap::new();
        for Told { name, time } in told.iter() {
            *sums.entry(name.split("::").nth(part).unwrap_or_default()).or_default() += *time;
        }
        let mut sums = Vec::from_iter(sums);
        sums.sort_by_key(|(_, time)| Reverse(*time));
        sums
    };
    for (name, time) in sums(0).into_iter().chain(sums(1).into_iter().take(LONGEST)) {
        println!("{name:<24}{:>8.1} s", time.as_secs_f64());
    }
    told.sort_by_key(|told| Reverse(told.time));
    let line = |Told { name, time }: &Told| format!("{:.1}\t{name}\n", time.as_secs_f64());
    let lines: String = told.iter().map(line).collect();
    let path = evidence_folder().join("times.tsv");
    if let Err(error) = fs::create_dir_all(evidence_folder()).and_then(|()| fs::write(&path, lines))
    {
        println!("{} could not be written: {error}", path.display());
    }
}

pub(crate) fn chosen_engines() -> Result<Vec<Engine>> {
    let Ok(list) = env::var("HIGHLIT_ENGINES") else {
        return Ok(Engine::ALL.to_vec());
    };
    let by_name = |name: &str| Engine::ALL.into_iter().find(|engine| engine.name() == name);
    list.split(',')
        .map(|name| match by_name(name.trim()) {
            Some(engine) => Ok(engine),
            None => bail!("HIGHLIT_ENGINES has “{name}”; it takes chromium, firefox and webkit"),
        })
        .collect()
}

/// The browsers of one engine that wait for a story.
struct Bench {
    engine: Engine,
    idle: Mutex<Vec<Idle>>,
}

/// A browser with the runtime its connection lives on.
struct Idle {
    browser: Browser,
    runtime: Runtime,
}

/// What is said of what did not come in time, and of what a driver could not do.
const MACHINE: [&str; 3] = ["webdriver returned error", "waited ", "the story did not end within"];

fn may_be_the_machine(said: &str) -> bool {
    MACHINE.iter().any(|words| said.contains(words))
}

impl Bench {
    fn new(engine: Engine) -> Bench {
        Bench { engine, idle: Mutex::default() }
    }

    /// Tells a story. A page's process may crash, as WebKit's did once in 257 stories, and a busy machine may be late:
    /// then the story is told once more, and the run says so and why.
    fn tell(&self, name: &str, story: &Story, site: &Site) -> Result<Completion, Failed> {
        match self.tell_once(name, story, site) {
            Err(failed) if failed.message().is_some_and(may_be_the_machine) => {
                println!("{name} is told again: {}", failed.message().unwrap_or_default());
                self.tell_once(name, story, site)
            }
            told => told,
        }
    }

    fn tell_once(&self, name: &str, story: &Story, site: &Site) -> Result<Completion, Failed> {
        if let Err(missing) = self.engine.programs() {
            return match env::var_os("CI") {
                Some(_) => Err(missing.into()),
                None => Ok(Completion::ignored_with(missing)),
            };
        }
        let lacking = |&need: &Need| engine::lacking(self.engine, need);
        if let Some(reason) = story.needs.iter().find_map(lacking) {
            return Ok(Completion::ignored_with(reason));
        }
        if let Some(file) = story.needs_file.as_ref().filter(|file| !file.is_file()) {
            let name = file.file_name().unwrap_or_default().display();
            return Ok(Completion::ignored_with(format!("skipped: there is no {name} here")));
        }
        let shown = site.open().map_err(failed)?;
        let Idle { browser, runtime } = self.take().map_err(failed)?;
        let mut reader =
            runtime.block_on(Reader::new(browser, shown.url(), shown.host())).map_err(failed)?;
        let outcome = runtime.block_on(async {
            match timeout(story.within, (story.tell)(&mut reader)).await {
                Ok(Ok(())) => no_errors_left(&mut reader).await,
                Ok(Err(error)) => Err(error),
                Err(_) => bail!("the story did not end within {:?}", story.within),
            }
        });
        if let Err(error) = outcome {
            let evidence = runtime.block_on(async {
                let evidence = timeout(REST_WITHIN, evidence(&mut reader, name)).await;
                evidence.unwrap_or_else(|_| "The browser does not answer any more.".to_owned())
            });
            // This browser is in an unknown state: it goes, and the next story gets another.
            return Err(format!("{error:#}\n{evidence}").into());
        }
        let mut browser = reader.into_browser();
        let tidied = runtime.block_on(async { timeout(REST_WITHIN, browser.tidy_up()).await });
        if let Ok(Ok(())) = tidied {
            self.put_back(Idle { browser, runtime });
        }
        Ok(Completion::Completed)
    }

    fn take(&self) -> Result<Idle> {
        let waiting = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        if let Some(idle) = waiting {
            return Ok(idle);
        }
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let browser = runtime.block_on(Browser::start(self.engine))?;
        Ok(Idle { browser, runtime })
    }

    fn put_back(&self, idle: Idle) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(idle);
    }
}

fn failed(error: anyhow::Error) -> Failed {
    format!("{error:#}").into()
}

async fn no_errors_left(reader: &mut Reader) -> Result<()> {
    let errors = reader.page_errors().await?;
    ensure!(errors.is_empty(), "the page reported errors:\n{}", errors.join("\n"));
    Ok(())
}

/// What the page looked like when the story failed.
async fn evidence(reader: &mut Reader, name: &str) -> String {
    let mut evidence = reader.describe_page().await;
    if engine::lacking(reader.engine(), Need::Screenshot).is_none()
        && let Ok(picture) = reader.screenshot().await
    {
        let path = evidence_folder().join(format!("{}.png", name.replace("::", "-")));
        if fs::create_dir_all(evidence_folder()).is_ok() && fs::write(&path, picture).is_ok() {
            evidence += &format!("\nscreenshot: {}", path.display());
        }
    }
    evidence
}

fn evidence_folder() -> PathBuf {
    let target = match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => folder.into(),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target"),
    };
    target.join("e2e")
}
