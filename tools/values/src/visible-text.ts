const shortForms: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * Text from outside, safe to print on one line of a terminal: what would move the cursor, forge a line or turn the
 * writing direction is spelt out, e.g. an escape character as `\u001b` and a line's end as `\n`.
 */
export function visibleText(text: string): string {
  return text.replaceAll(
    // Cc: control characters; Cf: marks that change direction or are not seen; Zl and Zp: ends of lines and paragraphs.
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    character => shortForms[character] ?? escaped(character),
  );
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
  ).join("");
}
