import { banner } from "../source-text.ts";

/** One of orval's texts under our banner, without its runs of empty lines. */
export function tidy(text: string): string {
  const body = text
    .replaceAll(/[ \t]+$/gm, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
  return `${banner}\n${body}\n`;
}
