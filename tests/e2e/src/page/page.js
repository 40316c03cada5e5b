// What the harness asks of the page under test. The text of this file travels with each command
// and defines nothing global (but for `listen`), so the page never meets it.
//
// A question that may have to be asked again answers `{ found }` or, not yet, `{ seen }`: what
// there was instead, for the message of a story that waits in vain.

// The page puts marks around names and numbers within its sentences, so that each keeps its own
// writing direction. Nobody sees them.
const MARKS = /[\u2068\u2069]/gu;
const tidy = text => text.replace(MARKS, '').replace(/\s+/gu, ' ').trim();
const shorten = text => text.length > 300 ? `${text.slice(0, 300).toWellFormed()}…` : text;

// All elements a CSS selector names, open shadow roots included.
function all(css, root = document) {
  const below = [...root.querySelectorAll('*')].flatMap(e => e.shadowRoot ? all(css, e.shadowRoot) : []);
  return [...root.querySelectorAll(css), ...below];
}

function isVisible(element) {
  return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
}

const textOf = element => (element.innerText ?? element.textContent).replace(MARKS, '');
const pageText = () => shorten(tidy(document.body?.innerText ?? ''));

function element(css, { visible = true } = {}) {
  const matches = all(css);
  const found = visible ? matches.find(isVisible) : matches[0];
  if (found) return { found };
  return { seen: matches.length ? `${matches.length} of them, all hidden` : `nothing; the page reads “${pageText()}”` };
}

function gone(css) {
  const left = all(css).filter(isVisible);
  if (!left.length) return { found: true };
  return { seen: `${left.length} still there, the first reads “${shorten(tidy(textOf(left[0])))}”` };
}

function first(css, read) {
  const found = all(css)[0];
  return found ? { found: read(found) } : { seen: `nothing; the page reads “${pageText()}”` };
}

// --- Text ------------------------------------------------------------------------------------

const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA']);

function textNodes(node) {
  if (node.nodeType === Node.TEXT_NODE) return [node];
  if (UNREAD.has(node.nodeName)) return [];
  const shadow = node.shadowRoot ? textNodes(node.shadowRoot) : [];
  return [...shadow, ...[...node.childNodes].flatMap(textNodes)];
}

// The text below an element as one string that can say which text node a position lies in.
function reading(scope) {
  const pieces = [];
  let text = '';
  for (const node of textNodes(scope)) {
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  const place = (position, isEnd) => {
    const piece = pieces.findLast(({ start }) => isEnd ? start < position : start <= position);
    return [piece.node, position - piece.start];
  };
  const range = (start, end) => {
    const range = document.createRange();
    range.setStart(...place(start, false));
    range.setEnd(...place(end, true));
    return range;
  };
  return { text, range };
}

// Spaces in the words match any white space: the markup may break its lines anywhere.
function pattern(words) {
  const signs = [...words.trim().replace(/\s+/gu, ' ')];
  const literal = signs.map(sign => sign === ' ' ? '\\s+' : sign.replace(/[.*+?^${}()|[\]\\]/u, '\\$&'));
  return new RegExp(literal.join(MARKS.source + '*'), 'gu');
}

// The nth visible occurrence of the words, with its first and last grapheme.
function occurrence({ words, within, nth }) {
  let left = nth;
  const scopes = all(within).filter(isVisible);
  for (const scope of scopes) {
    const { text, range } = reading(scope);
    for (const { 0: match, index } of text.matchAll(pattern(words))) {
      const whole = range(index, index + match.length);
      const parent = whole.startContainer.parentElement ?? scope;
      if (!isVisible(parent) || !whole.getClientRects().length) continue;
      if (left-- > 0) continue;
      const graphemes = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(match)];
      const last = graphemes.at(-1);
      return {
        whole,
        first: range(index, index + graphemes[0].segment.length),
        last: range(index + last.index, index + match.length),
      };
    }
  }
  const read = shorten(tidy(scopes.map(textOf).join(' … ')));
  return { seen: scopes.length ? `it reads “${read}”` : 'no such part is visible' };
}

function readable(words) {
  const answer = occurrence(words);
  return answer.whole ? { found: true } : answer;
}

// From the middle of the words down to the middle between their line and the next, in pixels.
function gapBelow(words) {
  const { whole, seen } = occurrence(words);
  if (!whole) return { seen };
  const line = parseFloat(getComputedStyle(whole.startContainer.parentElement).lineHeight);
  return { found: Math.floor(line / 2) };
}

function selectByScript(words) {
  const { whole, seen } = occurrence(words);
  if (!whole) return { seen };
  getSelection().setBaseAndExtent(whole.startContainer, whole.startOffset, whole.endContainer, whole.endOffset);
  return { found: true };
}

const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

// A whole pixel just inside the outer edge of the first or last grapheme, or amid the words.
function pixel({ whole, first, last }, edge) {
  if (edge === 'middle') {
    const box = whole.getClientRects()[0];
    return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
  }
  const grapheme = edge === 'before' ? first : last;
  const boxes = [...grapheme.getClientRects()].filter(box => box.width > 0);
  const box = edge === 'before' ? boxes[0] : boxes.at(-1);
  if (getComputedStyle(grapheme.startContainer.parentElement).writingMode.startsWith('vertical')) {
    const inset = Math.min(4, box.height) / 4;
    const y = edge === 'before' ? Math.ceil(box.top + inset) : Math.floor(box.bottom - inset);
    return { x: Math.round(box.left + box.width / 2), y };
  }
  const atLeft = (edge === 'before') !== RIGHT_TO_LEFT.test(grapheme.toString());
  const inset = Math.min(4, box.width) / 4;
  return {
    x: atLeft ? Math.ceil(box.left + inset) : Math.floor(box.right - inset),
    y: Math.round(box.top + box.height / 2),
  };
}

function deepestAt({ x, y }) {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

// What keeps the pointer from the text at this pixel, if anything does but what it drags.
function obstacle(range, at, dragged) {
  const hit = deepestAt(at);
  if (!hit) return 'the edge of the window';
  if (dragged && hit.closest(dragged)) return null;
  const owner = range.startContainer.parentElement;
  return hit.contains(owner) || owner?.contains(hit) ? null : hit.outerHTML.slice(0, 80);
}

// Scrolls every scrolling ancestor so that the ranges are in the middle of what it shows.
function scrollToMiddle(ranges) {
  const box = () => {
    const boxes = ranges.map(range => range.getBoundingClientRect());
    return (Math.min(...boxes.map(b => b.top)) + Math.max(...boxes.map(b => b.bottom))) / 2;
  };
  const start = ranges[0].startContainer.parentElement;
  for (let e = start; e; e = e.parentElement ?? e.getRootNode().host) {
    const isPage = e === document.scrollingElement;
    const scrolls = isPage || /auto|scroll/u.test(getComputedStyle(e).overflowY);
    if (!scrolls || e.scrollHeight <= e.clientHeight) continue;
    const view = isPage ? { top: 0, bottom: innerHeight } : e.getBoundingClientRect();
    e.scrollBy({ top: box() - (view.top + view.bottom) / 2, behavior: 'instant' });
  }
}

// Where the pointer has to go to touch each of the text points, scrolled into view together.
function points(wanted, dragged) {
  const found = wanted.map(point => ({ ...point, ...occurrence(point) }));
  const lost = found.find(point => point.seen);
  if (lost) return { seen: `“${lost.words}” is not in \`${lost.within}\`: ${lost.seen}` };
  const look = () => found.map(point => {
    const at = pixel(point, point.edge);
    const range = point.edge === 'after' ? point.last : point.first;
    return { at, hindered: obstacle(range, at, dragged), words: point.words };
  });
  let seen = look();
  if (seen.some(point => point.hindered)) {
    scrollToMiddle(found.map(point => point.whole));
    seen = look();
  }
  const hidden = seen.find(point => point.hindered);
  if (hidden) return { seen: `“${hidden.words}” is covered by ${hidden.hindered}` };
  return { found: seen.map(point => point.at) };
}

// The pixel in the middle of an element, scrolled into view.
function middle(css) {
  const answer = element(css);
  if (!answer.found) return answer;
  const found = answer.found;
  found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = found.getBoundingClientRect();
  return { found: { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) } };
}

// The pixel of the edge of text that a handle belongs to.
function edgeOf(css) {
  const answer = element(css);
  if (!answer.found) return answer;
  const { x, y } = answer.found.dataset;
  return { found: { x: Math.round(x - scrollX), y: Math.round(y - scrollY) } };
}

// --- Controls --------------------------------------------------------------------------------

const CONTROLS = `button, summary, a[href], input:not([type=hidden]), select, label[tabindex],
  ${['button', 'checkbox', 'link', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'option', 'radio', 'switch', 'tab']
    .map(role => `[role=${role}]`).join()}`;

// Everything a control could take its accessible name from. The driver computes the name itself;
// this only spares it the controls that cannot be meant.
function nameSources(control) {
  const labelled = (control.getAttribute('aria-labelledby') ?? '').split(/\s+/u)
    .map(id => id && control.getRootNode().getElementById(id)?.textContent);
  const images = [...control.querySelectorAll('[alt], [aria-label]')]
    .map(e => e.getAttribute('alt') ?? e.getAttribute('aria-label'));
  const labels = [...control.labels ?? []].map(label => label.textContent);
  return tidy([
    control.getAttribute('aria-label'), ...labelled, ...labels, control.textContent,
    control.value, control.title, control.placeholder, ...images,
  ].filter(Boolean).join(' '));
}

const letters = text => text.replace(/\s+/gu, '').toLowerCase();

function controlsNamed(name, within) {
  const scopes = all(within);
  const controls = [...new Set(scopes.flatMap(scope => all(CONTROLS, scope)))].filter(isVisible);
  const found = controls.filter(control => letters(nameSources(control)).includes(letters(name)));
  if (found.length) return { found };
  const names = controls.map(control => `“${shorten(nameSources(control)).slice(0, 40)}”`);
  return { seen: scopes.length ? `these controls: ${names.slice(0, 40).join(', ') || 'none'}` : `no \`${within}\`` };
}

function focused() {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

// --- Highlights ------------------------------------------------------------------------------

function painted() {
  const live = ({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  };
  return [...CSS.highlights]
    .flatMap(([highlight, ranges]) => [...ranges].map(range => ({ highlight, range: live(range) })))
    .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range)
      || a.range.compareBoundaryPoints(Range.END_TO_END, b.range))
    .map(({ highlight, range }) => ({ highlight, text: range.toString() }));
}

// --- Files -----------------------------------------------------------------------------------

function dropSynthetically(css, name, base64) {
  const answer = element(css);
  if (!answer.found) return answer;
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], name));
  for (const type of ['dragenter', 'dragover', 'drop']) {
    const event = new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer });
    answer.found.dispatchEvent(event);
  }
  return { found: true };
}

// --- Errors, where the driver does not tell them -----------------------------------------------

function listen() {
  const errors = window.__errorsHeard = [];
  addEventListener('error', event => errors.push(String(event.message)));
  addEventListener('unhandledrejection', event => errors.push(String(event.reason)));
  addEventListener('securitypolicyviolation', event => {
    errors.push(`${event.violatedDirective} refused ${event.blockedURI}`);
  });
  const original = console.error;
  console.error = (...words) => {
    errors.push(words.map(String).join(' '));
    original.apply(console, words);
  };
}

const heard = () => (window.__errorsHeard ?? []).splice(0);
