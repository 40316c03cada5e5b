// What the page can do without until it has loaded.

export { keep } from "./offline.js";
export { saveRecords } from "./records.js";
