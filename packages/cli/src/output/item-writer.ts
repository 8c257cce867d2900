import { cellsOf, columnsOf } from "./cell-text.ts";
import type { OutputFormat } from "./formats.ts";
import { tableText } from "./write-table.ts";

/** Writes items as they come, some at a time. */
export interface ItemWriter {
  /** The text for these items, with a heading before the first. */
  text(items: readonly unknown[]): string;
}

/** Makes a writer of a streamed format. The first items decide the columns, and in a table their widths. */
export function createItemWriter(format: OutputFormat, columns: readonly string[], width: number): ItemWriter {
  let heading: readonly string[] | undefined;
  return {
    text(items) {
      if (format === "jsonl") {
        return items.map(item => `${JSON.stringify(item)}\n`).join("");
      }
      if (items.length === 0) {
        return "";
      }
      const isFirst = heading === undefined;
      heading ??= columnsOf(items[0], columns);
      const names = heading;
      const rows = items.map(item => cellsOf(item, names));
      const all = isFirst ? [names, ...rows] : rows;
      if (format === "table") {
        return tableText(all, width);
      }
      return all
        .map(row => `${row.map(format === "csv" ? csvCell : tsvCell).join(format === "csv" ? "," : "\t")}\n`)
        .join("");
    },
  };
}

/**
 * RFC 4180: a cell with a comma, a quote or a line break stands in quotes.
 * A cell that a spreadsheet would compute is led by an apostrophe, as answers hold texts that others wrote.
 */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Tabs and line breaks would end a cell, so they are written as in JSON. */
function tsvCell(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
}
