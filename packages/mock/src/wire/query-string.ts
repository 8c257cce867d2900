/** Name and value, decoded, in the order sent. */
export type Pair = readonly [name: string, value: string];

/**
 * Reads `a=1&b=2` into pairs. `+` stands for a space, as in forms. Undefined if a percent escape is broken or is not
 * UTF-8.
 */
export function parseQueryString(text: string): Pair[] | undefined {
  const pairs: Pair[] = [];
  try {
    for (const part of text.split("&")) {
      if (part === "") {
        continue;
      }
      const equals = part.indexOf("=");
      const name = equals < 0 ? part : part.slice(0, equals);
      pairs.push([decode(name), equals < 0 ? "" : decode(part.slice(equals + 1))]);
    }
  } catch {
    // decodeURIComponent throws on what is not percent-encoded UTF-8; the caller answers it as a refusal.
    return undefined;
  }
  return pairs;
}

/** Percent-encodes by RFC 3986: all but `A-Z a-z 0-9 - _ . ~`, e.g. `lib1%2Clib2`. */
export function encodeRfc3986(text: string): string {
  if (/^[\w.~-]*$/.test(text)) {
    return text;
  }
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(text: string): string {
  const spaced = text.includes("+") ? text.replaceAll("+", " ") : text;
  return spaced.includes("%") ? decodeURIComponent(spaced) : spaced;
}
