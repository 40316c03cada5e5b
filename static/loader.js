// Starts the app from the two files that the page's head names: its module and its WebAssembly.

const addressOf = (id) => document.getElementById(id).href;

const explain = (error) => {
  console.error(error);
  const message = document.createElement("p");
  message.setAttribute("role", "alert");
  message.textContent =
    "Highlit could not start. Check the connection and load the page again, or use a newer browser.";
  document.getElementById("highlit").replaceChildren(message);
};

import(addressOf("app-module"))
  .then((app) => app.default({ module_or_path: addressOf("app-wasm") }))
  .catch(explain);
