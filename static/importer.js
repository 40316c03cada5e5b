// Reads pages in a worker, so that a heavy one, or one made to be, holds nothing up (docs/adr/0022). It is
// given the kind of a text and the text, and answers with an article file, or with the name of what is wrong.

import start, { read } from "importer";

const ready = start();

onmessage = async ({ data: [kind, text] }) => {
  try {
    await ready;
    postMessage({ article: read(kind, text) });
  } catch (error) {
    postMessage({ refused: String(error) });
  }
};
