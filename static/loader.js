// Starts the app from the two files that the page's head names: its module and its WebAssembly.

const addressOf = (id) => document.getElementById(id).href;

const explain = (error) => {
  console.error(error);
  document.getElementById("starting").remove();
  document.getElementById("failed").hidden = false;
};

import(addressOf("app-module"))
  .then((app) => app.default({ module_or_path: addressOf("app-wasm") }))
  .catch(explain);
