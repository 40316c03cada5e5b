// Reads pages and compares articles in a worker, so that heavy ones, or those made to be, hold nothing up
// (docs/adr/0022). It is given what to do and with what, and answers with what came of it, or with the name of
// what is wrong.

import start, { compare, read } from "importer";

const tasks = { __proto__: null, compare, read };
const ready = start();

onmessage = async ({ data: [task, ...given] }) => {
  try {
    await ready;
    postMessage({ done: tasks[task](...given) });
  } catch (error) {
    postMessage({ refused: String(error) });
  }
};
