// Recogito text-annotator with the renderer of its two that paints by the CSS Custom Highlight API. Files come in as it
// counts them (see `recogito.rs`): units of UTF-16 over the text of the nodes, with nothing between paragraphs.

import { createTextAnnotator, W3CTextFormat } from "@recogito/text-annotator";

import { onFile, root } from "./article.js";

// Given the element as well, the format would write the words around each quotation by copying the article up to
// there: it is measured without, in its favour.
const adapter = W3CTextFormat("urn:article");
const annotator = createTextAnnotator(root, { adapter, renderer: "CSS_HIGHLIGHTS" });

const LINES = { fact: "#2457b8", opinion: "#8f5500", framing: "#a81d58" };
const tagOf = ({ bodies }) => bodies.find(({ purpose }) => purpose === "tagging").value;
annotator.setStyle((annotation) => {
  const color = LINES[tagOf(annotation)];
  return { fill: color, fillOpacity: 0.2, underlineColor: color, underlineThickness: 2, underlineOffset: 3 };
});

// To put them in the place of those that are there, which is its way unless told otherwise, leaves them without ranges
// in 4.1.1. There are none there.
onFile((file) => annotator.setAnnotations(JSON.parse(file).items, false));

const { store } = annotator.state;

window.contender = {
  add: (item) => annotator.addAnnotation(item),
  // What comes by `annotator.updateAnnotation` loses its range, too.
  retag(id, tag) {
    const annotation = store.getAnnotation(id);
    const bodies = annotation.bodies.map((body) => (body.purpose === "tagging" ? { ...body, value: tag } : body));
    store.updateAnnotation({ ...annotation, bodies });
  },
  remove: (id) => annotator.removeAnnotation(id),
  hitTest(x, y) {
    const { left, top } = root.getBoundingClientRect();
    return store.getAt(x - left, y - top, true)?.length ?? 0;
  },
  save: () => JSON.stringify(annotator.getAnnotations()).length,
  // Each annotation has a highlight of its own: its tag is in a style sheet.
  look: () => document.head.querySelector("style")?.textContent,
};
