// Has the browser keep the site's files for when there is no network, and tells the program of a newer version of
// them (docs/adr/0028).

// What the worker answers.
const ask = (worker, what) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage(what, [port2]);
  });

// The program offers it to the reader (src/web/platform/renewal.rs).
const offer = (worker) => {
  globalThis.highlitRenew = () => {
    worker.onstatechange = () => worker.state === "activated" && location.reload();
    return ask(worker, "take over");
  };
  dispatchEvent(new Event("highlit-newer"));
};

const follow = (registration, worker) => {
  worker.onstatechange = () => worker.state === "installed" && registration.active && offer(worker);
};

export const keep = async (address) => {
  const { serviceWorker } = navigator;
  // Only pages that are served securely have one. Without it the page lacks nothing while there is a network.
  if (!serviceWorker) return;
  const registration = await serviceWorker.register(address).catch(console.warn);
  if (!registration) return;
  const { active, waiting, installing } = registration;
  // The first of all waits for a moment as well.
  if (waiting && active) offer(waiting);
  if (installing) follow(registration, installing);
  registration.onupdatefound = () => follow(registration, registration.installing);
  if (serviceWorker.controller) {
    // Not every browser looks for a newer one by itself; without a network there is none.
    registration.update().catch(() => {});
    return;
  }
  // What this page has fetched before there was a worker is wanted again next time.
  const ready = await serviceWorker.ready;
  ready.active.postMessage(performance.getEntriesByType("resource").map(({ name }) => name));
};
