// The floor: the least a page has to do to show an article, paint the annotations of a file on it, change them and
// write them again. No list, no chips, no undo, nothing checked, nothing kept. It paints only what is near the viewport.

import { elements, lines, onFile } from "./article.js";

const highlights = new Map(["fact", "opinion", "framing"].map((tag) => [tag, new Highlight()]));
highlights.forEach((highlight, tag) => CSS.highlights.set(tag, highlight));

// --- The article -----------------------------------------------------------------------------

const countCodePoints = (text) => text.length - (text.match(/[\ud800-\udbff]/g) ?? []).length;

// One for each paragraph: its text, where that starts and ends in the code points of the whole article, the element
// that shows it, and the marks on it.
const blocks = [];
const blockOf = new Map();

let start = 0;
lines.forEach((text, index) => {
  const end = start + countCodePoints(text);
  const block = { text, start, end, element: elements[index], marks: [], visible: false };
  blocks.push(block);
  blockOf.set(block.element, block);
  start = end + 1;
});

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

// What the file says beside its annotations, and they by their ids. Each is kept as it was read: to write it again
// takes no more than that.
let file = {};
const annotations = new Map();

const tagging = ({ purpose }) => purpose === "tagging";

function read(item) {
  const { start, end } = item.target.selector.find(({ type }) => type === "TextPositionSelector");
  const tag = item.body.find(tagging).value;
  const annotation = { item, tag, start, end };
  annotations.set(item.id, annotation);
  mark(annotation);
  return annotation;
}

// The blocks that an annotation touches.
function* touched({ start, end }) {
  for (let index = blockAt(start); index < blocks.length && blocks[index].start < end; index++) {
    if (blocks[index].end > start) yield blocks[index];
  }
}

// Puts a mark on every block that an annotation touches.
function mark(annotation) {
  for (const block of touched(annotation)) {
    const from = Math.max(annotation.start, block.start);
    const to = Math.min(annotation.end, block.end);
    block.marks.push({ annotation, from, to, range: null });
  }
}

function paint(block, mark) {
  const node = block.element.firstChild;
  mark.range ??= new StaticRange({
    startContainer: node,
    startOffset: unitsIn(block, mark.from),
    endContainer: node,
    endOffset: unitsIn(block, mark.to),
  });
  highlights.get(mark.annotation.tag).add(mark.range);
}

function unpaint(mark) {
  if (mark.range) highlights.get(mark.annotation.tag).delete(mark.range);
}

// The marks of an annotation, each with its block.
function* marksOf(annotation) {
  for (const block of touched(annotation)) {
    const mark = block.marks.find((mark) => mark.annotation === annotation);
    if (mark) yield [block, mark];
  }
}

function paintAll(annotation) {
  for (const [block, mark] of marksOf(annotation)) if (block.visible) paint(block, mark);
}

function importAll(json) {
  const { items, ...rest } = JSON.parse(json);
  if (rest["schema:about"]["schema:text"] !== lines.join("\n")) {
    throw new Error("The file is for another text.");
  }
  file = rest;
  items.forEach(read);
  for (const block of blocks) {
    if (block.visible) block.marks.forEach((mark) => paint(block, mark));
  }
}

const add = (item) => paintAll(read(item));

function retag(id, tag) {
  const annotation = annotations.get(id);
  for (const [, mark] of marksOf(annotation)) unpaint(mark);
  annotation.tag = tag;
  annotation.item.body.find(tagging).value = tag;
  annotation.item.modified = new Date().toISOString();
  paintAll(annotation);
}

function remove(id) {
  const annotation = annotations.get(id);
  for (const [block, mark] of marksOf(annotation)) {
    unpaint(mark);
    block.marks.splice(block.marks.indexOf(mark), 1);
  }
  annotations.delete(id);
}

// Whether the letter at a place in a text node is drawn at a point of the viewport.
function isDrawnAt(node, at, x, y) {
  if (at < 0 || at >= node.length) return false;
  const letter = document.createRange();
  letter.setStart(node, at);
  letter.setEnd(node, at + 1);
  const { left, right, top, bottom } = letter.getBoundingClientRect();
  return left <= x && x < right && top <= y && y < bottom;
}

// The ids of what is drawn at a point of the viewport, the shortest first.
function hitTest(x, y) {
  const caret = document.caretPositionFromPoint(x, y);
  const block = caret && blockOf.get(caret.offsetNode.parentElement);
  if (!block) return [];
  // The caret stands before or after the letter there, or nearest to it from afar.
  const at = [caret.offset, caret.offset - 1].find((at) => isDrawnAt(caret.offsetNode, at, x, y));
  if (at === undefined) return [];
  const offset = block.start + countCodePoints(block.text.slice(0, at));
  const length = ({ annotation }) => annotation.end - annotation.start;
  return block.marks
    .filter(({ from, to }) => from <= offset && offset < to)
    .sort((a, b) => length(a) - length(b))
    .map(({ annotation }) => annotation.item.id);
}

const save = () => JSON.stringify({ ...file, items: [...annotations.values()].map(({ item }) => item) });

// --- What can be seen ------------------------------------------------------------------------

const nearViewport = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const block = blockOf.get(target);
      block.visible = isIntersecting;
      for (const mark of block.marks) {
        if (isIntersecting) paint(block, mark);
        else unpaint(mark);
      }
    }
  },
  { rootMargin: "100% 0%" },
);
blocks.forEach((block) => nearViewport.observe(block.element));

onFile(importAll);

window.contender = {
  add,
  retag,
  remove,
  hitTest: (x, y) => hitTest(x, y).length,
  save: () => save().length,
};
