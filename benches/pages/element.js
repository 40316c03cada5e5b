// Highlit's element over an article that is the page's own, as any page has it.

import "/highlit/highlit.js";

import { onFile } from "./article.js";

const element = document.createElement("highlit-article");
element.setAttribute("for", "#article");
document.body.append(element);
await element.ready;

onFile((file) => element.import(file));

window.contender = {
  add: (item) => element.add(item),
  retag: (id, tag) => element.retag(id, tag),
  remove: (id) => element.remove(id),
  hitTest: (x, y) => element.hitTest(x, y).length,
  save: () => element.export().length,
};
