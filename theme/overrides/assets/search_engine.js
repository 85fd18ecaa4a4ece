/* Finds entries of the search index (docs/search.md says how). It knows nothing of the page. */

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

const LONGEST_QUERY = 12;
const MOST_ALIKE = 8;
const BEGINS = 0.8;
const BEGUN = 1.6;
const COMMON = 0.05;
const ACTOR = 1.25;
const WEIGHTS = {
  person: ACTOR, company: ACTOR, government: ACTOR, outlet: ACTOR, organization: ACTOR, group: ACTOR,
  question: 1.1, event: 1.1, term: 1.1, page: 1.05, part: 0.85, position: 0.85, relation: 0.85, paragraph: 0.7,
};

const [SPACE, KEPT, DROPPED, SPELT, LINE] = [1, 2, 3, 4, 5];
const SPELLINGS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" };
const classes = new Uint8Array(0x10000);

function classify(code) {
  const sign = String.fromCharCode(code);
  let found = SPACE;
  if (sign === "\n") found = LINE;
  else if (SPELLINGS[sign]) found = SPELT;
  else if (code >= 0x300 && code <= 0x36f) found = DROPPED;
  else if ((code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{N}\p{M}]/u.test(sign)) found = KEPT;
  classes[code] = found;
  return found;
}

function classOf(text, at) {
  const code = text.charCodeAt(at);
  return at >= 0 && at < text.length ? classes[code] || classify(code) : SPACE;
}

/* Whether an apostrophe or full stop belongs to the word around it, as in "don't" and "U.S."; 2 where it begins a possessive. */
function within(text, at) {
  const inside = classOf(text, at - 1) === KEPT && classOf(text, at + 1) === KEPT;
  const alone = classOf(text, at + 2) !== KEPT;
  if (text[at] === ".") return inside && alone && classOf(text, at - 2) !== KEPT ? 1 : 0;
  return inside ? (alone && text[at + 1] === "s" ? 2 : 1) : 0;
}

/* A text as it is compared: words with a space between and around them, without case, accents, possessives, apostrophes and the full stops
   of "U.S."; a line stays a line. */
export function fold(text) {
  const plain = text.normalize("NFKD").toLowerCase();
  const signs = new Uint16Array(2 * plain.length + 2);
  let length = 1;
  signs[0] = 32;
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    const kind = classes[code] || classify(code);
    if (kind === KEPT) {
      signs[length++] = code;
    } else if (kind === SPELT) {
      for (const letter of SPELLINGS[plain[at]]) signs[length++] = letter.charCodeAt(0);
    } else if (kind === LINE) {
      if (signs[length - 1] !== 32) signs[length++] = 32;
      signs[length++] = 10;
      signs[length++] = 32;
    } else if (kind === SPACE) {
      const joined = code === 39 || code === 0x2019 || code === 46 ? within(plain, at) : 0;
      if (joined) at += joined - 1;
      else if (signs[length - 1] !== 32) signs[length++] = 32;
    }
  }
  if (signs[length - 1] !== 32) signs[length++] = 32;
  return new TextDecoder("utf-16le").decode(signs.subarray(0, length));
}

function inOneLine(text) {
  return text.includes("\n") ? text.replaceAll("\n", " ") : text;
}

/* Lines of folded text in one string, each between spaces; `hits` says how well a line has one of a word's forms, from 0 to 1. */
class Lines {
  constructor(texts) {
    this.text = fold(texts.map(inOneLine).join("\n"));
    this.ends = [];
    for (let end = this.text.indexOf("\n"); end >= 0; end = this.text.indexOf("\n", end + 1)) this.ends.push(end);
    this.ends.push(this.text.length);
  }

  /* How many letters each line has. */
  letters() {
    const found = new Uint32Array(this.ends.length);
    let line = 0;
    for (let at = 0; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 10) line += 1;
      else if (code !== 32) found[line] += 1;
    }
    return found;
  }

  /* Calls back with each line that has a text, and whether it begins with that. */
  each(sought, call) {
    let line = 0;
    for (let at = this.text.indexOf(sought); at >= 0; at = this.text.indexOf(sought, this.ends[line])) {
      while (this.ends[line] <= at) line += 1;
      call(line, at === (line && this.ends[line - 1] + 1));
    }
  }

  hits(forms) {
    const found = new Float32Array(this.ends.length);
    const mark = (sought, worth) =>
      this.each(sought, (line) => {
        if (worth > found[line]) found[line] = worth;
      });
    for (const form of forms) {
      if (form.inside) {
        mark(form.word, form.worth);
      } else {
        mark(` ${form.word} `, form.worth);
        if (form.begins) mark(` ${form.word}`, BEGINS * form.worth);
      }
    }
    return found;
  }
}

/* An index made ready: `find` takes what a reader types and gives the entries that answer it, best first, and what to mark in them. */
export function prepare(data) {
  const { docs } = data;
  const owners = [];
  const names = new Lines(
    docs.flatMap((doc, number) => {
      const all = [doc.title, ...(doc.tags || [])];
      all.forEach(() => owners.push(number));
      return all;
    }),
  );
  const firsts = docs.map(() => 0);
  owners.forEach((owner, line) => {
    if (line === 0 || owners[line - 1] !== owner) firsts[owner] = line;
  });
  const texts = new Lines(docs.map((doc) => `${doc.text} ${slug(doc.location)}`));
  const common = new Set((data.config.common || []).map((word) => fold(word).trim()));
  const index = { docs, common, names, owners, letters: names.letters(), firsts, texts };
  return { find: (query) => find(index, query) };
}

/* The words in which an editor named it for its address. */
function slug(location) {
  const whole = location.endsWith("/") ? location.slice(0, -1) : location;
  return whole.slice(Math.max(whole.lastIndexOf("/"), whole.lastIndexOf("#")) + 1);
}

function find(index, query) {
  const asked = fold(inOneLine(query)).trim().split(/\s+/).filter(Boolean).slice(0, LONGEST_QUERY);
  if (!asked.length) return { entries: [], marks: [] };
  const terms = asked.map((word, place) => term(word, place === asked.length - 1, index));
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
  return { entries, marks: terms.filter((each) => each.telling).flatMap((each) => each.forms) };
}

/* A word of a query: the forms in which it may stand, how well names, texts and entries have it, and how much it says: the rarer, the more. */
function term(word, last, index) {
  let forms = [{ word, worth: 1, begins: last || word.length > 3, inside: UNSPACED.test(word) }];
  let [names, texts] = [index.names.hits(forms), index.texts.hits(forms)];
  if (!names.some(Boolean) && !texts.some(Boolean)) {
    forms = [...forms, ...alike(word, index)];
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
  return { word, forms, names, texts, best, rarity: index.common.has(word) ? COMMON * rarity : rarity };
}

/* The words of names that are spelt like one that stands nowhere, the likest first. */
function alike(word, index) {
  const most = tolerance(word);
  if (!most) return [];
  index.vocabulary ||= [...new Set(index.names.text.split(/\s+/))];
  const found = [];
  for (const other of index.vocabulary) {
    const far = distance(word, other, most);
    if (far <= most) found.push({ word: other, worth: 0.9 - 0.15 * far, begins: false, inside: false });
  }
  return found.sort((one, other) => other.worth - one.worth).slice(0, MOST_ALIKE);
}

/* How many mistakes a word may have. */
function tolerance(word) {
  if (word.length < 4 || /\p{N}/u.test(word) || UNSPACED.test(word)) return 0;
  return word.length < 7 ? 1 : 2;
}

/* The Damerau-Levenshtein distance (neighbours may change places) from a word to another, or to the beginning of a longer one;
   beyond `most` it is only known to be more. */
export function distance(word, other, most) {
  if (word.length - other.length > most) return Infinity;
  let [before, last, row] = [[], [], []];
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

/* How good an answer each of some entries is, by their numbers. */
function scored(index, terms, all, shares, able) {
  const named = new Float32Array(index.docs.length);
  const begun = beginnings(index, terms);
  index.owners.forEach((owner, line) => {
    const own = line === index.firsts[owner] ? 10 : 9.5;
    named[owner] = Math.max(named[owner], own * begun[line] * likeness(terms, all, line, index.letters[line]));
  });
  const phrase = phrased(index, terms);
  const scores = new Float64Array(index.docs.length);
  for (const number of able) {
    const text = terms.reduce((sum, each) => sum + each.rarity * each.texts[number], 0) / all;
    const weight = WEIGHTS[index.docs[number].kind] || 1;
    scores[number] = named[number] * weight + 4 * shares[number] ** 2 + text ** 2 + phrase[number];
  }
  return scores;
}

/* What a name is worth that begins with what was asked for, common words before it apart; a person's may begin with the surname. */
function beginnings(index, terms) {
  const found = new Float32Array(index.owners.length).fill(1);
  const first = terms.findIndex((each) => each.telling);
  index.names.each(` ${terms.slice(first).map((each) => each.word).join(" ")}`, (line, begins) => {
    if (begins || index.docs[index.owners[line]].kind === "person") found[line] = BEGUN;
  });
  return found;
}

/* What an entry gains where all the words stand in its text as they were typed: more for more words, most in a quotation. */
function phrased(index, terms) {
  const found = new Float32Array(index.docs.length);
  if (terms.length > 1) {
    index.texts.each(` ${terms.map((each) => each.word).join(" ")}`, (number) => {
      found[number] = terms.length + (index.docs[number].kind === "quotation" ? 3 : 0);
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
