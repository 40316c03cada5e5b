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
  // What is being opened; what has been replaced by something else in the meantime is not shown.
  #opening = null;
  #given = null;
  #storage = null;
  #ready = null;

  constructor() {
    super();
    this.#shadow.append(document.createElement("slot"));
  }

  connectedCallback() {
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
  load(article) {
    this.#given = typeof article === "string" ? { name: "", text: article } : article;
    this.#open();
    return this.ready;
  }

  get annotations() {
    return this.#opened().annotations;
  }

  import(list) {
    return this.#opened().import(typeof list === "string" ? list : JSON.stringify(page(list)));
  }

  add(annotation) {
    return this.import([annotation]) === 1;
  }

  // Without an id it is what every element has: it leaves the page.
  remove(id) {
    return id === undefined ? super.remove() : this.#opened().remove(id);
  }

  retag(id, tag) {
    return this.#opened().retag(id, tag);
  }

  select(id) {
    return this.#opened().select(id ?? undefined);
  }

  hitTest(x, y) {
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

  // The element of the page that the article stands in, unless it is fetched or handed over.
  #root() {
    if (this.#given || this.hasAttribute("src")) return undefined;
    const selector = this.getAttribute("for");
    return (selector === null ? this : document.querySelector(selector)) ?? undefined;
  }

  #open() {
    this.#close();
    const opening = {};
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
      src: whole(this.getAttribute("src")),
      storage,
      user: this.getAttribute("user") ?? undefined,
    };
    this.#ready = (async () => {
      await begin();
      // A page that is still being read may not have the article yet.
      if (document.readyState === "loading") {
        await new Promise((read) => document.addEventListener("DOMContentLoaded", read, { once: true }));
      }
      const root = this.#root();
      // A framework may put it in later, or hand it over.
      if (root === this) await filled(this);
      if (this.#opening !== opening) return this.ready;
      wish.root = root;
      const widget = await open(this, this.#shadow, wish, chrome, marks).catch((error) => {
        throw error ?? new Error("Highlit could not fetch its words.");
      });
      if (this.#opening !== opening) {
        widget.free();
        return this.ready;
      }
      this.#widget = widget;
      return this;
    })();
    // Who does not wait is told by an event.
    this.#ready.catch(() => {});
  }

  #close() {
    this.#opening = null;
    this.#widget?.free();
    this.#widget = null;
  }
}

// Once there is text in an element.
const filled = (element) =>
  new Promise((resolve) => {
    const look = () => {
      if (!element.textContent.trim()) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(element, { characterData: true, childList: true, subtree: true });
    look();
  });

// A list of annotations as the file that they would stand in.
const page = (list) =>
  Array.isArray(list)
    ? { "@context": "http://www.w3.org/ns/anno.jsonld", items: list, type: "AnnotationPage" }
    : list;

if (!customElements.get("highlit-article")) customElements.define("highlit-article", HighlitArticle);

export { HighlitArticle };
