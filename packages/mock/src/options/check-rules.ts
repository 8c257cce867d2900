import { isObject, suggestionFor } from "#values";

/** Says what a value has to be; undefined if it is. */
export type Rule = (value: unknown) => string | undefined;

/** A rule for each option; an object holds rules for the options inside it. */
export interface Rules {
  readonly [name: string]: Rule | Rules;
}

/**
 * Refuses a name that the rules do not have, and a value that is not what its rule says.
 *
 * @param path put before the names, e.g. `clock.`
 * @throws TypeError e.g. `there is no option "wrold": did you mean "world"?`
 */
export function checkRules(given: object, rules: Rules, path = ""): void {
  for (const [name, value] of Object.entries(given)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) {
      const known = Object.keys(rules).map(known => path + known);
      throw new TypeError(`there is no option "${path}${name}": ${suggestionFor(path + name, known)}`);
    }
    if (value !== undefined) {
      checkValue(value, rule, path + name);
    }
  }
}

/**
 * Refuses a name that a function's options do not have.
 *
 * @throws TypeError e.g. `there is no option "sampels": did you mean "samples"?`
 */
export function checkNames(options: object, known: readonly string[]): void {
  checkRules(options, Object.fromEntries(known.map(name => [name, anything])));
}

function checkValue(value: unknown, rule: Rule | Rules, path: string): void {
  if (typeof rule === "function") {
    const expected = rule(value);
    if (expected !== undefined) {
      throw new TypeError(`${path} takes ${expected}${insteadOf(value)}`);
    }
    return;
  }
  if (!isObject(value)) {
    throw new TypeError(`${path} takes an object, not "${value}"`);
  }
  checkRules(value, rule, `${path}.`);
}

/** The value that was given; nothing of an object, because a secret may stand in it. */
function insteadOf(value: unknown): string {
  if (isObject(value)) {
    return "";
  }
  return `, not ${Array.isArray(value) ? "a list" : typeof value === "string" ? `"${value}"` : String(value)}`;
}

/** Takes any value. */
export function anything(): undefined {}

/** Takes true or false. */
export function boolean(value: unknown): string | undefined {
  return typeof value === "boolean" ? undefined : "true or false";
}

/** Takes a number. */
export function number(value: unknown): string | undefined {
  return typeof value === "number" ? undefined : "a number";
}

/** Takes a function. */
export function func(value: unknown): string | undefined {
  return typeof value === "function" ? undefined : "a function";
}

/** Takes a whole number in a range. */
export function count(
  low: number,
  high: number = Number.MAX_SAFE_INTEGER,
  or: { readonly infinity?: boolean } = {},
): Rule {
  return value =>
    (Number.isSafeInteger(value) && Number(value) >= low && Number(value) <= high) ||
    (or.infinity && value === Infinity)
      ? undefined
      : `a whole number from ${low} ${high === Number.MAX_SAFE_INTEGER ? "up" : `to ${high}`}`;
}

/** Takes an object whose values all fit a rule. */
export function each(rule: Rule): Rule {
  return value => {
    if (!isObject(value)) {
      return "an object";
    }
    const problems = Object.entries(value).map(([name, inner]) => ({ name, expected: rule(inner) }));
    const first = problems.find(({ expected }) => expected !== undefined);
    return first && `for "${first.name}" ${first.expected}`;
  };
}

/** True for a text that is not empty. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
