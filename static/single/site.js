// Where the parts of Highlit are when all of it is one file: in elements of the page, each with the name that it has
// within the site (docs/adr/0029).

import { makeProgram } from "program";
import { saveRecords } from "../records.js";
import { unpack } from "./unpack.js";

const partOf = (name) => document.getElementById(`part:${name}`);
const home = new URL("./", location.href).href;

const TYPES = { __proto__: null, wasm: "application/wasm", json: "application/json" };
const { fetch } = globalThis;

globalThis.fetch = async (asked, options) => {
  const { href } = new URL(asked, home);
  const name = href.slice(home.length);
  const part = href.startsWith(home) && partOf(name);
  if (!part) return fetch(asked, options);
  const type = TYPES[name.split(".").pop()] ?? "text/plain";
  return new Response(await unpack(part.text), { headers: { "content-type": type } });
};

// An exercise that was put into the page is opened as if its link had been followed.
const exercise = document.querySelector("meta[name=exercise]")?.content;
if (exercise && location.hash.length < 2) location.replace(`#exercise:${exercise}`);

export const name = () => location.pathname;
export const load = async () => makeProgram();
export const program = () => "highlit.wasm";

// No browser loads a module that a file made of itself.
export const importerType = "classic";
let worker;
export const importer = () =>
  (worker ??= URL.createObjectURL(
    new Blob([`const packed="${partOf("importer.wasm").text}";`, partOf("importer.js").text], { type: "text/javascript" }),
  ));

// All of it is here already.
export const ahead = () => {};

export const later = async () => ({ saveRecords, keep: () => {} });
