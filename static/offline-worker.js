// Answers for the network with one version of the site, whole or not at all (docs/adr/0028). The build puts before this
// what that version is made of: `files`, the address of each file within the site and its integrity, and `version`.

const PREFIX = "highlit-";
const NAME = PREFIX + version;
const home = new URL("./", location);

// What few readers ever want is kept when it is first fetched; a reader who is to save data has the worker for pages
// then as well.
const isKeptLater = (name) =>
  name.startsWith("fonts/") || name === "highlit.html" || (navigator.connection?.saveData && name.startsWith("importer-"));

const nameOf = (address) => {
  const { origin, pathname } = new URL(address);
  if (origin !== home.origin || !pathname.startsWith(home.pathname)) return undefined;
  const name = pathname.slice(home.pathname.length);
  return name === "" || name === "index.html" ? "./" : name;
};

// The browser refuses what is not of this version.
const get = async (name) => {
  const response = await fetch(name, { cache: "no-cache", integrity: files[name] });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
};

const keep = async (name) => {
  const cache = await caches.open(NAME);
  await cache.put(name, await get(name));
  return cache.match(name);
};

const keepAll = async () => {
  const names = Object.keys(files).filter((name) => !isKeptLater(name));
  const failed = (await Promise.allSettled(names.map(keep))).find(({ status }) => status === "rejected");
  if (!failed) return;
  await caches.delete(NAME);
  throw failed.reason;
};

const forgetOthers = async () => {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(others.map((name) => caches.delete(name)));
};

const answer = async (name) => {
  const cache = await caches.open(NAME);
  return (await cache.match(name)) ?? keep(name);
};

oninstall = (event) => event.waitUntil(keepAll());
onactivate = (event) => event.waitUntil(forgetOthers());

onfetch = (event) => {
  const { method, url } = event.request;
  const name = method === "GET" ? nameOf(url) : undefined;
  // Whatever else there is, such as an article beside the site, is none of the version.
  if (Object.hasOwn(files, name)) event.respondWith(answer(name));
};

// Takes over if no other window would be left with half of the version before.
const takeOver = async (port) => {
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const isAlone = windows.filter(({ url }) => nameOf(url)).length < 2;
  port.postMessage(isAlone);
  if (isAlone) await skipWaiting();
};

onmessage = (event) => {
  if (event.data === "take over") event.waitUntil(takeOver(event.ports[0]));
  else event.waitUntil(Promise.all(event.data.map(nameOf).filter((name) => Object.hasOwn(files, name)).map(answer)));
};
