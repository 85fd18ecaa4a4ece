/* In what other forms a word may stand that somebody typed: without an ending, in two words, abbreviated, misspelt. */

import { UNSPACED } from "./search_words.js";

const MOST_ALIKE = 8;
const ENDED = 0.8;
const PARTED = 0.9;
const ABBREVIATED = 0.7;
const SOUNDS = 1.75;
const IN_TEXTS = 0.5;

const form = (word, worth, begins = false) => ({ word, worth, begins, inside: false });

/* A word without its ending, as "banned" for "ban", where the index has that. */
export function ended(word, index) {
  const found = new Set();
  for (const ending of index.endings) {
    const stem = word.slice(0, -ending.length);
    if (stem.length < 2 || !word.endsWith(ending)) continue;
    if (stem.length > 2) found.add(stem);
    if (ending.length > 1) found.add(`${stem}e`);
    if (stem.length > 3 && stem.at(-1) === stem.at(-2)) found.add(stem.slice(0, -1));
  }
  return [...found].filter((each) => stands(` ${each} `, index)).map((each) => form(each, ENDED));
}

/* The forms of a word that stands nowhere, the likest first. */
export function alike(word, index) {
  if (UNSPACED.test(word)) return [];
  for (const way of [parted, abbreviated, misspelt, contracted]) {
    const found = way(word, index);
    if (found.length) return found;
  }
  return [];
}

function is(word, index) {
  return index.names.words().has(word) || index.texts.words().has(word);
}

function stands(sought, index) {
  return index.names.has(sought) || index.texts.has(sought);
}

/* "redlines" for "red lines", and "200m" for "200 million". */
function parted(word, index) {
  const found = [];
  for (let at = 1; at < word.length; at++) {
    const [one, other] = [word.slice(0, at), word.slice(at)];
    const number = /\p{N}$/u.test(one) && /^\p{L}/u.test(other);
    if (!number && (one.length < 3 || other.length < 3 || !is(one, index) || !is(other, index))) continue;
    if (stands(number ? ` ${one} ${other}` : ` ${one} ${other} `, index)) found.push(form(`${one} ${other}`, PARTED, number));
  }
  return found;
}

/* "DoD" for "Department of Defense", its common words with an initial or without. */
function abbreviated(word, index) {
  if (word.length < 3 || word.length > 6) return [];
  const fits = (line) => {
    if (line[1] !== word[0]) return false;
    const words = line.trim().split(" ");
    return initials(words) === word || initials(words.filter((each) => !index.common.has(each))) === word;
  };
  return [...new Set(index.names.text.split("\n").filter(fits))].map((line) => form(line.trim(), PARTED));
}

function initials(words) {
  return words.map((word) => word[0]).join("");
}

/* "dept" for "department". */
function contracted(word, index) {
  const fits = (other) => other.length > word.length + 2 && other[0] === word[0] && other.at(-1) === word.at(-1) && within(word, other);
  return word.length < 4 ? [] : [...index.names.words()].filter(fits).map((each) => form(each, ABBREVIATED));
}

/* Whether all letters of a word stand in another in their order. */
function within(word, other) {
  let at = 0;
  for (const letter of other) if (letter === word[at]) at += 1;
  return at === word.length;
}

/* Gets ready what the first misspelt word would wait for. */
export function listen(index) {
  heardOf(index);
  index.texts.words();
}

function heardOf(index) {
  index.sounds ||= new Map([...index.names.words()].map((other) => [other, sounds(other)]));
  return index.sounds;
}

function misspelt(word, index) {
  const most = tolerance(word);
  if (!most) return [];
  const found = new Map();
  const sound = sounds(word);
  for (const [other, heard] of heardOf(index)) {
    if (index.common.has(other)) continue;
    const far = Math.min(distance(word, other, most), sound && sound === heard ? SOUNDS : Infinity);
    if (far <= Math.max(most, SOUNDS)) found.set(other, far);
  }
  if (word.length > 4) {
    for (const other of index.texts.words()) {
      const far = other[0] === word[0] && !found.has(other) ? distance(word, other, most - IN_TEXTS) + IN_TEXTS : Infinity;
      if (far <= most) found.set(other, far);
    }
  }
  const nearest = Math.min(...found.values());
  const near = [...found].filter(([, far]) => far < nearest + 1).sort((one, other) => one[1] - other[1]);
  return near.slice(0, MOST_ALIKE).map(([other, far]) => form(other, 0.9 - 0.15 * far));
}

/* How many mistakes a word may have. */
function tolerance(word) {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0;
  return word.length < 7 ? 1 : 2;
}

/* Roughly how a word in Latin letters sounds: its vowels are all one, and no letter is doubled; "" for a word too short to tell. */
function sounds(word) {
  const found = word.replace(/ph/g, "f").replace(/[ckq]+/g, "k").replace(/z/g, "s").replace(/[aeiouy]+/g, "a").replace(/(.)\1+/g, "$1");
  return found.length < 4 ? "" : found;
}

const rows = [[], [], []];

/* The Damerau-Levenshtein distance (neighbours may change places) from a word to another, or to the beginning of a longer one;
   beyond `most` it is only known to be more. */
export function distance(word, other, most) {
  if (word.length - other.length > most) return Infinity;
  let [before, last, row] = rows;
  for (let i = 0; i <= word.length; i++) last[i] = i;
  let best = Infinity;
  const end = Math.min(other.length, word.length + most);
  for (let j = 1; j <= end; j++) {
    row[0] = j;
    let least = j;
    for (let i = 1; i <= word.length; i++) {
      let cost = last[i - 1] + (word[i - 1] === other[j - 1] ? 0 : 1);
      if (last[i] + 1 < cost) cost = last[i] + 1;
      if (row[i - 1] + 1 < cost) cost = row[i - 1] + 1;
      const swapped = i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1];
      if (swapped && before[i - 2] + 1 < cost) cost = before[i - 2] + 1;
      row[i] = cost;
      if (cost < least) least = cost;
    }
    best = Math.min(best, row[word.length] + (j < other.length ? 0.5 : 0));
    if (least > most) break;
    [before, last, row] = [last, row, before];
  }
  return best;
}
