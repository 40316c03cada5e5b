//! A WebDriver server as a child process that cannot outlive the tests.

use std::{
    ffi::{OsStr, OsString},
    fs::{self, File},
    io::{self, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

const READY_WITHIN: Duration = Duration::from_secs(30);

const GONE_WITHIN: Duration = Duration::from_secs(10);

/// Runs the driver in a process group of its own and ends that whole group, browser and virtual
/// screen included, as soon as its standard input closes. The kernel closes it however the tests
/// end: done, panicked, interrupted or killed.
///
/// TERM comes first, and a moment after it, so that Xvfb removes its lock file: nobody is left who
/// could wait for it. Whoever does not heed TERM gets KILL.
const GUARD: &str = r#"
"$@" </dev/null & driver=$!
trap : TERM
cat >/dev/null
kill -TERM 0
(sleep 2; kill -KILL 0) &
wait "$driver"
sleep 0.3
kill -KILL 0
"#;

/// A running WebDriver server.
pub(crate) struct Driver {
    guard: Child,
    port: u16,
    log: PathBuf,
}

impl Driver {
    /// Starts what `command` makes of a free port, and waits until the server says it is ready.
    pub(crate) fn start(
        log: &Path,
        variables: &[(&str, OsString)],
        command: impl Fn(u16) -> Vec<OsString>,
    ) -> Result<Driver> {
        let port = free_port()?;
        let command = command(port);
        let name = command[0].to_string_lossy().into_owned();
        let output = File::create(log)?;
        let guard = Command::new("sh")
            .args([OsStr::new("-c"), OsStr::new(GUARD), OsStr::new("e2e")])
            .args(&command)
            .envs(variables.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(output.try_clone()?)
            .stderr(output)
            .process_group(0)
            .spawn()
            .with_context(|| format!("cannot start {name}"))?;
        let driver = Driver { guard, port, log: log.to_owned() };
        driver.await_ready(&name)?;
        Ok(driver)
    }

    /// The address WebDriver commands go to.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// All that driver and browser have printed so far.
    pub(crate) fn output(&self) -> String {
        String::from_utf8_lossy(&fs::read(&self.log).unwrap_or_default()).into_owned()
    }

    /// Ends driver and browser in the way a crash or a power cut does: no warning, no goodbye.
    pub(crate) fn kill(&mut self) -> Result<()> {
        let group = self.guard.id();
        Command::new("sh").args(["-c", &format!("kill -KILL -{group}")]).status()?;
        self.guard.wait()?;
        // A power cut leaves nobody behind who still holds the database.
        let deadline = Instant::now() + GONE_WITHIN;
        while has_running(group)? && Instant::now() < deadline {
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }

    fn await_ready(&self, name: &str) -> Result<()> {
        let deadline = Instant::now() + READY_WITHIN;
        while Instant::now() < deadline {
            if self.is_ready().unwrap_or(false) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        bail!("{name} was not ready after {READY_WITHIN:?}; it printed:\n{}", self.output())
    }

    fn is_ready(&self) -> io::Result<bool> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(stream, "GET /status HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        // A driver that ignores `Connection: close` has still answered when the read times out.
        let _ = stream.read_to_string(&mut answer);
        answer.retain(|c| !c.is_whitespace());
        Ok(answer.contains(r#""ready":true"#))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}

/// Whether a process group has anyone who is not dead. The dead may stay in the list for long: in a container
/// nobody may be there to take note of them.
fn has_running(group: u32) -> io::Result<bool> {
    let listed = Command::new("ps").args(["-A", "-o", "pgid=,stat="]).output()?;
    let listed = String::from_utf8_lossy(&listed.stdout);
    Ok(listed
        .lines()
        .filter_map(|line| line.trim().split_once(' '))
        .any(|(of, state)| of.parse() == Ok(group) && !state.trim().starts_with('Z')))
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
