/** Texts that a sloppy comparison would take for this one: without its first or last letter, and with one more. */
export function nearTexts(text: string): string[] {
  return [text.slice(0, -1), text.slice(1), `${text}x`].filter(near => near !== "");
}

/** The text in other letters' case. */
export function otherCase(text: string): string {
  return text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();
}
