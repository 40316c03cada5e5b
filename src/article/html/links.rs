//! Where the links of a page lead.

use dom_query::Document;

use super::super::Href;

/// The address that the links of a page set out from, if it is known.
#[derive(Debug, Default)]
pub(super) struct Links {
    base: Option<Href>,
}

impl Links {
    /// Reads it from the page: what it names as its base, or else its own address.
    pub fn of(document: &Document) -> Self {
        let named = |selector: &str, attribute: &str| {
            document.select_single(selector).attr(attribute).map(|address| address.to_string())
        };
        let own = named("head link[rel=canonical]", "href")
            .or_else(|| named("head meta[property='og:url']", "content"));
        let mut links = Self { base: own.and_then(|address| web(address.trim())) };
        if let Some(base) = named("base[href]", "href").and_then(|base| links.href(&base)) {
            links.base = web(base.as_str()).or(links.base);
        }
        links
    }

    /// Where a link leads. One that stays within its page leads nowhere from here,
    /// and one from an unknown place leads nobody knows where.
    pub fn href(&self, href: &str) -> Option<Href> {
        let href = href.trim_matches(|c: char| c.is_ascii_whitespace());
        if href.is_empty() || href.starts_with('#') {
            return None;
        }
        let scheme = href.find([':', '/', '?', '#']).filter(|at| href[*at..].starts_with(':'));
        if let Some((scheme, rest)) = scheme.map(|at| href.split_at(at)) {
            return Href::parse(&(scheme.to_ascii_lowercase() + rest));
        }
        // Browsers make out the dots in a path themselves (RFC 3986, section 5.2).
        let base = self.base.as_ref()?.as_str();
        let scheme = base.find("//")?;
        let path =
            base[scheme + 2..].find(['/', '?', '#']).map_or(base.len(), |at| scheme + 2 + at);
        let query = base[path..].find(['?', '#']).map_or(base.len(), |at| path + at);
        let folder = base[path..query].rfind('/').map_or(path, |at| path + at);
        let start = match href {
            _ if href.starts_with("//") => scheme,
            _ if href.starts_with('/') => path,
            _ if href.starts_with('?') => query,
            _ => return Href::parse(&format!("{}/{href}", &base[..folder])),
        };
        Href::parse(&format!("{}{href}", &base[..start]))
    }
}

/// An address of the web, which others can set out from.
fn web(address: &str) -> Option<Href> {
    Href::parse(address).filter(|address| address.as_str().contains("//"))
}
