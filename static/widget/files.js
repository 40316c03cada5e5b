// Where the files of the package are. Each is named in full, so that a bundler finds it and brings it along. Vite would
// put small ones into the script, as addresses that a strict policy does not let anyone fetch, were it not told.

const files = {
  __proto__: null,
  "codebooks/claims.ar.json": new URL("./codebooks/claims.ar.json?no-inline", import.meta.url),
  "codebooks/claims.es.json": new URL("./codebooks/claims.es.json?no-inline", import.meta.url),
  "codebooks/claims.fr.json": new URL("./codebooks/claims.fr.json?no-inline", import.meta.url),
  "codebooks/claims.hi.json": new URL("./codebooks/claims.hi.json?no-inline", import.meta.url),
  "codebooks/claims.json": new URL("./codebooks/claims.json?no-inline", import.meta.url),
  "codebooks/claims.zh-Hans.json": new URL("./codebooks/claims.zh-Hans.json?no-inline", import.meta.url),
  "locales/ar.ftl": new URL("./locales/ar.ftl?no-inline", import.meta.url),
  "locales/ar.more.ftl": new URL("./locales/ar.more.ftl?no-inline", import.meta.url),
  "locales/en.ftl": new URL("./locales/en.ftl?no-inline", import.meta.url),
  "locales/en.more.ftl": new URL("./locales/en.more.ftl?no-inline", import.meta.url),
  "locales/es.ftl": new URL("./locales/es.ftl?no-inline", import.meta.url),
  "locales/es.more.ftl": new URL("./locales/es.more.ftl?no-inline", import.meta.url),
  "locales/fr.ftl": new URL("./locales/fr.ftl?no-inline", import.meta.url),
  "locales/fr.more.ftl": new URL("./locales/fr.more.ftl?no-inline", import.meta.url),
  "locales/hi.ftl": new URL("./locales/hi.ftl?no-inline", import.meta.url),
  "locales/hi.more.ftl": new URL("./locales/hi.more.ftl?no-inline", import.meta.url),
  "locales/zh-Hans.ftl": new URL("./locales/zh-Hans.ftl?no-inline", import.meta.url),
  "locales/zh-Hans.more.ftl": new URL("./locales/zh-Hans.more.ftl?no-inline", import.meta.url),
};

export const address = (name) => files[name].href;
export const program = new URL("./highlit_bg.wasm", import.meta.url);

const worker = new URL("./importer.js", import.meta.url);
const importer = new URL("./importer_bg.wasm", import.meta.url);
const rules = { createScriptURL: () => `${worker.href}#${importer.href}` };

// What the program starts its worker with, in which web pages and Markdown are read. A page that wants trusted types
// allows the policy "highlit".
export const highlitImporter = () => {
  const policy = globalThis.trustedTypes?.createPolicy("highlit", rules) ?? rules;
  return new Worker(policy.createScriptURL(""), { type: "module" });
};
