// Reads pages, compares articles, reads and writes the files of other tools and reckons those of a class in a worker,
// so that heavy ones, or those made to be, hold nothing up (docs/adr/0022). It is given what to do and with what, and
// answers with what came of it, or with the name of what is wrong.

import start, {
  classAnnotations,
  classBegin,
  classBeside,
  classDone,
  classMerged,
  classReadNext,
  classReport,
  classResearch,
  classStanding,
  classStudents,
  classTake,
  classTallies,
  classTwice,
  classVoices,
  classWaiting,
  compare,
  fileRead,
  fileWrite,
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

const table = (rows) => new Blob([rows], { type: "text/csv;charset=utf-8" });

const tasks = {
  __proto__: null,
  classAnnotations: (...given) => table(classAnnotations(...given)),
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
  classStudents: (...given) => table(classStudents(...given)),
  classTallies,
  classTwice,
  classVoices,
  compare,
  fileRead: async (brief, file) => {
    const bytes = await file.slice(0, limitOf(file.name) + 1).arrayBuffer();
    return fileRead(brief, file.name, new Date(file.lastModified).toISOString(), new Uint8Array(bytes));
  },
  fileWrite,
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
