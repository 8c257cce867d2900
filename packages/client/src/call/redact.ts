/** A text, and where each of its characters stands in the text that was given. */
interface Decoded {
  readonly text: string;
  readonly placeOf: (index: number) => number;
}

/** So many characters of a secret in a row count as the secret: what is cut short at either end is found, too. */
const runLength = 12;
/** Shorter secrets are words that texts may hold by chance. */
const leastLength = 6;
/** Escapes may stand within escapes, as in JSON within JSON, or `&amp;#43;`. */
const layers = 3;

/**
 * Replaces each secret in a text by `***`, also where it is cut short, or written with the escapes of JSON, HTML or URLs.
 * Takes time in proportion to the text's length. What is shorter than 6 characters is no secret.
 */
export function redact(text: string, secrets: readonly string[]): string {
  const hidden = new Set<number>();
  let decoded: Decoded | undefined = { text, placeOf: index => index };
  for (let layer = 0; layer <= layers && decoded; layer++) {
    for (const secret of secrets) {
      hide(secret, decoded, hidden);
    }
    decoded = decodeOnce(decoded);
  }
  return hidden.size > 0 ? withoutHidden(text, hidden) : text;
}

/** Adds the places of each run of the secret's characters. */
function hide(secret: string, { text, placeOf }: Decoded, hidden: Set<number>): void {
  const length = Math.min(runLength, secret.length);
  /** Up to where the text is hidden already. */
  let done = 0;
  for (let index = 0; secret.length >= leastLength && index + length <= text.length; index++) {
    if (secret.includes(text.slice(index, index + length))) {
      const end = placeOf(index + length);
      for (done = Math.max(done, placeOf(index)); done < end; done++) {
        hidden.add(done);
      }
    }
  }
}

function withoutHidden(text: string, hidden: ReadonlySet<number>): string {
  let shown = "";
  for (let index = 0; index < text.length; index++) {
    if (!hidden.has(index)) {
      shown += text.charAt(index);
    } else if (!hidden.has(index - 1)) {
      shown += "***";
    }
  }
  return shown;
}

const escapes =
  /\\u([\da-f]{4})|\\u\{([\da-f]{1,6})\}|\\x([\da-f]{2})|%([\da-f]{2})|&#x([\da-f]{1,6});|&#(\d{1,7});|&(amp|plus|sol|equals|lowbar|period);|\\(.)/gi;
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  plus: "+",
  sol: "/",
  equals: "=",
  lowbar: "_",
  period: ".",
};

/** Undoes one layer of escapes; undefined if there are none. */
function decodeOnce({ text, placeOf }: Decoded): Decoded | undefined {
  let plain = "";
  const places: number[] = [];
  const add = (character: string, index: number) => {
    plain += character;
    places.push(placeOf(index));
  };
  let index = 0;
  for (const match of text.matchAll(escapes)) {
    for (; index < match.index; index++) {
      add(text.charAt(index), index);
    }
    add(characterOf(match), index);
    index += match[0].length;
  }
  if (index === 0) {
    return undefined;
  }
  for (; index <= text.length; index++) {
    add(text.charAt(index), index);
  }
  return { text: plain, placeOf: at => places[at] ?? 0 };
}

function characterOf([, unit, point, byte, percent, hex, decimal, entity, sign = ""]: RegExpMatchArray): string {
  const code = unit ?? point ?? byte ?? percent ?? hex;
  if (code ?? decimal) {
    return String.fromCharCode(code ? Number.parseInt(code, 16) : Number(decimal));
  }
  return entities[entity?.toLowerCase() ?? ""] ?? sign;
}
