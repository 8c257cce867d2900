import { decodings, type Passage } from "./decodings.ts";
import type { Credentials } from "./signature.ts";

/** Takes out of a text what must not be printed. */
export type Redact = (text: string) => string;

/** Stands in place of what was taken out. */
const HIDDEN = "<hidden>";

/** In letters: a shorter secret may be a part of another word, so it is hidden only where it is the whole text. */
const SHORTEST = 6;
/** So many letters of a secret in a row are hidden, wherever it was cut. */
const LEAST = 12;

/** Signatures and hashes, whole or cut; ids of the service have 32 digits. */
const HEX = /[0-9a-f]{40,}/gi;
/** Nonces of the suite. */
const NONCE = /ims-contract-[0-9a-f]{8}-[0-9a-f-]{1,27}/gi;

/**
 * Hides the secret and the token of these credentials, signatures and nonces in texts of every origin: as they are, in
 * parts, and written with the escapes of JSON, URLs and HTML. The time is in proportion to the text's length.
 */
export function createRedact(credentials: Credentials | undefined): Redact {
  const secrets = [credentials?.accessKeySecret, credentials?.securityToken].filter(secret => secret !== undefined);
  const parts = secrets.filter(secret => secret.length >= SHORTEST).map(partsOf);
  return text => {
    if (secrets.includes(text)) {
      return HIDDEN;
    }
    const found = decodings(text).flatMap(passage => [
      ...parts.flatMap(each => partsIn(passage, each)),
      ...patternIn(passage, HEX),
      ...patternIn(passage, NONCE),
    ]);
    return withoutRanges(text, found);
  };
}

type Range = readonly [start: number, end: number];

/** Parts of one length: of a long secret every twelve letters in a row, of a short one the whole. */
interface Parts {
  readonly length: number;
  readonly texts: ReadonlySet<string>;
}

function partsOf(secret: string): Parts {
  const length = Math.min(LEAST, secret.length);
  const starts = Array.from({ length: secret.length - length + 1 }, (_, start) => start);
  return { length, texts: new Set(starts.map(start => secret.slice(start, start + length))) };
}

/** Where parts stand, in places of the text as it was before it was decoded. */
function partsIn({ text, places }: Passage, { length, texts }: Parts): Range[] {
  const found: Range[] = [];
  for (let start = 0; start + length <= text.length; start++) {
    if (texts.has(text.slice(start, start + length))) {
      found.push([places(start), places(start + length)]);
    }
  }
  return found;
}

function patternIn({ text, places }: Passage, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)]
    .filter(([match]) => /\d/.test(match) && /[a-z]/i.test(match))
    .map(({ index, 0: match }) => [places(index), places(index + match.length)]);
}

function withoutRanges(text: string, ranges: readonly Range[]): string {
  let left = "";
  let from = 0;
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    if (start >= from) {
      left += text.slice(from, start) + HIDDEN;
    }
    from = Math.max(from, end);
  }
  return left + text.slice(from);
}
