/** A text, once decoded or as it came. */
export interface Passage {
  readonly text: string;
  /** The place in the text as it came of a letter of this one; of the end, its end. */
  readonly places: (index: number) => number;
}

/** Nothing honest is escaped more often. */
const MOST_ROUNDS = 3;

/** The text as it is, then with its escapes decoded, and with those that were beneath them, three times at most. */
export function decodings(text: string): Passage[] {
  const passages: Passage[] = [{ text, places: index => index }];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = decoded(passages[round] as Passage);
    if (next === undefined) {
      break;
    }
    passages.push(next);
  }
  return passages;
}

/** `\u002f`, `\u{2f}`, `\x2f`, `\/`, `%2F`, `&#47;`, `&#x2f;`, `&amp;`. */
const ESCAPE =
  /\\u([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|\\x([0-9a-f]{2})|%([0-9a-f]{2})|&#x([0-9a-f]{1,8});|&#(\d{1,8});|&(amp|lt|gt|quot|apos|plus|sol|equals);|\\(.)/gi;

const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  plus: "+",
  sol: "/",
  equals: "=",
};
const SHORT: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function decoded({ text, places }: Passage): Passage | undefined {
  let plain = "";
  /** For each letter of the decoded text, its place in the one before. */
  const from: number[] = [];
  const add = (part: string, start: number, step: number) => {
    for (let index = 0; index < part.length; index++) {
      from.push(start + index * step);
    }
    plain += part;
  };
  let end = 0;
  for (const match of text.matchAll(ESCAPE)) {
    add(text.slice(end, match.index), end, 1);
    add(letterOf(match), match.index, 0);
    end = match.index + match[0].length;
  }
  if (end === 0) {
    return undefined;
  }
  add(text.slice(end), end, 1);
  return { text: plain, places: index => places(from[index] ?? text.length) };
}

function letterOf([, unicode, point, byte, percent, hex, decimal, name, short = ""]: RegExpMatchArray): string {
  const code = unicode ?? point ?? byte ?? percent ?? hex;
  if (code !== undefined) {
    return letter(Number.parseInt(code, 16));
  }
  if (decimal !== undefined) {
    return letter(Number(decimal));
  }
  return name === undefined ? (SHORT[short] ?? short) : (NAMED[name.toLowerCase()] ?? "");
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
