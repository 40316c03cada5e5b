// <highlit-article>: Highlit on any page. What its attributes, methods and events are is in docs/embedding.md, and typed
// in highlit.d.ts; the program behind it is widget/src/lib.rs.

import start, { open } from "widget";

import chrome from "./chrome.css";
import { address, program } from "./files.js";
import marks from "./marks.css";

// One program for all of a page, fetched for the first element.
let begun;
const begin = () => (begun ??= start({ module_or_path: program }));

const whole = (value) => (value === null ? undefined : new URL(value, document.baseURI).href);

class HighlitArticle extends HTMLElement {
  static observedAttributes = ["src", "for", "codebook", "storage", "user"];

  #shadow = this.attachShadow({ mode: "open" });
  #widget = null;
  // Aborted when something else is opened or the element leaves the page: what was asked for before is not shown.
  #opening = null;
  #given = null;
  #storage = null;
  #ready = null;
  #fault = null;

  constructor() {
    super();
    this.#shadow.append(document.createElement("slot"));
    for (const name of ["keydown", "keypress", "keyup"]) this.#shadow.addEventListener(name, keep);
  }

  connectedCallback() {
    // What a page set before this script was there stands before the accessor, which would never be asked.
    if (Object.hasOwn(this, "storage")) {
      const { storage } = this;
      delete this.storage;
      this.storage = storage;
    }
    // One that is only moved goes on as it is.
    if (!this.#opening) this.#open();
  }

  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#close());
  }

  attributeChangedCallback(_, before, after) {
    if (this.#opening && before !== after) this.#open();
  }

  // A promise of the element, once its article and the work on it are there.
  get ready() {
    return this.#ready ?? Promise.reject(new Error("The element is not in the page."));
  }

  // An object with load() and append(lines), in place of the browser's own storage; or what the attribute says, which
  // some frameworks set so.
  get storage() {
    return this.#storage ?? this.getAttribute("storage");
  }

  set storage(storage) {
    if (typeof storage === "string") {
      this.setAttribute("storage", storage);
    } else {
      this.#storage = storage;
      if (this.#opening) this.#open();
    }
  }

  // Shows another article: a text, or { name, text } of a file whose name tells what it is.
  async load(article) {
    const { name = "", text } = typeof article === "string" ? { text: article } : (article ?? {});
    this.#given = { name: string("name", name), text: string("text", text) };
    this.#open();
    return this.ready;
  }

  get annotations() {
    return this.#opened().annotations;
  }

  import(list) {
    return this.#opened().import(string("list", typeof list === "string" ? list : JSON.stringify(page(list))));
  }

  add(annotation) {
    return this.import([annotation]) === 1;
  }

  // Without an id it is what every element has: it leaves the page. Who has an id that is undefined does not mean that.
  remove(...ids) {
    return ids.length === 0 ? super.remove() : this.#opened().remove(string("id", ids[0]));
  }

  retag(id, tag) {
    return this.#opened().retag(string("id", id), string("tag", tag));
  }

  select(id = null) {
    return this.#opened().select(id === null ? undefined : string("id", id));
  }

  hitTest(x, y) {
    if (![x, y].every(Number.isFinite)) throw new TypeError("A point is two finite numbers.");
    return this.#opened().hitTest(x, y);
  }

  // The one format that any Web Annotation tool reads; import takes it back.
  export(format = "w3c") {
    if (format === "w3c") return this.#opened().file();
    if (format === "jsonl") return this.annotations.map((one) => `${JSON.stringify(one)}\n`).join("");
    throw new RangeError(`There is no format “${format}”: it is "w3c" or "jsonl".`);
  }

  undo() {
    return this.#opened().undo();
  }

  redo() {
    return this.#opened().redo();
  }

  #opened() {
    if (!this.#widget) throw new Error("The article is not there yet: await the element's ready.");
    return this.#widget;
  }

  // The element of the page that the article stands in.
  #root() {
    const selector = this.getAttribute("for");
    return selector === null ? this : document.querySelector(selector);
  }

  // Whether what is asked for stands in an open shadow root, or has its words in one.
  #isInShadow() {
    const selector = this.getAttribute("for");
    const own = this.getRootNode();
    const roots = [...shadowRoots(document), ...(own === document ? [] : [own])];
    const there = selector === null ? [this] : [...document.querySelectorAll(selector)];
    return roots.some(
      (root) =>
        (selector !== null && root.querySelector(selector)) ||
        (there.some((one) => one.contains(root.host)) && hasWords(root)),
    );
  }

  // Whether the article is fetched or handed over, and put into the element.
  #isBrought() {
    return this.#given !== null || this.hasAttribute("src");
  }

  // The same once there is text in it: a framework may put either in later. Nothing if the article is brought, or
  // when it is no longer wanted.
  async #filled(signal, onShadow) {
    if (this.#isBrought()) return undefined;
    let isSought = onShadow === undefined;
    const root = () => {
      const found = this.#root();
      if (found?.textContent.trim()) return found;
      // To look through all shadow roots takes its time: it is done once, when all of the page is there.
      if (!isSought && document.readyState === "complete") {
        isSought = true;
        if (this.#isInShadow()) onShadow();
      }
      return null;
    };
    return (await until(root, this.hasAttribute("for") ? document : this, signal)) ?? undefined;
  }

  // Where the element is, so that the article that stood there when the page was last seen is known again. What a query
  // asks for is another page.
  #place() {
    const named = ["id", "src", "for"].find((name) => this.getAttribute(name));
    const which = named
      ? `${named}=${this.getAttribute(named)}`
      : [...document.querySelectorAll(this.localName)].indexOf(this);
    return JSON.stringify([location.pathname, location.search, which]);
  }

  #open() {
    this.#close();
    const opening = new AbortController();
    this.#opening = opening;
    const storage = this.#storage ?? undefined;
    const keeps = this.getAttribute("storage") !== "none";
    const wish = {
      __proto__: null,
      ...this.#given,
      address,
      codebook: whole(this.getAttribute("codebook")),
      keeps: keeps && !storage,
      lang: this.closest("[lang]")?.lang,
      place: () => this.#place(),
      src: whole(this.getAttribute("src")),
      storage,
      user: this.getAttribute("user") ?? undefined,
    };
    this.#ready = this.#come(wish, opening);
    // Who does not wait is told by an event.
    this.#ready.catch(() => {});
  }

  async #come(wish, opening) {
    await begin();
    // A page that is still being read may not have the article yet.
    if (document.readyState === "loading") {
      await new Promise((read) => document.addEventListener("DOMContentLoaded", read, { once: true }));
    }
    const isElsewhere = this.hasAttribute("for") && !this.#isBrought();
    if (this.getRootNode() instanceof ShadowRoot && !isElsewhere) wish.fault = "shadow";
    // It is told, and waited for all the same: what is meant may be another one, which comes later.
    const onShadow = () => {
      open(this, this.#shadow, { __proto__: null, ...wish, fault: "shadow" }, chrome, marks).catch(() => {});
    };
    try {
      if (!wish.fault) wish.root = await this.#filled(opening.signal, onShadow);
    } catch {
      wish.fault = "selector";
      wish.selector = this.getAttribute("for");
    }
    if (opening.signal.aborted) return this.#next();
    const widget = await open(this, this.#shadow, wish, chrome, marks).catch((error) => {
      const fault = error ?? new Error("Highlit could not fetch its words.");
      if (!opening.signal.aborted && this.#isBrought()) this.#say(fault.message);
      throw fault;
    });
    if (opening.signal.aborted) {
      widget.free();
      return this.#next();
    }
    this.#widget = widget;
    if (wish.root && wish.root !== this) this.#follow(wish.root, opening.signal);
    this.dispatchEvent(new CustomEvent("highlit-ready", { bubbles: true, composed: true, detail: {} }));
    return this;
  }

  // What is there in place of what was asked for first.
  #next() {
    if (!this.#opening) throw new Error("The element has left the page.");
    return this.#ready;
  }

  // A page may put another element in the place of the one that the article stood in.
  async #follow(root, signal) {
    for (let there = root; !signal.aborted; ) {
      const old = there;
      await until(() => !old.isConnected, document, signal);
      there = await this.#filled(signal);
      if (there && !signal.aborted) this.#widget.follow(there);
    }
  }

  // In place of an article that cannot be had there would be nothing for a reader to see.
  #say(words) {
    this.#fault = document.createElement("p");
    this.#fault.part = "fault";
    this.#fault.role = "alert";
    this.#fault.textContent = words;
    this.#shadow.append(this.#fault);
  }

  #close() {
    const widget = this.#widget;
    this.#fault?.remove();
    this.#opening?.abort();
    this.#opening = null;
    this.#ready = null;
    this.#widget = null;
    // A page may change the element while the program tells it something, and so is amid its work.
    if (widget) queueMicrotask(() => widget.free());
  }
}

// All open shadow roots of others, those within one another as well.
const shadowRoots = function* (scope) {
  for (const { localName, shadowRoot } of scope.querySelectorAll("*")) {
    if (!shadowRoot || localName === "highlit-article") continue;
    yield shadowRoot;
    yield* shadowRoots(shadowRoot);
  }
};

const hasWords = (root) =>
  [...root.childNodes].some(
    (node) =>
      (node.nodeType === Node.TEXT_NODE && node.data.trim() !== "") ||
      (node.nodeType === Node.ELEMENT_NODE &&
        !node.matches("script, style, template") &&
        [node, node.shadowRoot].some((part) => part !== null && hasWords(part))),
  );

// Keys for a field of Highlit's are none for the page, which sees them come from the element and may take them for
// shortcuts. The page's own fields in the article pass through here as well.
const keep = (event) => {
  const [field] = event.composedPath();
  if (field.getRootNode() === event.currentTarget && field.matches("input, textarea")) event.stopPropagation();
};

// The first true value that `look` gives, asked again whenever something changes; nothing once it is not wanted.
const until = (look, scope, signal) =>
  new Promise((resolve, reject) => {
    const end = (settle, value) => {
      observer.disconnect();
      signal.removeEventListener("abort", again);
      removeEventListener("load", again);
      settle(value);
    };
    const again = () => {
      if (signal.aborted) return end(resolve);
      try {
        const found = look();
        if (found) end(resolve, found);
      } catch (error) {
        end(reject, error);
      }
    };
    const observer = new MutationObserver(again);
    observer.observe(scope, { attributes: true, characterData: true, childList: true, subtree: true });
    signal.addEventListener("abort", again);
    addEventListener("load", again);
    again();
  });

// The program takes what it is given for text.
const string = (name, value) => {
  if (typeof value === "string") return value;
  throw new TypeError(`“${name}” is ${value === null ? "null" : typeof value}, where a string is wanted.`);
};

// A list of annotations as the file that they would stand in.
const page = (list) =>
  Array.isArray(list)
    ? { "@context": "http://www.w3.org/ns/anno.jsonld", items: list, type: "AnnotationPage" }
    : list;

if (!customElements.get("highlit-article")) {
  // A length that is the same in all of the chrome, as no other unit is but that of the page's root.
  CSS.registerProperty?.({ inherits: true, initialValue: "16px", name: "--highlit-em", syntax: "<length>" });
  customElements.define("highlit-article", HighlitArticle);
}

export { HighlitArticle };
