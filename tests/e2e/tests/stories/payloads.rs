//! Hostile texts, made of every way to break out of a place in markup, every way to run or to fetch
//! something from there, and every way to write it so that a filter does not see it.
//!
//! A payload that gets anywhere leaves its number: code adds it to `top.breached`, and what is
//! fetched is `/breach/NUMBER`. That is an address of the page's own origin, which a policy
//! does not keep it from.

/// The address that no page of ours asks for.
pub const CANARY: &str = "/breach/";

/// What ends the place where a text stands, so that markup can begin.
const BREAKOUTS: [&str; 5] =
    ["", "\">", "'></title>", "</textarea></q></p>", "--></style></script>]]>"];

/// Markup that runs JS or fetches URL at once, or when it is pointed at, clicked or focused.
const VECTORS: [&str; 56] = [
    "<script>JS</script>",
    "<script src=URL></script>",
    "<script type=module>JS</script>",
    "<svg><script>JS</script></svg>",
    "<svg><script href=URL></script></svg>",
    "<img src=URL onerror=JS>",
    "<img src=URL onload=JS>",
    "<img srcset='URL 2x' alt=x>",
    "<picture><source srcset=URL><img alt=x></picture>",
    "<image src=URL onerror=JS>",
    "<svg onload=JS>",
    "<svg><animate onbegin=JS attributeName=x dur=1s>",
    "<svg><set onbegin=JS attributeName=x>",
    "<svg><image href=URL></svg>",
    "<svg><a href='javascript:JS'><text y=20>press</text></a></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=JS>#x'></svg>",
    "<svg><foreignObject><iframe srcdoc='<script>JS</script>'></iframe></foreignObject></svg>",
    "<svg><style><img src=URL onerror=JS></style></svg>",
    "<math><a href='javascript:JS'>press</a></math>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=URL onerror=JS&gt;'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src=URL onerror=JS>",
    "<svg></p><style><a id='</style><img src=URL onerror=JS>'>",
    "<noscript><p title='</noscript><img src=URL onerror=JS>'>",
    "<table><template><img src=URL onerror=JS></template><td background=URL>",
    "<iframe src='javascript:JS'></iframe>",
    "<iframe srcdoc='<img src=URL onerror=JS>'></iframe>",
    "<iframe onload=JS></iframe>",
    "<object data='javascript:JS' onerror=JS></object>",
    "<object data=URL></object>",
    "<embed src=URL>",
    "<video src=URL onerror=JS></video>",
    "<video poster=URL></video>",
    "<audio src=URL onerror=JS></audio>",
    "<video><source onerror=JS src=URL></video>",
    "<track src=URL><bgsound src=URL>",
    "<body onload=JS onpageshow=JS>",
    "<details open ontoggle=JS><summary>x</summary></details>",
    "<marquee onstart=JS>x</marquee>",
    "<style onload=JS></style>",
    "<style>@import 'URL';</style>",
    "<style>*{background:url(URL)!important}</style>",
    "<p style='background:url(URL)'>x",
    "<link rel=stylesheet href=URL onload=JS onerror=JS>",
    "<link rel=prefetch href=URL><link rel=modulepreload href=URL>",
    "<meta http-equiv=refresh content='0;url=URL'>",
    "<base href=URL/><img src=x alt=x>",
    "<input autofocus onfocus=JS>",
    "<select autofocus onfocus=JS></select>",
    "<b tabindex=0 onclick=JS onfocus=JS onmouseover=JS onpointerenter=JS>touch</b>",
    "<p style='animation:none 1s' onanimationstart=JS ontransitionrun=JS onwheel=JS onkeydown=JS>x",
    "<button popovertarget=p>press</button><div id=p popover onbeforetoggle=JS>x</div>",
    "<a href='javascript:JS'>press</a>",
    "<a href='data:text/html,<script>JS</script>'>press</a>",
    "<a href='vbscript:Execute(JS)' ping=URL>press</a>",
    "<form action='javascript:JS'><button>press</button></form>",
    "<button form=f formaction='javascript:JS'>press</button><form id=f></form>",
];

/// How many vectors, taken evenly from the list, are also written in all disguises.
const DISGUISED: usize = 7;

/// Texts that break out of something other than markup, or mean something to a program.
const OTHERS: [&str; 78] = [
    // Strings of JavaScript, JSON and the journal's lines.
    "';JS//",
    "\";JS//",
    "\\';JS//",
    "`;JS//",
    "${JS}",
    "\"}],\"x\":[{\"y\":\"",
    "\\\"},{\\\"id\\\":\\\"",
    "\\u003cscript\\u003eJS\\u003c/script\\u003e",
    "line\u{2028}JS\u{2029}",
    // Addresses.
    "javascript:JS",
    "JaVaScRiPt:JS",
    " javascript:JS",
    "\u{1}javascript:JS",
    "java\tscript:JS",
    "javascript&colon;JS",
    "javascript://%0aJS",
    "data:text/html,<script>JS</script>",
    "data:text/javascript,JS",
    "vbscript:JS",
    "blob:null/JS",
    "view-source:javascript:JS",
    "https://breach.invalid/NUMBER",
    "//breach.invalid/NUMBER",
    "\\\\breach.invalid\\NUMBER",
    "https:breach.invalid/NUMBER",
    "../../../../etc/passwd",
    "..\\..\\windows\\win.ini",
    // Attributes and styles.
    "x\" onmouseover=\"JS\" y=\"",
    "x' onfocus='JS' autofocus='",
    "x onclick=JS ",
    "x`onload=JS `",
    "\" style=\"background:url(URL)",
    ";background:url(URL)",
    "red;}*{background:url(URL)}",
    "expression(JS)",
    "url('javascript:JS')",
    "\\3c script\\3eJS",
    "@import 'URL';",
    "::highlight(x){background:url(URL)}",
    // Templates.
    "{{constructor.constructor('JS')()}}",
    "{{7*7}}",
    "{%JS%}",
    "<%= JS %>",
    "#{JS}",
    "@(JS)",
    "[[${JS}]]",
    // Fluent, which the page's own words are written in.
    "{ $title }",
    "{ -brand }",
    "{ NUMBER(1, style: \"percent\") }",
    "{ $count -> [one] x *[other] JS }",
    "}\nsave = JS\n{",
    "{\"\\u0041\"}",
    // Names of what every object of JavaScript has.
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "__defineGetter__",
    "then",
    "innerHTML",
    // What a spreadsheet would compute.
    "=HYPERLINK(\"https://breach.invalid/NUMBER\",\"x\")",
    "+SUM(1,1)|cmd",
    "-1+1+cmd|' /C calc'!A0",
    "@SUM(1,1)",
    "\t=1+1",
    // Markdown.
    "[x](javascript:JS)",
    "![x](URL)",
    "<javascript:JS>",
    "[x]: URL \"y\"",
    "```\n<img src=URL onerror=JS>\n```",
    // What is broken off.
    "<img src=URL onerror=JS ",
    "<script>JS",
    "<!--<img src=URL onerror=JS>-->",
    "<!--><img src=URL onerror=JS>",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'URL'>]><x>&y;</x>",
    "&lt;img src=URL onerror=JS&gt",
    "&#60img src=URL onerror=JS&#62",
    "&#x110000;&#0;&notanentity;&",
];

/// All of them, each different and each with a number of its own.
pub fn payloads() -> Vec<String> {
    let mut all = Vec::new();
    for breakout in BREAKOUTS {
        for vector in VECTORS {
            all.push(signed(&format!("{breakout}{vector}"), all.len()));
        }
    }
    for vector in VECTORS.into_iter().step_by(VECTORS.len() / DISGUISED) {
        for disguise in 0..disguises("").len() {
            all.push(disguises(&signed(vector, all.len())).swap_remove(disguise));
        }
    }
    for other in OTHERS {
        all.push(signed(other, all.len()));
    }
    all
}

/// Puts code and address in, with the number that they leave.
fn signed(text: &str, number: usize) -> String {
    let number = number.to_string();
    text.replace("JS", &format!("(top.breached??=[]).push({number})"))
        .replace("URL", &format!("{CANARY}{number}"))
        .replace("NUMBER", &number)
}

/// The same in ways that a filter may overlook, or that an over-eager reader may undo.
fn disguises(text: &str) -> Vec<String> {
    let each = |write: fn(u32) -> String| text.chars().map(|c| write(c.into())).collect::<String>();
    let percent = |text: &str| text.replace('<', "%3C").replace('>', "%3E").replace(' ', "%20");
    let between = |sign: &str| text.replacen("<", &format!("<{sign}"), 1);
    vec![
        text.replace("script", "ScRiPt").replace("img", "iMg").replace("on", "oN"),
        text.replace("script", "scr<script>ipt").replace("img", "i<img>mg"),
        text.replace(' ', "/"),
        text.replace(' ', "\u{c}"),
        text.replace(' ', "\t"),
        text.replace('=', " \u{2003}= "),
        text.replace('<', "&lt;").replace('>', "&gt;"),
        text.replace('<', "&amp;lt;").replace('>', "&amp;gt;"),
        each(|c| format!("&#{c};")),
        each(|c| format!("&#x{c:07x}")),
        each(|c| format!("\\u{c:04x}")),
        percent(text),
        percent(&percent(text).replace('%', "%25")),
        text.replace('<', "\u{ff1c}").replace('>', "\u{ff1e}"),
        text.replace('<', "\u{2039}").replace('>', "\u{203a}"),
        text.replace('<', "+ADw-").replace('>', "+AD4-"),
        between("\0"),
        between("\u{200b}"),
        between("\u{338}"),
        text.replace('<', "\0<\0"),
        format!("\u{feff}{text}"),
        format!("\u{202e}{text}\u{202c}"),
        format!("\u{2066}\u{200f}{text}"),
        format!("{text}{}", "\u{301}".repeat(200)),
        format!("{}{text}", "A".repeat(1000)),
        format!("{}{text}", "<b>".repeat(200)),
        format!("🏴\u{200d}☠\u{fe0f}{text}\u{e0041}"),
    ]
}
