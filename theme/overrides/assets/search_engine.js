/* Finds entries of the search index (docs/search.md says how). It knows nothing of the page. */

import { alike, ended, listen } from "./search_spelling.js";
import { Lines, UNSPACED, fold, inOneLine } from "./search_words.js";

export { excerpt } from "./search_excerpt.js";
export { distance } from "./search_spelling.js";
export { fold };

const LONGEST_QUERY = 12;
const JOINED = 0.9;
const BEGUN = 1.6;
const COMMON = 0.05;
const BRIEF = 200;
const [TITLE, NAME, ADDRESS] = [10, 9.5, 5];
const ACTOR = 1.25;
/* How much it says that an entry of a kind has a name, and that it has a text. */
const NAMED = {
  person: ACTOR, company: ACTOR, government: ACTOR, outlet: ACTOR, organization: ACTOR, group: ACTOR, question: 1.1, event: 1.1, term: 1.1,
  page: 1.05, part: 0.85, position: 0.85, relation: 0.85, quotation: 0.8, statement: 0.8, paragraph: 0.7,
};
const TOLD = { event: 1.1, figure: 1.2, question: 1.05, page: 0.85, part: 0.85, position: 0.95 };

/* An index made ready: `find` takes what a reader types and gives the entries that answer it, best first, and what to mark in them;
   `listen`, called while nobody waits, spares the first misspelt word some time. */
export function prepare(data) {
  const { docs } = data;
  const owners = [];
  const names = new Lines(
    docs.flatMap((doc, number) => {
      const all = [doc.title, ...(doc.tags || []), address(doc.location)];
      all.forEach(() => owners.push(number));
      return all;
    }),
  );
  const firsts = docs.map(() => 0);
  owners.forEach((owner, line) => {
    if (line === 0 || owners[line - 1] !== owner) firsts[owner] = line;
  });
  const texts = new Lines(docs.map((doc) => doc.text));
  const common = new Set((data.config.common || []).map((word) => fold(word).trim()));
  const begins = names.begins(common);
  const endings = data.config.endings || [];
  const index = { docs, common, endings, names, owners, begins, letters: names.letters(begins), firsts, texts };
  return { find: (query) => find(index, query), listen: () => listen(index) };
}

/* The words in which an editor named it for its address; none where that is put together from others' or is a paragraph's. */
function address(location) {
  const whole = location.endsWith("/") ? location.slice(0, -1) : location;
  const last = whole.slice(Math.max(whole.lastIndexOf("/"), whole.lastIndexOf("#")) + 1);
  return last.includes("--") || last.includes("_") || /^p\d+$/.test(last) ? "" : last;
}

function find(index, query) {
  const asked = fold(inOneLine(query)).trim().split(/\s+/).filter(Boolean).slice(0, LONGEST_QUERY);
  if (!asked.length) return { entries: [], marks: [] };
  const terms = asked.map((_, place) => term(asked, place, index));
  const all = terms.reduce((sum, each) => sum + each.rarity, 0);
  const rarest = Math.max(...terms.map((each) => each.rarity));
  for (const each of terms) each.telling = each.rarity >= rarest / 4;
  const shares = index.docs.map((_, number) => terms.reduce((sum, each) => sum + each.rarity * each.best[number], 0) / all);
  const least = 0.6 * shares.reduce((most, each) => Math.max(most, each), 0);
  const able = [];
  shares.forEach((share, number) => {
    if (share > 0 && share >= least) able.push(number);
  });
  const scores = scored(index, terms, all, shares, able);
  const entries = able.sort((one, other) => scores[other] - scores[one]).map((number) => index.docs[number]);
  return { entries, marks: terms.filter((each) => each.telling).flatMap((each) => marks(each, index)) };
}

/* A word's forms, word by word. */
function marks(term, index) {
  return term.forms.flatMap((form) => form.word.split(" ").filter((each) => each === form.word || !index.common.has(each)).map(
    (each) => ({ ...form, word: each }),
  ));
}

/* A word of a query: the forms in which it may stand, how well names, texts and entries have it, and how much it says: the rarer, the more. */
function term(asked, place, index) {
  const word = asked[place];
  let forms = [
    { word, worth: 1, begins: place === asked.length - 1 || word.length > 3, inside: UNSPACED.test(word) },
    ...joined(asked, place, index),
    ...ended(word, index),
  ];
  let [names, texts] = [index.names.hits(forms), index.texts.hits(forms)];
  let meant = word;
  if (!names.some(Boolean) && !texts.some(Boolean)) {
    const others = alike(word, index);
    meant = others[0]?.word ?? word;
    forms = [...forms, ...others];
    [names, texts] = [index.names.hits(forms), index.texts.hits(forms)];
  }
  const best = Float32Array.from(texts);
  names.forEach((worth, line) => {
    const owner = index.owners[line];
    if (worth > best[owner]) best[owner] = worth;
  });
  index.docs.forEach((doc, number) => {
    if (doc.below !== undefined) best[number] = Math.max(best[number], 0.5 * names[index.firsts[doc.below]]);
  });
  const having = best.reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0);
  const rarity = Math.log(1 + index.docs.length / (1 + having)) ** 2;
  return { word, meant, forms, names, texts, best, rarity: index.common.has(word) ? COMMON * rarity : rarity };
}

/* A word together with the one before or after it, where a name has them as one: "open ai" for "OpenAI". */
function joined(asked, place, index) {
  const pairs = [asked.slice(place - 1, place + 1), asked.slice(place, place + 2)].filter((each) => each.length === 2);
  const words = pairs.map((each) => each.join("")).filter((each) => index.names.has(` ${each} `));
  return words.map((each) => ({ word: each, worth: JOINED, begins: false, inside: false }));
}

/* How good an answer each of some entries is, by their numbers. */
function scored(index, terms, all, shares, able) {
  const named = new Float32Array(index.docs.length);
  const begun = beginnings(index, terms);
  index.owners.forEach((owner, line) => {
    named[owner] = Math.max(named[owner], worth(index, line) * begun[line] * likeness(terms, all, line, index.letters[line]));
  });
  const phrase = phrased(index, terms);
  const scores = new Float64Array(index.docs.length);
  for (const number of able) {
    const { kind, text } = index.docs[number];
    const told = terms.reduce((sum, each) => sum + each.rarity * each.texts[number], 0) / all;
    const brief = 1 + 0.3 / (1 + text.length / BRIEF);
    scores[number] = named[number] * (NAMED[kind] || 1) + 4 * shares[number] ** 2 + told ** 2 * brief * (TOLD[kind] || 1) + phrase[number];
  }
  return scores;
}

function worth(index, line) {
  if (line === index.firsts[index.owners[line]]) return TITLE;
  return index.owners[line + 1] === index.owners[line] ? NAME : ADDRESS;
}

/* What a name is worth that begins with what was asked for, common words before either apart; a person's may begin with the surname. */
function beginnings(index, terms) {
  const found = new Float32Array(index.owners.length).fill(1);
  const first = terms.findIndex((each) => each.telling);
  index.names.each(` ${phrase(terms.slice(first))}`, (line, at) => {
    const { kind } = index.docs[index.owners[line]];
    if (kind === "person" || (at <= index.begins[line] && kind !== "part")) found[line] = BEGUN;
  });
  return found;
}

/* Words as they stand in the index, if they do. */
function phrase(terms) {
  return terms.map((each) => each.meant).join(" ");
}

/* What an entry gains where all the words stand in its text as they were typed: more for more words, most in a quotation. */
function phrased(index, terms) {
  const found = new Float32Array(index.docs.length);
  if (terms.length > 1) {
    index.texts.each(` ${phrase(terms)}`, (number) => {
      const { kind } = index.docs[number];
      found[number] = kind === "quotation" ? terms.length + 3 : terms.length * (kind === "page" || kind === "part" ? 0.5 : 1);
    });
  }
  return found;
}

/* How far a name is what was asked for: how much of the query it has, and how much of it the query has. */
function likeness(terms, all, line, letters) {
  let [asked, said] = [0, 0];
  for (const each of terms) {
    asked += each.rarity * each.names[line];
    if (each.names[line]) said += each.word.length;
  }
  return (asked / all) ** 2 * (0.5 + 0.5 * Math.min(1, said / letters || 0));
}
