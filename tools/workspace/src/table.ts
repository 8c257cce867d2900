/** Rows of one shape as a text table: a heading of the names, a rule, a line a row. */
export function table(rows: readonly Record<string, string | number>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map(name => Math.max(name.length, ...rows.map(row => String(row[name]).length)));
  const line = (cells: string[]) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd();
  return [
    line(names),
    widths.map(width => "-".repeat(width)).join("  "),
    ...rows.map(row => line(names.map(name => String(row[name])))),
  ].join("\n");
}
