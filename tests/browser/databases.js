// Highlit's database as other versions of it, and readers, leave it.

const NAME = "highlit";
const JOURNAL = "journal";

const settled = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  // What lets go of the database may still have to finish what it was about.
  request.onblocked = () => setTimeout(reject, 2_000, new Error("a page that is open holds the database"));
  request.onerror = () => reject(request.error);
});

export const deleteDatabase = () => settled(indexedDB.deleteDatabase(NAME));

// The stores are those of the contents: `{ articles: { name: line }, journal: [{ article, entry }] }`.
export async function makeDatabase(version, contents) {
  const stores = Object.entries(JSON.parse(contents));
  const request = indexedDB.open(NAME, version);
  request.onupgradeneeded = () => {
    for (const [name, lines] of stores) {
      if (name === JOURNAL) {
        const journal = request.result.createObjectStore(name, { autoIncrement: true });
        journal.createIndex("article", "article");
        lines.forEach(line => journal.add(line));
      } else {
        const store = request.result.createObjectStore(name);
        Object.entries(lines).forEach(([key, line]) => store.put(line, key));
      }
    }
  };
  (await settled(request)).close();
}

// All that is there: the version, and each store with its keys and values.
export async function readDatabase() {
  const database = await settled(indexedDB.open(NAME));
  const contents = { version: database.version };
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    contents[name] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
  }
  database.close();
  return JSON.stringify(contents);
}

// What a page of that version does: it opens the database, and makes the others give way.
export async function comeWithVersion(version) {
  (await settled(indexedDB.open(NAME, version))).close();
}
