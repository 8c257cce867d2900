/**
 * The numbers among options, defaults filled in: `numbersFrom({ timeout: 5 }, { timeout: 1, deadline: 2 })` is
 * `{ timeout: 5, deadline: 2 }`. Throws a `TypeError` for what is no number, is `NaN`, or is below 0; `Infinity` passes.
 */
export function numbersFrom<Name extends string>(
  given: { readonly [Key in NoInfer<Name>]?: number | undefined },
  defaults: Readonly<Record<Name, number>>,
): Record<Name, number> {
  const numbers: Record<Name, number> = { ...defaults };
  for (const name in defaults) {
    const value = given[name] ?? numbers[name];
    if (Math.abs(value) !== value) {
      throw new TypeError(`"${name}" must be at least 0`);
    }
    numbers[name] = value;
  }
  return numbers;
}
