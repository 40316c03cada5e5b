// Dresses the page as the reader chose before anything is painted, then starts the app from the two files
// that the page's head names: its module and its WebAssembly.

import { ahead, importer, importerType, later } from "site";

import { start } from "./rescue.js";

ahead();

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

// The two scripts that the page's policy lets run in workers: one reads web pages (docs/adr/0022), one keeps the site
// for when there is no network (docs/adr/0028).
const address = (which) => (which ? "offline-worker.js" : importer());
const rules = { createScriptURL: address };
const policy = globalThis.trustedTypes?.createPolicy("highlit", rules) ?? rules;
globalThis.highlitImporter = () => new Worker(policy.createScriptURL(""), { type: importerType });
// It comes ahead: when it is wanted, there may be no network.
addEventListener("load", async () => (await later()).keep(policy.createScriptURL("offline")));
const explain = (error) => {
  console.error(error);
  document.getElementById("starting")?.remove();
  document.getElementById("failed").hidden = false;
};

addEventListener("DOMContentLoaded", () => start().catch(explain));
