import stringWidth from "string-width";
import { visibleText } from "#values";

/** Rows as a table no wider than the terminal. Columns that do not fit are shortened, the widest first. */
export function tableText(rows: readonly (readonly string[])[], columns: number): string {
  const cells = rows.map(row => row.map(visibleText));
  const widths = fittingWidths(naturalWidths(cells), columns);
  return cells
    .map(
      row =>
        `${row
          .map((cell, index) => padded(cell, widths[index] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

function naturalWidths(cells: readonly (readonly string[])[]): number[] {
  const count = Math.max(0, ...cells.map(row => row.length));
  return Array.from({ length: count }, (_, index) => Math.max(...cells.map(row => stringWidth(row[index] ?? ""))));
}

/** Takes from the widest column, one at a time, until all fit; each keeps at least 4. */
function fittingWidths(natural: readonly number[], columns: number): number[] {
  const widths = [...natural];
  const room = Math.max(columns - 2 * (widths.length - 1), 4 * widths.length);
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  while (over > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 0) - 1;
    over--;
  }
  return widths;
}

/** A cell of exactly that width: filled with spaces, or cut with an ellipsis. */
function padded(text: string, width: number): string {
  const own = stringWidth(text);
  return own <= width ? text + " ".repeat(width - own) : shortened(text, width);
}

/** Keeps the end, which tells ids and file names apart, where there is room for both ends. */
function shortened(text: string, width: number): string {
  const tail = width >= 12 ? Math.floor((width - 1) / 3) : 0;
  const head = firstOfWidth([...text], width - 1 - tail);
  const end = firstOfWidth([...text].reverse(), tail).split("");
  const cut = `${head}…${[...end.join("")].reverse().join("")}`;
  return cut + " ".repeat(Math.max(0, width - stringWidth(cut)));
}

function firstOfWidth(characters: readonly string[], width: number): string {
  let taken = "";
  for (const character of characters) {
    if (stringWidth(taken + character) > width) {
      break;
    }
    taken += character;
  }
  return taken;
}
