// Finds annotations again as the Hypothesis client does: each quotation by itself, in the whole text, to the
// letter or else with up to half of its letters wrong; the place whose words and context fit best is taken.

import search from "./approx-string-match.js";

const MOST_ERRORS = 256;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

function* toTheLetter(text, words) {
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    yield { start, end: start + words.length, errors: 0 };
}

const matches = (text, words, mostErrors) => {
  const exact = [...toTheLetter(text, words)];
  return exact.length > 0 ? exact : search(text, words, mostErrors);
};

const likeness = (text, words) => {
  if (words === "") return 1;
  if (text === "") return 0;
  return 1 - matches(text, words, words.length)[0].errors / words.length;
};

const score = (text, { start, end, errors }, { exact, prefix, suffix, position }) =>
  WEIGHTS.quote * (1 - errors / exact.length) +
  WEIGHTS.prefix * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
  WEIGHTS.suffix * likeness(text.slice(end, end + suffix.length), suffix) +
  WEIGHTS.position * (1 - Math.abs(start - position) / text.length);

const find = (text, selectors) => {
  const { exact } = selectors;
  const scored = matches(text, exact, Math.min(MOST_ERRORS, exact.length / 2)).map((match) => ({
    match,
    score: score(text, match, selectors),
  }));
  const best = scored.reduce((best, next) => (next.score > best.score ? next : best), { score: -Infinity });
  return best.match;
};

// Three numbers for each, as Highlit's worker answers; that of places that are no places is not a number.
const trace = (text, annotations) =>
  annotations.flatMap((selectors) => {
    const { start = NaN, end = NaN, errors = NaN } = find(text, selectors) ?? {};
    return [start, end, Number(errors === 0)];
  });

onmessage = ({ data: [task, ...given] }) =>
  postMessage(task === "compare" ? { done: trace(...given) } : { refused: task });
