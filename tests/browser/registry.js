// Looks into the document's registry of highlights.

export function painted() {
  return [...CSS.highlights]
    .sort(([, a], [, b]) => a.priority - b.priority)
    .map(([name, highlight]) => `${name}: ${[...highlight].map(words).join(" | ")}`);
}

export function paintForeign(name) {
  const highlight = new Highlight();
  highlight.priority = -1;
  CSS.highlights.set(name, highlight);
}

export function removeForeign(name) {
  CSS.highlights.delete(name);
}

function words({ startContainer, startOffset, endContainer, endOffset }) {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}
