/** A text made fit for a header: printable ASCII on one line, at most 1,000 characters. */
export function headerText(text: string): string {
  return text
    .slice(0, 1000)
    .replace(/[^\x20-\x7e]/g, character => encodeURIComponent(character.isWellFormed() ? character : "\ufffd"));
}
