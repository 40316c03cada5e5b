// Highlit in a frame, for pages that allow nothing else: it does what the page around it asks by messages, and tells it
// what happens (docs/embedding.md has the protocol). It heeds the page around it alone, and that only if its origin is
// among those that this file's host names.

import "./highlit.js";

const VERSION = 1;

const named = document.querySelector("meta[name=origins]").content.split(/\s+/u).filter(Boolean);

const isText = (value) => typeof value === "string";
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const has = (value, shape) =>
  isObject(value) &&
  Object.keys(value).every((key) => Object.hasOwn(shape, key)) &&
  Object.entries(shape).every(([key, fits]) => fits(value[key]));

// What can be asked for: what each is given, and what is done.
const methods = {
  __proto__: null,
  annotations: [[], (element) => element.annotations],
  export: [[(format) => ["w3c", "jsonl", undefined].includes(format)], (element, format) => element.export(format)],
  import: [[Array.isArray], (element, list) => element.import(list)],
  load: [
    [(article) => isText(article) || has(article, { name: isText, text: isText })],
    (element, article) => element.load(article).then(() => true),
  ],
  redo: [[], (element) => element.redo()],
  remove: [[isText], (element, id) => element.remove(id)],
  retag: [[isText, isText], (element, id, tag) => element.retag(id, tag)],
  select: [[(id) => id === null || isText(id)], (element, id) => element.select(id)],
  undo: [[], (element) => element.undo()],
};

const isAsking = (data) =>
  has(data, {
    args: (args) => args === undefined || Array.isArray(args),
    highlit: (version) => version === VERSION,
    id: Number.isSafeInteger,
    method: (name) => isText(name) && name in methods,
  });

const element = document.createElement("highlit-article");
const wished = new URLSearchParams(location.search);
for (const name of ["codebook", "lang", "src", "storage", "user"]) {
  const value = wished.get(name);
  // What is fetched comes from where this file comes from, whoever wrote the address.
  const isOwn = !["codebook", "src"].includes(name) || new URL(value ?? "", location.href).origin === location.origin;
  if (value !== null && isOwn) element.setAttribute(name, value);
}

// Who is around this frame is not known before they speak; until then nobody is told anything.
let around = null;
const tell = (message) => {
  if (around) parent.postMessage({ highlit: VERSION, ...message }, around);
};

addEventListener("message", async ({ data, origin, source }) => {
  if (source !== parent || parent === window || !named.includes(origin) || !isAsking(data)) return;
  around = origin;
  const { args = [], id, method } = data;
  const [shape, act] = methods[method];
  try {
    if (args.length > shape.length || !shape.every((fits, index) => fits(args[index]))) {
      throw new TypeError(`“${method}” is given something else.`);
    }
    // What was asked before the article was there is done once it is.
    if (method !== "load") await element.ready;
    tell({ id, result: await act(element, ...args) });
  } catch (error) {
    tell({ error: String(error?.message ?? error), id });
  }
});

for (const name of ["ready", "create", "update", "delete", "select", "save", "error"]) {
  element.addEventListener(`highlit-${name}`, ({ detail }) => tell({ detail, event: name }));
}

document.body.append(element);
