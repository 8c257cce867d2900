/** A text or a number as text. Anything else is empty: what an object says of itself may throw. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
