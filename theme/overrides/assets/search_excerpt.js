/* The piece of a text that a result shows, with what was found in it. */

import { WORD, fold } from "./search_words.js";

/* A text around what was found in it, at most `length` characters, in pieces with whether they were found; and whether it is cut at either end. */
export function excerpt(text, marks, length) {
  const hits = [...text.matchAll(WORD)].flatMap((found) => marked(found, marks));
  const [start, end] = stretch(text, hits, length);
  const pieces = [];
  let last = start;
  for (const [from, to] of joined(text, hits).filter((each) => each[0] >= start && each[1] <= end)) {
    if (from > last) pieces.push([text.slice(last, from), false]);
    pieces.push([text.slice(from, to), true]);
    last = to;
  }
  if (last < end) pieces.push([text.slice(last, end), false]);
  return { pieces, cut: [start > 0, end < text.length] };
}

/* Words that follow one another are marked as one. */
function joined(text, hits) {
  const found = [];
  for (const [from, to] of hits) {
    const last = found[found.length - 1];
    if (last && text.slice(last[1], from) === " ") last[1] = to;
    else found.push([from, to]);
  }
  return found;
}

function marked(found, marks) {
  const word = fold(found[0]).trim();
  for (const mark of marks) {
    const at = mark.inside ? found[0].toLowerCase().indexOf(mark.word) : 0;
    if (mark.inside && at >= 0) return [[found.index + at, found.index + at + mark.word.length]];
    if (!mark.inside && (word === mark.word || (mark.begins && word.startsWith(mark.word)))) {
      return [[found.index, found.index + found[0].length]];
    }
  }
  return [];
}

/* Where an excerpt begins and ends: where a word does, shortly before the stretch in which most was found. */
function stretch(text, hits, length) {
  if (text.length <= length) return [0, text.length];
  let [start, most] = [0, 0];
  for (const [from] of hits) {
    const within = hits.filter((each) => each[0] >= from && each[1] <= from + length * 0.75).length;
    if (within > most) [start, most] = [from, within];
  }
  start = start < length / 4 ? 0 : atWord(text, Math.floor(start - length / 5), length);
  return start + length >= text.length ? [start, text.length] : [start, Math.max(start + 1, atWord(text, start + length, length))];
}

/* A place at the end of a word before another place, or that itself where words are longer than a quarter of an excerpt. */
function atWord(text, place, length) {
  const space = text.lastIndexOf(" ", place);
  const near = space > place - length / 4 ? space + 1 : place;
  return /[\udc00-\udfff]/.test(text[near] || "") ? near + 1 : near;
}
