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
