// Looks into the document's registry of highlights.

export function painted() {
  return [...CSS.highlights]
    .map(([name, highlight]) => `${name}: ${[...highlight].map(words).join(" | ")}`);
}

export function paintForeign(name) {
  CSS.highlights.set(name, new Highlight());
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
