// Starts the app from the two files that the page's head names: the module and its WebAssembly.

const addressOf = (id) => document.getElementById(id).href;

try {
  const { default: init } = await import(addressOf("app-module"));
  await init({ module_or_path: addressOf("app-wasm") });
} catch (error) {
  console.error(error);
  const loading = document.getElementById("loading");
  if (loading) {
    loading.textContent =
      "Highlit could not start. Check the connection and load the page again, or use a newer browser.";
  }
}
