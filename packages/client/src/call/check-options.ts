import { nearest } from "./nearest.ts";

/** Says what an option takes, e.g. `true or false`, if the value is not that. */
export type Expectation = (value: unknown) => string | undefined;

/** What each option takes, by its name. A table that lacks an option of the type does not compile. */
export type Expectations<Options> = { readonly [Name in keyof Options]-?: Expectation };

/**
 * Refuses options that do not exist and values that an option does not take; absent values pass. Every function with
 * options has a table of them, and calls this first:
 *
 * `checkOptions(options, { timeout: numberFromZero, unique: trueOrFalse })`
 *
 * @param path Stands before the names in messages, e.g. `retry.`
 * @throws TypeError when an option is unknown, e.g. `there is no option "timeoutMs": did you mean "timeout"?`, or wrong,
 * e.g. `"timeout" takes a number from 0 up, not a string`. Texts are not quoted: one of them might be a secret.
 */
export function checkOptions<Options extends object>(
  options: Options,
  expectations: Expectations<Options>,
  path = "",
): undefined {
  if (!isObject(options)) {
    throw new TypeError(`options are an object, not ${kindOf(options)}`);
  }
  const known: Readonly<Record<string, Expectation>> = expectations;
  for (const [name, value] of Object.entries(options)) {
    const expectation = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!expectation) {
      const names = Object.keys(known);
      const near = nearest(name, names);
      const remedy = near ? `did you mean "${path}${near}"?` : `there are ${names.join(", ")}`;
      throw new TypeError(`there is no option "${path}${name}": ${remedy}`);
    }
    const wanted = value == null ? undefined : expectation(value);
    if (wanted) {
      throw new TypeError(`"${path}${name}" takes ${wanted}, not ${kindOf(value)}`);
    }
  }
}

/** For times in milliseconds and counts; `Infinity` passes. */
export const numberFromZero: Expectation = value =>
  typeof value === "number" && value >= 0 ? undefined : "a number from 0 up";

/** For switches. */
export const trueOrFalse: Expectation = value => (typeof value === "boolean" ? undefined : "true or false");

/** For texts. */
export const text: Expectation = value => (typeof value === "string" ? undefined : "a text");

/** For callbacks. */
export const aFunction: Expectation = value => (typeof value === "function" ? undefined : "a function");

/** For what must be an object with certain methods. */
export const objectWith =
  (...methods: readonly string[]): Expectation =>
  value =>
    isObject(value) && methods.every(name => typeof value[name] === "function")
      ? undefined
      : `an object with ${methods.map(name => `${name}()`).join(" and ")}`;

/** For what can be switched off by `false`. */
export const orFalse =
  (expectation: Expectation): Expectation =>
  value => {
    const wanted = value === false ? undefined : expectation(value);
    return wanted && `false or ${wanted}`;
  };

/** For options within options: `retry: optionsOf(retryExpectations, "retry.")`. */
export const optionsOf =
  <Options extends object>(expectations: Expectations<Options>, path: string): Expectation =>
  value =>
    isObject(value) ? checkOptions(value as Options, expectations, path) : "an object";

/** Whether a value is an object that is no array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a value is, for messages that must not quote it. */
function kindOf(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean" || value === null) {
    return String(value);
  }
  return Array.isArray(value) ? "an array" : `${typeof value === "object" ? "an" : "a"} ${typeof value}`;
}
