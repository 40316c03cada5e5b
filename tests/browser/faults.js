// Makes the browser's database go wrong on purpose.

const stores = IDBObjectStore.prototype;
const databases = IDBDatabase.prototype;
const transactions = IDBTransaction.prototype;
const { commit } = transactions;
const { add, put, delete: remove } = stores;
const whole = { add, put, delete: remove };
const { createObjectStore } = databases;
let calls = 0;

const faults = {
  throw() {
    throw new DOMException("no such luck", "DataError");
  },
  quota() {
    throw new DOMException("no room", "QuotaExceededError");
  },
  // The call succeeds, and then the transaction is called off.
  abort(method, store, values) {
    const request = method.apply(store, values);
    request.addEventListener("success", () => store.transaction.abort());
    return request;
  },
  // The call fails in its own time, for its key is taken.
  clash(method, store, values) {
    add.call(store, values[0], "taken");
    return add.call(store, values[0], "taken");
  },
  // The call succeeds, and the transaction fails when it is to be written.
  "quota later"(method, store, values) {
    const { transaction } = store;
    const error = new DOMException("no room", "QuotaExceededError");
    Object.defineProperty(transaction, "error", { value: error });
    return faults.abort(method, store, values);
  },
};

export function breakStore(name, fault, at) {
  calls = 0;
  // What is to be called off later must not be over before.
  transactions.commit = () => {};
  const method = whole[name];
  stores[name] = function (...values) {
    calls += 1;
    return calls === at ? faults[fault](method, this, values) : method.apply(this, values);
  };
}

export function mendStores() {
  Object.assign(stores, whole);
  transactions.commit = commit;
  return calls;
}

export function breakUpgrade(fault) {
  let made = 0;
  databases.createObjectStore = function (...values) {
    made += 1;
    if (made === 2 && fault === "throw") {
      throw new DOMException("no such luck", "ConstraintError");
    }
    const store = createObjectStore.apply(this, values);
    if (made === 2) store.put("something", "to be called off").onsuccess = ({ target }) => target.transaction.abort();
    return store;
  };
}

export function mendUpgrade() {
  databases.createObjectStore = createObjectStore;
}
