/** The value at a JSON pointer without escapes, e.g. `/Samples/Sample`; null where it, or what should hold it, is null. */
export function valueAt(value: unknown, pointer: string): unknown {
  // A pointer begins with a slash, and so with a key that is empty.
  return pointer
    .split("/")
    .reduce((at, key) => (key && at ? (at as Readonly<Record<string, unknown>>)[key] : at), value);
}
