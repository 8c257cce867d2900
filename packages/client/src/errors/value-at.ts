/** The value at a JSON pointer without escapes, e.g. `/Samples/Sample`; null where it, or what should hold it, is null. */
export function valueAt(value: unknown, pointer: string): unknown {
  keysOf[pointer] ??= pointer.slice(1).split("/");
  return keysOf[pointer].reduce((at, key) => at && (at as Readonly<Record<string, unknown>>)[key], value);
}

/** The keys of each pointer of the contract that was asked for: every answer is asked for the same ones. */
const keysOf: Record<string, string[]> = {};
