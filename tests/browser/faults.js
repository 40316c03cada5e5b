// Makes the browser's database go wrong on purpose.

const prototype = IDBObjectStore.prototype;
const add = prototype.add;
let calls = 0;

const faults = {
  throw() {
    throw new DOMException("no such luck", "DataError");
  },
  quota() {
    throw new DOMException("no room", "QuotaExceededError");
  },
  // The call succeeds, and then the transaction is called off.
  abort(store, values) {
    const request = add.apply(store, values);
    request.addEventListener("success", () => store.transaction.abort());
    return request;
  },
  // The call fails in its own time, for its key is taken.
  clash(store, values) {
    add.call(store, values[0], "taken");
    return add.call(store, values[0], "taken");
  },
  // The call succeeds, and the transaction fails when it is to be written.
  "quota later"(store, values) {
    const { transaction } = store;
    const error = new DOMException("no room", "QuotaExceededError");
    Object.defineProperty(transaction, "error", { value: error });
    return faults.abort(store, values);
  },
};

export function breakAdd(fault, at) {
  calls = 0;
  prototype.add = function (...values) {
    calls += 1;
    return calls === at ? faults[fault](this, values) : add.apply(this, values);
  };
}

export function mendAdd() {
  prototype.add = add;
  return calls;
}

export function deleteDatabase(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onblocked = () => reject(new Error("a page that is open holds the database"));
    request.onerror = () => reject(request.error);
  });
}

function opened(version, upgrade) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("highlit", version);
    request.onupgradeneeded = () => upgrade(request.result, request.transaction);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onblocked = () => reject(new Error("a page that is open holds the database"));
    request.onerror = () => reject(request.error);
  });
}

export async function layOutFirstVersion(article, lines) {
  await deleteDatabase("highlit");
  await opened(1, (database, transaction) => {
    database.createObjectStore("articles");
    database.createObjectStore("volumes");
    database.createObjectStore("journal", { autoIncrement: true }).createIndex("article", "article");
    transaction.objectStore("articles").add("the article", article);
    for (const entry of lines) transaction.objectStore("journal").add({ article, entry });
  });
}

export function raiseVersion(version, stores) {
  return opened(version, (database) => stores.forEach((name) => database.createObjectStore(name)));
}

const createObjectStore = IDBDatabase.prototype.createObjectStore;

export function breakStore(broken) {
  IDBDatabase.prototype.createObjectStore = function (name, options) {
    if (name === broken) throw new DOMException("no such luck", "UnknownError");
    return createObjectStore.call(this, name, options);
  };
}

export function mendStore() {
  IDBDatabase.prototype.createObjectStore = createObjectStore;
}
