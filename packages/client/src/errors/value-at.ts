/** The value at a JSON pointer without escapes, e.g. `/Samples/Sample`. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .slice(1)
    .split("/")
    .reduce((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], value);
}
