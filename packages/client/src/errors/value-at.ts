/** The value at a JSON pointer without escapes, e.g. `/Samples/Sample`; null where it, or what should hold it, is null. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .slice(1)
    .split("/")
    .reduce((at, key) => at && (at as Readonly<Record<string, unknown>>)[key], value);
}
