/**
 * The value at a JSON pointer, or undefined where the pointer leads nowhere. Only own properties count, so
 * `/constructor` finds nothing in `{}`.
 *
 * @param pointer e.g. `/Samples/Sample/0`, or as a reference writes it: `#/components/schemas/Sample`
 */
export function valueAt(value: unknown, pointer: string): unknown {
  let current = value;
  for (const step of pointerSteps(pointer)) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, step)) {
      return undefined;
    }
    current = (current as Readonly<Record<string, unknown>>)[step];
  }
  return current;
}

/** The unescaped steps of a JSON pointer: `#/paths/~1#List` has `paths` and `/#List`. */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .replace(/^#/, "")
    .split("/")
    .slice(1)
    .map(step => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The JSON pointer of these steps, escaped: `pointerFrom("paths", "/#List")` is `/paths/~1#List`. */
export function pointerFrom(...steps: readonly string[]): string {
  return steps.map(step => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
