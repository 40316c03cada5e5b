//! A static file server on the loopback address, for the people and the browsers of this machine.
//!
//! `trunk serve` will not do: it adds an inline script that reloads the page, and the page's policy
//! refuses inline scripts. This one sends the headers that a careful host would send.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    future::pending,
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc::Sender,
    },
    thread,
};

use http_body_util::{BodyExt, Full};
use hyper::{
    Method, StatusCode,
    body::{Bytes, Incoming},
    header::{
        ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, ALLOW, CACHE_CONTROL, CONTENT_ENCODING,
        CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderMap, HeaderName, HeaderValue, LOCATION,
        VARY,
    },
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use tokio::runtime::{Builder, Runtime};

use crate::{error::Error, site};

const WORKERS: usize = 4;

type Request = hyper::Request<Incoming>;
type Response = hyper::Response<Full<Bytes>>;

/// What a careful host sends with every file, beside the policy. `docs/hosting.md` says what each is for, and a
/// test compares the two.
pub const HEADERS: [(&str, &str); 5] = [
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "bluetooth=(), camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), \
         payment=(), serial=(), usb=()",
    ),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// What a site has been asked for, in order.
pub type Requests = Arc<Mutex<Vec<String>>>;

/// Whether the line to a site is cut, so that nobody who asks is answered.
pub type Cut = Arc<AtomicBool>;

/// What a [`Server`] shows: the files of a folder, and single files from elsewhere.
#[derive(Debug)]
pub struct Site {
    root: PathBuf,
    mounts: BTreeMap<String, PathBuf>,
    moved: BTreeMap<String, String>,
    shared: BTreeSet<String>,
    ear: Option<(String, Sender<String>)>,
    policy: Option<String>,
    requests: Option<Requests>,
    blank: BTreeSet<String>,
    packed: Option<Packed>,
    cut: Cut,
}

/// Files as they go over the line, each packed once.
type Packed = Mutex<BTreeMap<PathBuf, Vec<u8>>>;

impl Site {
    /// A site of the files in a folder, under the policy that its `index.html` declares.
    pub fn new(folder: &Path) -> Result<Site, Error> {
        let root = fs::canonicalize(folder).map_err(Error::file("open", folder))?;
        let policy = fs::read_to_string(root.join("index.html"))
            .ok()
            .as_deref()
            .and_then(policy_of)
            .map(policy_as_header);
        Ok(Site {
            root,
            mounts: BTreeMap::new(),
            moved: BTreeMap::new(),
            shared: BTreeSet::new(),
            ear: None,
            policy,
            requests: None,
            blank: BTreeSet::new(),
            packed: None,
            cut: Cut::default(),
        })
    }

    /// Sends text and WebAssembly in brotli to whoever takes it, as a careful host does. Whoever is the first to ask
    /// for a file waits until it is packed.
    pub fn packing(mut self) -> Site {
        self.packed = Some(Packed::default());
        self
    }

    /// The bytes of a file in brotli, if they are to be sent so.
    fn packed(
        &self,
        request: &Request,
        file: &Path,
        media_type: &str,
        bytes: &[u8],
    ) -> Option<Vec<u8>> {
        let packed = self.packed.as_ref()?;
        if !gains_by_packing(media_type) || !takes_brotli(request.headers()) {
            return None;
        }
        let mut packed = packed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = packed.get(file) {
            return Some(known.clone());
        }
        let made = site::brotli(bytes).ok()?;
        packed.insert(file.to_owned(), made.clone());
        Some(made)
    }

    /// Also takes what a page posts to an address, and hands it on: a test hears so what a page that
    /// was killed had shown.
    pub fn hear(mut self, address: &str, heard: Sender<String>) -> Site {
        self.ear = Some((address.to_owned(), heard));
        self
    }

    /// Writes down the target of every request, whatever becomes of it.
    pub fn noting(mut self, requests: Requests) -> Site {
        self.requests = Some(requests);
        self
    }

    /// Shows nothing but the end of a line in the file at an address: WebKit takes a worker of no
    /// bytes for another one each time.
    pub fn blank(mut self, address: &str) -> Site {
        self.blank.insert(address.to_owned());
        self
    }

    /// Answers nobody as long as the line is cut.
    pub fn on_line(mut self, cut: Cut) -> Site {
        self.cut = cut;
        self
    }

    /// Also shows one file, wherever it is, as plain bytes at an address such as `/article.txt`.
    pub fn mount(mut self, address: &str, file: &Path) -> Site {
        self.mounts.insert(address.to_owned(), file.to_owned());
        self
    }

    /// Also sends whoever asks for an address on to another, which may be on another site.
    pub fn send_on(mut self, address: &str, to: &str) -> Site {
        self.moved.insert(address.to_owned(), to.to_owned());
        self
    }

    /// Also lets pages of every site read what is at an address.
    pub fn share(mut self, address: &str) -> Site {
        self.shared.insert(address.to_owned());
        self
    }

    /// The file at a request's target and the media type to send it as, or the status to refuse it with.
    fn file_at(&self, target: &str) -> Result<(PathBuf, &'static str), StatusCode> {
        let encoded = target.split(['?', '#']).next().unwrap_or_default();
        let path = percent_decoded(encoded).ok_or(StatusCode::BAD_REQUEST)?;
        if let Some(file) = self.mounts.get(&path) {
            // The file is the reader's and may be in any encoding; the app finds out which.
            return Ok((file.clone(), "text/plain"));
        }
        let mut file = self.root.clone();
        let names = path.strip_prefix('/').ok_or(StatusCode::BAD_REQUEST)?;
        for name in names.split('/').filter(|name| !name.is_empty()) {
            if name.starts_with('.') || name.contains(['\\', ':', '\0']) {
                return Err(StatusCode::NOT_FOUND);
            }
            file.push(name);
        }
        if path.ends_with('/') {
            file.push("index.html");
        }
        // A link may point out of the folder, so what counts is where the file really is.
        let file = fs::canonicalize(file).map_err(|_| StatusCode::NOT_FOUND)?;
        if !file.starts_with(&self.root) || !file.is_file() {
            return Err(StatusCode::NOT_FOUND);
        }
        let media_type = media_type_of(&file);
        Ok((file, media_type))
    }

    /// The answer to a request that nobody [hears](Self::hear).
    fn answer(&self, request: &Request) -> Response {
        let target = target_of(request);
        if let Some(to) = self.moved.get(target) {
            let mut response = with_status(StatusCode::FOUND, "");
            response.headers_mut().insert(LOCATION, field(to));
            self.say_whether_shared(target, &mut response);
            return response;
        }
        let found = match *request.method() {
            Method::GET | Method::HEAD if is_addressed_to_loopback(request.headers()) => {
                self.file_at(target)
            }
            Method::GET | Method::HEAD => Err(StatusCode::MISDIRECTED_REQUEST),
            _ => Err(StatusCode::METHOD_NOT_ALLOWED),
        };
        let content = found.and_then(|(file, media_type)| {
            let bytes = fs::read(&file).map_err(|_| StatusCode::NOT_FOUND)?;
            let is_blank = self.blank.contains(target);
            let bytes = if is_blank { b"\n".to_vec() } else { bytes };
            let packed = self.packed(request, &file, media_type, &bytes);
            Ok((bytes, packed, media_type))
        });
        let mut response = match content {
            Ok((bytes, packed, media_type)) => {
                let mut fields = HeaderMap::new();
                fields.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
                if self.packed.is_some() {
                    fields.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
                }
                if packed.is_some() {
                    fields.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
                }
                let mut response = Response::new(Full::from(packed.unwrap_or(bytes)));
                *response.headers_mut() = fields;
                response
            }
            Err(status) => refused(status),
        };
        let fields = response.headers_mut();
        fields.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        for (name, value) in HEADERS {
            let name = HeaderName::from_bytes(name.as_bytes()).expect("these are names of fields");
            fields.insert(name, HeaderValue::from_static(value));
        }
        if let Some(policy) = &self.policy {
            fields.insert(CONTENT_SECURITY_POLICY, field(policy));
        }
        self.say_whether_shared(target, &mut response);
        response
    }

    /// Who is to be told of what a request brings.
    fn ear_for(&self, request: &Request) -> Option<&Sender<String>> {
        let (address, heard) = self.ear.as_ref()?;
        let is_meant = request.method() == Method::POST && target_of(request) == address;
        is_meant.then_some(heard)
    }

    fn say_whether_shared(&self, target: &str, response: &mut Response) {
        if self.shared.contains(target) {
            let anyone = HeaderValue::from_static("*");
            response.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, anyone);
        }
    }
}

/// What a request asks for, as it was sent.
fn target_of(request: &Request) -> &str {
    request.uri().path_and_query().map_or("/", |target| target.as_str())
}

/// Answers a request; an error cuts the connection, without a word.
async fn respond(site: &Site, mut request: Request) -> io::Result<Response> {
    if site.cut.load(Ordering::Relaxed) {
        return Err(io::ErrorKind::ConnectionAborted.into());
    }
    if let Some(requests) = &site.requests {
        let mut requests = requests.lock().unwrap_or_else(PoisonError::into_inner);
        requests.push(target_of(&request).to_owned());
    }
    let Some(heard) = site.ear_for(&request) else { return Ok(site.answer(&request)) };
    let said = request.body_mut().collect().await.map_err(io::Error::other)?.to_bytes();
    // A test that has ended listens no more.
    let _ = heard.send(String::from_utf8_lossy(&said).into_owned());
    Ok(with_status(StatusCode::NO_CONTENT, ""))
}

/// Reserves a port of 127.0.0.1 for a [`Server`], or a free one for 0.
pub fn listen(port: u16) -> Result<TcpListener, Error> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => Error::Refused(format!(
            "Port {port} is taken. Stop the program that holds it, or choose another with --port."
        )),
        _ => listening_failed(error),
    })
}

/// A running server. It stops when dropped.
pub struct Server {
    address: SocketAddr,
    runtime: Option<Runtime>,
}

impl Server {
    /// Shows a site at a free port of 127.0.0.1.
    pub fn start(site: Site) -> Result<Server, Error> {
        Server::on(listen(0)?, site)
    }

    /// Shows a site where [`listen`] has reserved a port.
    pub fn on(listener: TcpListener, site: Site) -> Result<Server, Error> {
        let address = listener.local_addr().map_err(listening_failed)?;
        listener.set_nonblocking(true).map_err(listening_failed)?;
        let runtime = Builder::new_multi_thread()
            .worker_threads(WORKERS)
            .enable_io()
            .build()
            .map_err(listening_failed)?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(listening_failed)?
        };
        runtime.spawn(serve(listener, Arc::new(site)));
        Ok(Server { address, runtime: Some(runtime) })
    }

    /// The address of the site's folder, with a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until the process ends.
    pub fn run(mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.block_on(pending::<()>());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Its end must not be waited for on a thread that runs futures, as that of a story does.
            let _ = thread::spawn(move || drop(runtime)).join();
        }
    }
}

/// Serves each connection by itself: one that stays open keeps no other waiting.
async fn serve(listener: tokio::net::TcpListener, site: Arc<Site>) {
    loop {
        // Whoever has gone away before being let in asks again.
        let Ok((stream, _)) = listener.accept().await else { continue };
        let site = Arc::clone(&site);
        tokio::spawn(async move {
            let answer = service_fn(|request| respond(&site, request));
            // A browser that has gone away needs no answer.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), answer).await;
        });
    }
}

/// The policy in the meta element of a page, in whatever order and quotes its attributes stand: the built page
/// is a minified one.
pub fn policy_of(html: &str) -> Option<&str> {
    let name = html.find("Content-Security-Policy")?;
    let start = html[..name].rfind("<meta")?;
    let element = html[start..].split('>').next()?;
    let (_, rest) = element.split_once("content=\"")?;
    let (policy, _) = rest.split_once('"')?;
    Some(policy)
}

/// The policy of a page as its host sends it. A meta element may not say who may frame the page; a header may.
pub fn policy_as_header(policy: &str) -> String {
    format!("{policy}; frame-ancestors 'none'")
}

/// A page elsewhere can make its own host name point to this machine and read what is served here, which
/// may be an article of the reader's. Its requests carry that name.
fn is_addressed_to_loopback(fields: &HeaderMap) -> bool {
    fields.get_all(HOST).iter().all(|host| {
        let host = host.to_str().unwrap_or_default();
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        name == "127.0.0.1" || name.eq_ignore_ascii_case("localhost")
    })
}

/// Whether a request's sender reads brotli.
fn takes_brotli(fields: &HeaderMap) -> bool {
    let accepted = fields.get_all(ACCEPT_ENCODING).iter().filter_map(|field| field.to_str().ok());
    let mut names = accepted.flat_map(|names| names.split(','));
    names.any(|name| name.split(';').next().unwrap_or_default().trim() == "br")
}

/// Whether files of a media type are not packed already.
fn gains_by_packing(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.starts_with("text/")
        || essence.ends_with("json")
        || ["application/wasm", "image/svg+xml"].contains(&essence)
}

fn media_type_of(file: &Path) -> &'static str {
    let extension = file.extension().unwrap_or_default().to_string_lossy();
    match extension.to_ascii_lowercase().as_str() {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "ftl" | "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let (digits, tail) = rest.split_at_checked(2)?;
        let digit = |d: u8| char::from(d).to_digit(16);
        bytes.push(u8::try_from(digit(digits[0])? * 16 + digit(digits[1])?).ok()?);
        rest = tail;
    }
    String::from_utf8(bytes).ok()
}

/// An answer that says why there is no file.
fn refused(status: StatusCode) -> Response {
    let why = match status {
        StatusCode::BAD_REQUEST => "The address cannot be read.\n",
        StatusCode::METHOD_NOT_ALLOWED => "This server only gives files.\n",
        StatusCode::MISDIRECTED_REQUEST => "This server answers to 127.0.0.1 and localhost.\n",
        _ => "There is no such file.\n",
    };
    let mut response = with_status(status, why);
    let fields = response.headers_mut();
    fields.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    if status == StatusCode::METHOD_NOT_ALLOWED {
        fields.insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

fn with_status(status: StatusCode, text: &'static str) -> Response {
    let mut response = Response::new(Full::from(text));
    *response.status_mut() = status;
    response
}

fn field(value: &str) -> HeaderValue {
    HeaderValue::from_str(value).expect("addresses and policies are ASCII")
}

fn listening_failed(source: io::Error) -> Error {
    Error::Io { doing: "cannot listen on 127.0.0.1".into(), source }
}

#[cfg(test)]
mod tests {
    use std::{
        io::{Read, Write},
        net::TcpStream,
        time::Duration,
    };

    use super::*;

    const PAGE: &str =
        r#"<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"#;

    fn served(prepare: impl FnOnce(&Path) -> Site) -> (tempfile::TempDir, Server) {
        let folder = tempfile::tempdir().unwrap();
        let public = folder.path().join("public");
        fs::create_dir_all(public.join("samples")).unwrap();
        fs::write(folder.path().join("secret.txt"), "secret").unwrap();
        fs::write(public.join("index.html"), PAGE).unwrap();
        fs::write(public.join("samples/é a.txt"), "été").unwrap();
        fs::write(public.join(".hidden"), "hidden").unwrap();
        for name in
            ["a.wasm", "a.js", "a.json", "a.css", "a.svg", "a.webmanifest", "a.woff2", "a.bin"]
        {
            fs::write(public.join(name), name).unwrap();
        }
        let server = Server::start(prepare(&public)).unwrap();
        (folder, server)
    }

    fn site(public: &Path) -> Site {
        Site::new(public).unwrap()
    }

    /// Sends the request line and host as given and returns the whole answer.
    fn ask(server: &Server, method: &str, target: &str, host: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn get(server: &Server, target: &str) -> String {
        ask(server, "GET", target, "127.0.0.1")
    }

    fn status(answer: &str) -> &str {
        answer.split(' ').nth(1).unwrap()
    }

    fn field<'a>(answer: &'a str, name: &str) -> Option<&'a str> {
        answer.lines().find_map(|line| {
            let (field, value) = line.split_once(": ")?;
            field.eq_ignore_ascii_case(name).then_some(value)
        })
    }

    fn body(answer: &str) -> &str {
        answer.split_once("\r\n\r\n").unwrap().1
    }

    #[test]
    fn the_policy_is_found_in_a_page_as_written_and_as_minified() {
        let written =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
        let minified = "<meta charset=utf-8><meta content=\"default-src 'none'\" \
                        http-equiv=Content-Security-Policy><meta content=\"x\" name=y>";
        for page in [written, minified] {
            assert_eq!(policy_of(page), Some("default-src 'none'"), "{page}");
        }
        assert_eq!(policy_of("<p>no policy</p>"), None);
    }

    #[test]
    fn who_takes_brotli_is_sent_it_where_that_is_asked_for() {
        let (_folder, packing) = served(|public| site(public).packing());
        let (_other, plain) = served(site);
        let sent = |server: &Server, target: &str, accepted: &str| {
            // After the host stands what else a request says.
            let answer = ask_for_bytes(server, target, accepted);
            let head = String::from_utf8_lossy(&answer).into_owned();
            field(&head, "Content-Encoding").map(str::to_owned)
        };
        assert_eq!(sent(&packing, "/a.wasm", "gzip, br;q=0.5").as_deref(), Some("br"));
        assert_eq!(sent(&packing, "/a.wasm", "gzip"), None);
        assert_eq!(sent(&packing, "/a.woff2", "br"), None);
        assert_eq!(sent(&plain, "/a.wasm", "br"), None);
        let answer = ask_for_bytes(&packing, "/a.js", "br");
        let body = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &answer[body..], &mut unpacked).unwrap();
        assert_eq!(unpacked, b"a.js");
    }

    fn ask_for_bytes(server: &Server, target: &str, accepted: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(
            stream,
            "GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: {accepted}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        answer
    }

    #[test]
    fn the_folder_itself_is_its_index_page() {
        let (_folder, server) = served(site);
        for target in ["/", "/index.html", "/?article=/article.txt"] {
            let answer = get(&server, target);
            assert_eq!(status(&answer), "200", "{target}");
            assert_eq!(body(&answer), PAGE, "{target}");
        }
    }

    #[test]
    fn every_answer_carries_the_careful_headers() {
        let (_folder, server) = served(site);
        for target in ["/", "/a.js", "/absent"] {
            let answer = get(&server, target);
            assert_eq!(field(&answer, "Cache-Control"), Some("no-cache"));
            for (name, value) in HEADERS {
                assert_eq!(field(&answer, name), Some(value));
            }
            assert_eq!(
                field(&answer, "Content-Security-Policy"),
                Some("default-src 'none'; frame-ancestors 'none'")
            );
        }
    }

    #[test]
    fn media_types_follow_the_file_name() {
        let (_folder, server) = served(site);
        for (target, expected) in [
            ("/", "text/html; charset=utf-8"),
            ("/a.wasm", "application/wasm"),
            ("/a.js", "text/javascript; charset=utf-8"),
            ("/a.json", "application/json"),
            ("/a.css", "text/css; charset=utf-8"),
            ("/a.svg", "image/svg+xml"),
            ("/a.webmanifest", "application/manifest+json"),
            ("/a.woff2", "font/woff2"),
            ("/samples/%C3%A9%20a.txt", "text/plain; charset=utf-8"),
            ("/a.bin", "application/octet-stream"),
        ] {
            let answer = get(&server, target);
            assert_eq!(status(&answer), "200", "{target}");
            assert_eq!(field(&answer, "Content-Type"), Some(expected), "{target}");
        }
    }

    #[test]
    fn nothing_outside_the_folder_is_given() {
        let (_folder, server) = served(site);
        for target in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/samples/../../secret.txt",
            "/..%5csecret.txt",
            "/.hidden",
            "/samples",
            "/absent.txt",
            "/a.js%00.txt",
        ] {
            let answer = get(&server, target);
            assert_eq!(status(&answer), "404", "{target}");
            assert!(!answer.contains("secret\n") && !answer.contains("hidden"));
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_leads_nowhere() {
        let (_folder, server) = served(|public| {
            std::os::unix::fs::symlink("../secret.txt", public.join("link.txt")).unwrap();
            std::os::unix::fs::symlink("a.js", public.join("inside.js")).unwrap();
            site(public)
        });
        assert_eq!(status(&get(&server, "/link.txt")), "404");
        assert_eq!(body(&get(&server, "/inside.js")), "a.js");
    }

    #[test]
    fn an_address_that_cannot_be_decoded_is_refused() {
        let (_folder, server) = served(site);
        for target in ["/%", "/%g0", "/%ff", "/%+1"] {
            assert_eq!(status(&get(&server, target)), "400", "{target}");
        }
    }

    #[test]
    fn head_gives_the_length_and_no_body() {
        let (_folder, server) = served(site);
        let answer = ask(&server, "HEAD", "/a.js", "127.0.0.1");
        assert_eq!(status(&answer), "200");
        assert_eq!(field(&answer, "Content-Length"), Some("4"));
        assert_eq!(body(&answer), "");
    }

    #[test]
    fn other_methods_and_other_hosts_are_refused() {
        let (_folder, server) = served(site);
        let post = ask(&server, "POST", "/", "127.0.0.1");
        assert_eq!(status(&post), "405");
        assert_eq!(field(&post, "Allow"), Some("GET, HEAD"));
        assert_eq!(status(&ask(&server, "GET", "/", "evil.example")), "421");
        assert_eq!(status(&ask(&server, "GET", "/", "localhost:80")), "200");
    }

    #[test]
    fn a_mounted_file_is_given_as_plain_bytes() {
        let (_folder, server) = served(|public| {
            let page = public.with_file_name("page.html");
            fs::write(&page, b"<h1>\xff</h1>").unwrap();
            site(public).mount("/article.html", &page)
        });
        let answer = ask(&server, "HEAD", "/article.html", "127.0.0.1");
        assert_eq!(status(&answer), "200");
        assert_eq!(field(&answer, "Content-Type"), Some("text/plain"));
        assert_eq!(field(&answer, "Content-Length"), Some("10"));
    }

    #[test]
    fn what_is_posted_is_heard_where_somebody_listens() {
        let (heard, said) = std::sync::mpsc::channel();
        let (_folder, server) = served(|public| site(public).hear("/heard", heard));
        let mut stream = TcpStream::connect(server.address).unwrap();
        stream.write_all(b"POST /heard HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nConnection: close\r\n\r\nSaved").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert_eq!(status(&answer), "204");
        assert_eq!(said.try_recv().unwrap(), "Saved");
        assert_eq!(status(&ask(&server, "POST", "/index.html", "127.0.0.1")), "405");
    }

    #[test]
    fn requests_are_noted_whatever_becomes_of_them() {
        let requests = Requests::default();
        let (_folder, server) = served(|public| site(public).noting(Arc::clone(&requests)));
        for target in ["/a.js", "/absent?x=1", "/%"] {
            get(&server, target);
        }
        assert_eq!(*requests.lock().unwrap(), ["/a.js", "/absent?x=1", "/%"]);
    }

    #[test]
    fn a_long_file_keeps_its_length() {
        let (_folder, server) = served(|public| {
            fs::write(public.join("long.txt"), "x".repeat(200_000)).unwrap();
            site(public)
        });
        let answer = get(&server, "/long.txt");
        assert_eq!(field(&answer, "Content-Length"), Some("200000"));
        assert_eq!(body(&answer).len(), 200_000);
    }

    #[test]
    fn connections_that_stay_open_keep_nobody_waiting() {
        let (_folder, server) = served(site);
        for round in 0..20 {
            let open = |_| TcpStream::connect(server.address).unwrap();
            // Each time there are more than there were threads for.
            let mut streams: Vec<TcpStream> = (0..4 * (round + 2)).map(open).collect();
            for stream in &mut streams {
                stream.write_all(b"GET /a.js HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").unwrap();
            }
            for (number, stream) in streams.iter_mut().enumerate() {
                stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
                let mut first = [0; 12];
                let answered = stream.read_exact(&mut first);
                assert!(answered.is_ok(), "round {round}, connection {number}: {answered:?}");
                assert_eq!(&first, b"HTTP/1.1 200");
            }
        }
    }

    #[test]
    fn a_taken_port_is_named() {
        let (_folder, server) = served(site);
        let port = server.address.port();
        assert_eq!(
            listen(port).unwrap_err().to_string(),
            format!(
                "Port {port} is taken. Stop the program that holds it, or choose another with --port."
            )
        );
    }

    #[test]
    fn a_dropped_server_answers_no_more() {
        let (_folder, server) = served(site);
        let address = server.address;
        drop(server);
        // The system may still take the connection for a moment, but nobody reads it.
        let mut answer = Vec::new();
        if let Ok(mut stream) = TcpStream::connect(address) {
            let _ = stream.write_all(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            let _ = stream.read_to_end(&mut answer);
        }
        assert_eq!(String::from_utf8_lossy(&answer), "");
    }
}
