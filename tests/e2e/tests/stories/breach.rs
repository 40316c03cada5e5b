//! How it shows that hostile text got into a page, and proof that it does show.

use anyhow::{Result, ensure};
use e2e::{Chapter, Reader, Site, story};
use serde_json::json;

use super::{
    desk::seen,
    payloads::{CANARY, payloads},
};

/// The stories on a page that lets in whatever it is given: what would run is seen to run.
pub fn chapter() -> Chapter {
    Chapter::new(
        "breach",
        Site::fixture("harness").without_policy(),
        [story!(the_payloads_are_live), story!(a_breach_is_noticed)],
    )
}

/// What in the page is not the page's own: code that ran, and elements and attributes that it never
/// makes.
const HARM: &str = r"(() => {
    const own = new Set(`ARTICLE ASIDE B BDI BUTTON CAPTION DD DETAILS DIALOG DIV DL DT FIELDSET
        FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 HEADER INPUT KBD LABEL LEGEND LI LINE MAIN MARK
        NOSCRIPT OL OPTION P PROGRESS Q SECTION SELECT SPAN STRONG SUMMARY SUP TABLE TBODY TD
        TEXTAREA TH THEAD TR UL A SVG PATH RECT`.split(/\s+/));
    const head = new Set('LINK META SCRIPT STYLE TITLE'.split(' '));
    const foreign = element => !own.has(element.nodeName.toUpperCase())
        || [...element.attributes].some(({ name, value }) =>
            /^(on|src|srcdoc|action|formaction|background|ping)/u.test(name)
            || name.endsWith('href') && !value.startsWith('#'));
    const strange = [...document.head.children].filter(element => !head.has(element.nodeName))
        .concat([...document.body.querySelectorAll('*')].filter(foreign));
    return [...(top.breached ?? []).map(number => `payload ${number} ran`),
        ...Array.from(document.scripts).slice(1).map(({ src }) => `a script from ${src}`),
        ...strange.map(element => element.outerHTML.slice(0, 200))];
})()";

/// Fails if any payload had an effect so far. A dialog of the browser's would have made this very
/// question fail.
pub async fn nothing_got_in(reader: &mut Reader) -> Result<()> {
    let harm = seen(reader, HARM).await?;
    ensure!(harm == json!([]), "hostile text had an effect: {harm}");
    let fetched: Vec<_> =
        reader.requests().into_iter().filter(|target| target.starts_with(CANARY)).collect();
    ensure!(fetched.is_empty(), "hostile text had these fetched: {fetched:?}");
    Ok(())
}

/// Puts a payload where a page would that takes it for markup, and does to it what a reader may.
const FALL_FOR: &str = "const frames = arguments[0].map(html => {
        const frame = document.createElement('iframe');
        frame.srcdoc = html;
        return frame;
    });
    const loaded = frames.map(frame => new Promise(done => { frame.onload = done; }));
    document.body.replaceChildren(...frames);
    // One that leads elsewhere may never say that it has loaded.
    const patience = new Promise(done => { setTimeout(done, 4000); });
    return Promise.race([Promise.all(loaded), patience]).then(() => {
        for (const frame of frames) {
            for (const element of frame.contentDocument?.querySelectorAll('*') ?? []) {
                for (const type of ['pointerenter', 'mouseover', 'focus', 'keydown', 'wheel']) {
                    element.dispatchEvent(new Event(type));
                }
                if (element.matches('[href], [onclick], button')) {
                    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
                }
            }
        }
    });";

/// The numbers of the payloads that had an effect.
async fn effective(reader: &mut Reader) -> Result<Vec<u64>> {
    let ran = seen(reader, "top.breached ?? []").await?;
    let mut numbers: Vec<u64> = serde_json::from_value(ran)?;
    let fetched = reader.requests();
    let fetched = fetched.iter().filter_map(|target| target.strip_prefix(CANARY));
    numbers.extend(fetched.filter_map(|number| {
        number.trim_end_matches(|c: char| !c.is_ascii_digit()).parse::<u64>().ok()
    }));
    numbers.sort_unstable();
    numbers.dedup();
    Ok(numbers)
}

async fn the_payloads_are_live(reader: &mut Reader) -> Result<()> {
    reader.goto("/").await?;
    let all = payloads();
    for some in all.chunks(60) {
        reader.run_script(FALL_FOR, vec![json!(some)]).await?;
    }
    let count = effective(reader).await?.len();
    println!("hostile text: {count} of {} payloads get into a page that is careless", all.len());
    ensure!(all.len() >= 300, "there are only {} payloads", all.len());
    ensure!(count * 2 > all.len(), "only {count} of {} payloads would do anything", all.len());
    // That is what the other stories look for.
    ensure!(nothing_got_in(reader).await.is_err(), "what got in is not seen");
    reader.page_errors().await.map(drop)
}

/// Each of the ways in which a breach shows, one at a time.
async fn a_breach_is_noticed(reader: &mut Reader) -> Result<()> {
    for breach in [
        "top.breached = [1]",
        "document.body.insertAdjacentHTML('beforeend', '<img alt=x>')",
        "document.body.insertAdjacentHTML('beforeend', '<b onclick=x>x</b>')",
        "document.body.insertAdjacentHTML('beforeend', '<a href=javascript:x>x</a>')",
        "document.head.append(document.createElement('base'))",
        "alert(1)",
    ] {
        reader.goto("/").await?;
        reader.run_script("document.body.replaceChildren()", vec![]).await?;
        nothing_got_in(reader).await?;
        reader.run_script(breach, vec![]).await?;
        ensure!(nothing_got_in(reader).await.is_err(), "`{breach}` is not seen");
    }
    reader.goto("/").await?;
    reader
        .run_script(
            "document.body.replaceChildren(); return fetch('/breach/1').then(() => 1)",
            vec![],
        )
        .await?;
    ensure!(nothing_got_in(reader).await.is_err(), "what is fetched is not seen");
    reader.page_errors().await.map(drop)
}
