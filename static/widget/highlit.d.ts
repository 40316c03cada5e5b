// The types of <highlit-article>. What each means: docs/embedding.md.

/** An annotation of the Web Annotation Data Model, as it stands in a file. */
export interface Annotation {
  "@context"?: string;
  id: string;
  type: "Annotation";
  motivation: string;
  created: string;
  modified: string;
  creator: { type: string; nickname: string };
  body: { type: "TextualBody"; purpose: string; value: string }[];
  target: { source: string; selector: Selector[] };
}

/** Where an annotation is; offsets count code points. */
export type Selector =
  | { type: "TextQuoteSelector"; exact: string; prefix: string; suffix: string }
  | { type: "TextPositionSelector"; start: number; end: number };

/** A page of annotations: what a reader hands in. */
export interface AnnotationPage {
  "@context": string;
  type: "AnnotationPage";
  items: Annotation[];
}

/** Keeps lines of text for good, in the order in which they are appended. */
export interface HighlitStorage {
  /** All lines so far, in order; nothing is none. */
  load(): string[] | null | undefined | void | Promise<string[] | null | undefined | void>;
  append(lines: string[]): void | Promise<void>;
}

export interface HighlitEventMap {
  "highlit-ready": CustomEvent<Record<string, never>>;
  /** Before an annotation is made; can be cancelled. */
  "highlit-create": CustomEvent<{ annotation: Annotation }>;
  /** Before an annotation is changed; can be cancelled. */
  "highlit-update": CustomEvent<{ annotation: Annotation; was: Annotation }>;
  /** Before an annotation is deleted; can be cancelled. */
  "highlit-delete": CustomEvent<{ annotation: Annotation }>;
  "highlit-select": CustomEvent<{ id: string | null }>;
  "highlit-save": CustomEvent<{ steps: number }>;
  "highlit-error": CustomEvent<{ message: string }>;
}

export class HighlitArticle extends HTMLElement {
  /** The element, once its article and the work on it are there. */
  readonly ready: Promise<this>;
  /** In place of the browser's own storage; or as the attribute says. */
  storage: HighlitStorage | "local" | "none" | null;
  /** All annotations, in text order. */
  readonly annotations: Annotation[];
  /** Shows another article: a text, or a file whose name tells what it is (.txt, .md, .html, .json). */
  load(article: string | { name: string; text: string }): Promise<this>;
  /** Puts annotations in, all of them or none; how many there were. */
  import(list: Annotation[] | AnnotationPage | string): number;
  /** Puts one in. */
  add(annotation: Annotation): boolean;
  /** Takes the element out of the page, as of every element. */
  remove(): void;
  /** Deletes an annotation; whether that was done. */
  remove(id: string): boolean;
  /** Gives one another tag; whether that was done. */
  retag(id: string, tag: string): boolean;
  /** Opens one and scrolls to it, or closes what is open; whether it is there. */
  select(id?: string | null): boolean;
  /** The ids of those that are drawn at a point of the viewport, the shortest first. */
  hitTest(x: number, y: number): string[];
  /** All of them as a file. */
  export(format?: "w3c" | "jsonl"): string;
  undo(): boolean;
  redo(): boolean;
  addEventListener<K extends keyof HighlitEventMap>(
    type: K,
    listener: (this: HighlitArticle, event: HighlitEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "highlit-article": HighlitArticle;
  }
}
