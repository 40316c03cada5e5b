// The last resort when the program has broken and a fresh instance could not hand out the work: what there is
// of it, as it is (docs/raw-file.md).

import { inTime } from "./patience.js";

const answer = (request) =>
  inTime((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

const open = () => {
  const opening = indexedDB.open("highlit");
  // There is none, and none is to be left behind.
  opening.onupgradeneeded = () => opening.transaction.abort();
  return answer(opening);
};

export const saveRecords = async () => {
  const records = { kept: [], unwritten: highlitUnwritten.rows, notes: [] };
  try {
    const articles = highlitUnwritten.articles();
    records.notes = articles.map((article) => [article, localStorage.getItem(`highlit-note-${article}`)]);
    const database = await open();
    for (const name of database.objectStoreNames) {
      for (const article of articles) {
        const store = database.transaction(name).objectStore(name);
        const asked = name === "journal" ? store.index("article").getAll(article) : store.getAll(article);
        records.kept.push([article, name, await answer(asked)]);
      }
    }
    database.close();
  } catch (error) {
    records.problem = String(error);
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(records, null, 1)], { type: "application/json" }));
  link.download = "highlit-records.json";
  link.click();
};
