/**
 * Spells out what would move a terminal's cursor, forge a line or turn the writing direction: an escape character becomes
 * `\u001b`, the end of a line `\u000a`.
 */
export function visibleText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, character =>
    character
      .split("")
      .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
