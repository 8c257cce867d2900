/** A value as the text of one cell: texts as they are, nothing for null and absence, JSON for the rest. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) {
    return "";
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The columns of an item: those given, or its own properties; a value that is no object has one column. */
export function columnsOf(item: unknown, columns: readonly string[]): readonly string[] {
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    return ["value"];
  }
  const own = Object.keys(item);
  const known = columns.filter(name => own.includes(name));
  return known.length > 0 ? columns : own;
}

/** The cells of an item in the order of the columns. */
export function cellsOf(item: unknown, columns: readonly string[]): string[] {
  const isRecord = typeof item === "object" && item !== null && !Array.isArray(item);
  return isRecord ? columns.map(name => cellText((item as Record<string, unknown>)[name])) : [cellText(item)];
}
