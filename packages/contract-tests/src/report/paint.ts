/** Colours of a terminal, or none. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly note: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

/** Paints nothing. */
export const plain: Paint = { good: same, bad: same, note: same, dim: same, bold: same };

/** Paints with ANSI codes. */
export const ansi: Paint = {
  good: text => `\u001b[32m${text}\u001b[0m`,
  bad: text => `\u001b[31m${text}\u001b[0m`,
  note: text => `\u001b[33m${text}\u001b[0m`,
  dim: text => `\u001b[2m${text}\u001b[0m`,
  bold: text => `\u001b[1m${text}\u001b[0m`,
};

function same(text: string): string {
  return text;
}
