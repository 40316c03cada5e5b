// The floor: the least a page has to do to show an article and paint the annotations of a file on
// it. No list, no chips, no undo, nothing kept. It paints only what is near the viewport.

const highlights = new Map(["fact", "opinion", "framing"].map((tag) => [tag, new Highlight()]));
highlights.forEach((highlight, tag) => CSS.highlights.set(tag, highlight));

// One for each paragraph: its text, where that starts and ends in the code points of the whole
// article, the element that shows it, and the marks on it.
const blocks = [];
const blockOf = new Map();

const annotations = [];

// --- The article -----------------------------------------------------------------------------

const countCodePoints = (text) => text.length - (text.match(/[\ud800-\udbff]/gu) ?? []).length;

function show(text) {
  const page = document.createDocumentFragment();
  let start = 0;
  for (const line of text.split("\n").filter(Boolean)) {
    const length = countCodePoints(line);
    const element = document.createElement("p");
    element.className = "text";
    element.textContent = line;
    const margin = document.createElement("div");
    margin.className = "margin";
    const row = document.createElement("div");
    row.className = "block";
    row.append(element, margin);
    page.append(row);
    const block = { text: line, start, end: start + length, element, marks: [], visible: false };
    blocks.push(block);
    blockOf.set(element, block);
    start += length + 1;
  }
  document.getElementById("article").append(page);
}

// The last block that starts at or before a code point of the article.
function blockAt(offset) {
  let [low, high] = [0, blocks.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (blocks[middle].start <= offset) low = middle;
    else high = middle;
  }
  return low;
}

// From code points of the article to UTF-16 units of a block, as the DOM counts.
function unitsIn(block, offset) {
  const target = offset - block.start;
  if (block.text.length === block.end - block.start) return target;
  let units = 0;
  for (let points = 0; points < target; points++) {
    units += block.text.codePointAt(units) > 0xffff ? 2 : 1;
  }
  return units;
}

// --- Annotations -----------------------------------------------------------------------------

// Puts a mark on every block that an annotation touches, and returns those blocks' marks.
function mark(annotation) {
  const touched = [];
  for (let index = blockAt(annotation.start); index < blocks.length; index++) {
    const block = blocks[index];
    if (block.start >= annotation.end) break;
    const from = Math.max(annotation.start, block.start);
    const to = Math.min(annotation.end, block.end);
    if (from >= to) continue;
    const made = { tag: annotation.tag, from, to, range: null };
    block.marks.push(made);
    touched.push([block, made]);
  }
  return touched;
}

function paint(block, mark) {
  const node = block.element.firstChild;
  mark.range ??= new StaticRange({
    startContainer: node,
    startOffset: unitsIn(block, mark.from),
    endContainer: node,
    endOffset: unitsIn(block, mark.to),
  });
  highlights.get(mark.tag).add(mark.range);
}

function unpaint(mark) {
  highlights.get(mark.tag).delete(mark.range);
}

const inOrder = (a, b) => a.start - b.start || a.end - b.end;

function read(json) {
  const page = JSON.parse(json);
  if (page["schema:about"]["schema:text"] !== blocks.map((block) => block.text).join("\n")) {
    throw new Error("The file is for another text.");
  }
  return page.items.map(({ id, body, target }) => {
    const { start, end } = target.selector.find(({ type }) => type === "TextPositionSelector");
    const tag = body.find(({ purpose }) => purpose === "tagging").value;
    return { id, tag, start, end };
  });
}

function importAll(json) {
  annotations.push(...read(json));
  annotations.sort(inOrder);
  annotations.forEach(mark);
  for (const block of blocks) {
    if (block.visible) block.marks.forEach((mark) => paint(block, mark));
  }
}

function add(annotation) {
  const after = annotations.findIndex((other) => inOrder(annotation, other) < 0);
  annotations.splice(after < 0 ? annotations.length : after, 0, annotation);
  for (const [block, made] of mark(annotation)) {
    if (block.visible) paint(block, made);
  }
}

// --- What can be seen ------------------------------------------------------------------------

const nearViewport = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const block = blockOf.get(target);
      block.visible = isIntersecting;
      for (const mark of block.marks) {
        if (isIntersecting) paint(block, mark);
        else if (mark.range) unpaint(mark);
      }
    }
  },
  { rootMargin: "100% 0%" },
);

document.getElementById("import-file").addEventListener("change", async ({ target }) => {
  importAll(await target.files[0].text());
});

const address = new URLSearchParams(location.search).get("article");
show(await (await fetch(address)).text());
blocks.forEach((block) => nearViewport.observe(block.element));
window.baseline = { add };
