// Where the parts of Highlit are when it is a site: in files that the page's head names. When all of it is one file, they
// are parts of that: single/site.js.

export { ahead } from "./ahead.js";

const byId = (id) => document.getElementById(id);

// What the program's module is called where an error tells its way.
export const name = () => byId("app-module").href.slice(0, -".js".length);

// With another fragment it is another module: a fresh instance of the program, out of the same file.
export const load = (fragment) => import(byId("app-module").href + fragment);
export const program = () => byId("app-wasm").href;
export const importer = () => byId("importer").content;
export const importerType = "module";
export const later = () => import("./later.js");
