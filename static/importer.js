// Reads pages, compares articles and reckons the files of a class in a worker, so that heavy ones, or those made to
// be, hold nothing up (docs/adr/0022). It is given what to do and with what, and answers with what came of it, or with
// the name of what is wrong.

import start, {
  classBegin,
  classBeside,
  classDone,
  classMerged,
  classReadNext,
  classReport,
  classResearch,
  classStanding,
  classTake,
  classTwice,
  classVoices,
  classWaiting,
  compare,
  limitOf,
  read,
} from "importer";

// Files of a class that are still to be fetched from the disk.
const chosen = [];

// How long files are read before the page hears how far it is, in milliseconds.
const SPELL = 100;

// A file, or as much of it as could be of use: one byte more than it may have, so that what is too large is seen to be.
const take = async (file) => {
  const start = file.slice(0, limitOf(file.name) + 1);
  const bytes = await start.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => undefined);
  classTake(file.name, bytes);
};

const tasks = {
  __proto__: null,
  classBegin,
  classBeside,
  classChoose: (files) => void chosen.push(...files),
  classMerged: (...given) => new Blob([classMerged(...given)], { type: "application/json" }),
  classRead: async () => {
    const end = performance.now() + SPELL;
    while (performance.now() < end && (chosen.length || classWaiting())) {
      if (classWaiting()) classReadNext();
      else await take(chosen.shift());
    }
    return JSON.stringify([classDone(), chosen.length + classWaiting()]);
  },
  classReport,
  classResearch,
  classStanding,
  classTwice,
  classVoices,
  compare,
  read,
};
const ready = start();

onmessage = async ({ data: [task, ...given] }) => {
  try {
    await ready;
    postMessage({ done: await tasks[task](...given) });
  } catch (error) {
    postMessage({ refused: String(error) });
  }
};
