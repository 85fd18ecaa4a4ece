/* Words as search compares them: folded texts, and lines of them to look through. */

export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
export const WORD = /\p{N}+(?:,\p{N}{3})+(?!\p{N})|\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

const BEGINS = 0.8;
const THOUSANDS = /^\p{N},\p{N}{3}(?!\p{N})/u;
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

/* Whether an apostrophe, full stop or comma belongs to the word around it, as in "don't", "U.S." and "2,000"; 2 where it begins a possessive. */
function within(text, at) {
  const inside = classOf(text, at - 1) === KEPT && classOf(text, at + 1) === KEPT;
  const alone = classOf(text, at + 2) !== KEPT;
  if (text[at] === ",") return THOUSANDS.test(text.slice(at - 1, at + 5)) ? 1 : 0;
  if (text[at] === ".") return inside && alone && classOf(text, at - 2) !== KEPT ? 1 : 0;
  return inside ? (alone && text[at + 1] === "s" ? 2 : 1) : 0;
}

/* A text as it is compared: words with a space between and around them, without case, accents, possessives, apostrophes, the full stops
   of "U.S." and the commas of "2,000"; a line stays a line. */
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
      const joined = code === 39 || code === 0x2019 || code === 46 || code === 44 ? within(plain, at) : 0;
      if (joined) at += joined - 1;
      else if (signs[length - 1] !== 32) signs[length++] = 32;
    }
  }
  if (signs[length - 1] !== 32) signs[length++] = 32;
  return new TextDecoder("utf-16le").decode(signs.subarray(0, length));
}

export function inOneLine(text) {
  return text.includes("\n") ? text.replaceAll("\n", " ") : text;
}

/* Lines of folded text in one string, each between spaces; `hits` says how well a line has one of a word's forms, from 0 to 1. */
/* Lines of folded text in one string, each between spaces; `hits` says how well a line has one of a word's forms, from 0 to 1. */
export class Lines {
  constructor(texts) {
    this.text = fold(texts.map(inOneLine).join("\n"));
    this.ends = [];
    for (let end = this.text.indexOf("\n"); end >= 0; end = this.text.indexOf("\n", end + 1)) this.ends.push(end);
    this.ends.push(this.text.length);
  }

  /* Where each line begins, one of some words before others apart. */
  begins(without) {
    return this.ends.map((end, line) => {
      const at = line && this.ends[line - 1] + 1;
      const next = this.text.indexOf(" ", at + 1);
      return next < end - 1 && without.has(this.text.slice(at + 1, next)) ? next : at;
    });
  }

  has(sought) {
    return this.text.includes(sought);
  }

  words() {
    this.all ||= new Set(this.text.split(/\s+/));
    return this.all;
  }

  /* How many letters each line has from where it begins. */
  letters(begins) {
    const found = new Uint32Array(this.ends.length);
    begins.forEach((begin, line) => {
      for (let at = begin; at < this.ends[line]; at++) if (this.text.charCodeAt(at) !== 32) found[line] += 1;
    });
    return found;
  }

  /* Calls back with each line that has a text, and where it has it first. */
  each(sought, call) {
    let line = 0;
    for (let at = this.text.indexOf(sought); at >= 0; at = this.text.indexOf(sought, this.ends[line])) {
      while (this.ends[line] <= at) line += 1;
      call(line, at);
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
