// Dresses the page as the reader chose before anything is painted, then starts the app from the two files
// that the page's head names: its module and its WebAssembly.

import { start } from "./rescue.js";

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

// The one script that the page's policy lets run in a worker: it reads web pages (docs/adr/0022).
const importer = () => document.getElementById("importer").content;
const policy = globalThis.trustedTypes?.createPolicy("highlit", { createScriptURL: importer });
globalThis.highlitImporter = () => new Worker(policy?.createScriptURL("") ?? importer(), { type: "module" });

const explain = (error) => {
  console.error(error);
  document.getElementById("starting")?.remove();
  document.getElementById("failed").hidden = false;
};

addEventListener("DOMContentLoaded", () => start().catch(explain));
