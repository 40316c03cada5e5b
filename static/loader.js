// Dresses the page as the reader chose before anything is painted, then starts the app from the two files
// that the page's head names: its module and its WebAssembly.

const root = document.documentElement;

// What was chosen is kept as highlit-look-size, highlit-look-theme and so on, and is worn as data-size,
// data-theme: the stylesheet knows the values, and one that it does not know changes nothing.
const wear = (key, value) => {
  const [, name] = /^highlit-look-([a-z]+)$/.exec(key) ?? [];
  if (name && value === null) root.removeAttribute(`data-${name}`);
  else if (name) root.setAttribute(`data-${name}`, value);
};

try {
  Object.entries(localStorage).forEach(([key, value]) => wear(key, value));
} catch {
  // The browser keeps nothing for this page; it looks as usual.
}
addEventListener("storage", ({ key, newValue }) => wear(key, newValue));

// The palette follows from the theme and from what the system asks for.
const dark = matchMedia("(prefers-color-scheme: dark)");
const contrast = matchMedia("(prefers-contrast: more)");
const paint = () => {
  const scheme = dark.matches ? "dark" : "light";
  const strong = `contrast-${scheme}`;
  const palettes = { __proto__: null, light: "light", dark: "dark", sepia: "sepia", contrast: strong };
  root.dataset.palette = palettes[root.dataset.theme] ?? (contrast.matches ? strong : scheme);
};
paint();
dark.addEventListener("change", paint);
contrast.addEventListener("change", paint);
new MutationObserver(paint).observe(root, { attributeFilter: ["data-theme"] });

const addressOf = (id) => document.getElementById(id).href;

const explain = (error) => {
  console.error(error);
  document.getElementById("starting")?.remove();
  document.getElementById("failed").hidden = false;
};

// With a fragment it is another module: a fresh instance of the program, out of the same file.
const start = (fragment = "") =>
  import(addressOf("app-module") + fragment).then((app) =>
    app.default({ module_or_path: addressOf("app-wasm") })
  );

// A fault of the program is a trap of its WebAssembly; after that it must not be called again. What is on
// the page can still be read, and a fresh instance hands out the work (docs/adr/0018).
const isTrap = (error) =>
  error instanceof WebAssembly.RuntimeError ||
  ((error instanceof RangeError || error?.name === "InternalError") && /wasm/.test(error.stack));

const fall = ({ error, reason }) => {
  if (!isTrap(error ?? reason)) return;
  const box = document.getElementById("fallen");
  if (!box.hidden) return;
  document.getElementById("highlit").inert = true;
  for (const open of document.querySelectorAll("dialog[open]")) open.close();
  box.hidden = false;
  box.querySelector("button").focus();
};
addEventListener("error", fall);
addEventListener("unhandledrejection", fall);

const PATIENCE = 10_000;

// The program sees that the message is shown, saves the work instead of starting, and says so by an event.
const saveWork = async () => {
  const box = document.getElementById("fallen");
  const saved = new Promise((done, failed) => {
    box.addEventListener("saved", done, { once: true });
    box.addEventListener("failed", failed, { once: true });
    setTimeout(failed, PATIENCE);
  });
  try {
    await Promise.all([saved, start("#again")]);
    tell("fallen-saved");
  } catch {
    await saveRecords();
    tell("fallen-records");
  }
};

const tell = (id) => {
  for (const words of document.querySelectorAll("#fallen [role=status]")) words.hidden = words.id !== id;
};

// The last resort: what the database holds of the article, and what is not in it yet, as they are.
const saveRecords = async () => {
  const article = location.hash.slice(1);
  const records = { article, unwritten: globalThis.highlitUnwritten ?? [], kept: {} };
  try {
    const database = await answer(indexedDB.open("highlit"));
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      const all = name === "journal" ? store.index("article").getAll(article) : store.getAll(article);
      records.kept[name] = await answer(all);
    }
    database.close();
  } catch (error) {
    records.problem = String(error);
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(records)], { type: "application/json" }));
  link.download = "highlit-records.json";
  link.click();
};

const answer = (request) =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

addEventListener("DOMContentLoaded", () => {
  const [save, reload] = document.querySelectorAll("#fallen button");
  save.addEventListener("click", saveWork);
  reload.addEventListener("click", () => location.reload());
  start().catch(explain);
});
