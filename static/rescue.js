// Starts the program, and stands by in case it breaks: then the page says so, and a fresh instance hands out
// the reader's work (docs/adr/0018).

import { later, load, name, program as address } from "site";

import { inTime } from "./patience.js";

const byId = (id) => document.getElementById(id);

// What the program has not brought to the disk yet (src/storage/mirror.rs): of each piece the id of its
// article, the store of the database that it is for, and its line.
globalThis.highlitUnwritten = {
  rows: [],
  hold(article, store, line) {
    this.rows = this.rows.filter(([of, its]) => its === "journal" || of !== article || its !== store);
    this.rows.push([article, store, line]);
  },
  letGo(article, lines) {
    this.rows = this.rows.filter(([of, its]) => of !== article || (its === "journal" && lines-- <= 0));
  },
  // Whose work there is to hand out: the article in the address, and those that are not on the disk.
  articles() {
    const open = /^#[0-9a-f]{64}$/.test(location.hash) ? [location.hash.slice(1)] : [];
    return [...new Set([...open, ...this.rows.map(([of]) => of)])];
  },
};

const run = (module) => module.default({ module_or_path: address() });

let program;
let spare;
let spares = 0;
// It is fetched ahead: when it is wanted, there may be no network.
const prepare = () => {
  spare = load(`#again${++spares}`);
  spare.catch(() => {});
};

export const start = async () => {
  program = await load("");
  try {
    await run(program);
  } catch (error) {
    if (!isOurs(error)) throw error;
    console.error(error);
    breakOff(error);
  } finally {
    prepare();
  }
};

// Whether an error went through the program, which leaves its memory in the midst of something, whatever the
// error is. WebKit tells only the first frames, which name no file when there are too many of them.
const isOurs = (error) =>
  /wasm-function/.test(error?.stack) &&
  (error instanceof RangeError || error.stack.includes(name()));

addEventListener("error", ({ error }) => isOurs(error) && breakOff(error));
// A promise can also be refused with an error that the program made and was not cut off by.
addEventListener("unhandledrejection", ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError && isOurs(reason)) breakOff(reason);
});

let isSaved = false;
let giveUp;

const breakOff = (error) => {
  // The fresh instance can break as well.
  giveUp?.(error);
  const box = byId("fallen");
  if (!box.hidden) return;
  program.end();
  // It could not give way to a newer program any more.
  globalThis.highlitDatabase?.close();
  byId("highlit").inert = true;
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  for (const menu of document.querySelectorAll(":popover-open")) menu.hidePopover();
  if (highlitUnwritten.articles().length === 0) {
    for (const id of ["fallen-lead", "fallen-save"]) byId(id).remove();
  }
  box.hidden = false;
  byId("fallen-title").focus();
  addEventListener("beforeunload", (event) => {
    if (!isSaved && highlitUnwritten.rows.length > 0) event.preventDefault();
  });
  // Whatever copies the browser has will do for the fresh instance: there may be no network.
  const { fetch } = globalThis;
  globalThis.fetch = (address) => fetch(address, { cache: "force-cache" });
};

// The fresh instance sees that the message is shown, saves the work instead of starting, and says so by an
// event.
const saveWork = async () => {
  if (giveUp) return;
  tell();
  const answered = inTime((done, failed) => {
    giveUp = failed;
    byId("fallen").addEventListener("saved", done, { once: true });
  });
  const fresh = spare;
  prepare();
  try {
    await Promise.all([answered, fresh.then(run)]);
    tell("fallen-saved");
  } catch (error) {
    console.error(error);
    await (await later()).saveRecords();
    tell("fallen-records");
  }
  isSaved = true;
  giveUp = undefined;
};

const tell = (id) => {
  for (const words of document.querySelectorAll("#fallen [role=status] p")) words.hidden = words.id !== id;
};

addEventListener("DOMContentLoaded", () => {
  byId("fallen-save").addEventListener("click", saveWork);
  byId("fallen-load").addEventListener("click", () => location.reload());
});
