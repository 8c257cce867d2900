import type { RedisLimiterOptions } from "./redis-limiter-options.ts";

/** Says whether an option may have a value. */
type Test = (value: unknown) => boolean;

/** What each option takes, in words and as a test. */
const expectations: { readonly [Name in keyof RedisLimiterOptions]-?: readonly [takes: string, test: Test] } = {
  connection: ["a client of ioredis, or a connected one of redis (node-redis)", hasMethod("call", "sendCommand")],
  processes: ["a number from 1 up", value => typeof value === "number" && value >= 1],
  limit: ["{ requests, seconds }, both above 0 and requests whole", isRateLimit],
  prefix: ["a text without { and }", value => typeof value === "string" && !/[{}]/.test(value)],
  onEvent: ["a function", value => typeof value === "function"],
  clock: ["an object with now() and after()", value => hasMethod("now")(value) && hasMethod("after")(value)],
};

/**
 * Refuses options that do not exist, values that an option does not take, and a missing connection.
 *
 * @throws TypeError that names the option and says what it takes, e.g. `"processes" takes a number from 1 up, not 0`. Texts
 * and objects are not quoted: a connection holds a password.
 */
export function checkOptions(options: RedisLimiterOptions): void {
  if (!isObject(options)) {
    throw new TypeError("options are an object, e.g. createRedisLimiter({ connection })");
  }
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(expectations, name)) {
      throw new TypeError(`there is no option "${name}": there are ${Object.keys(expectations).join(", ")}`);
    }
  }
  for (const [name, [takes, test]] of Object.entries(expectations)) {
    const value = options[name as keyof RedisLimiterOptions];
    if (!(value == null ? name !== "connection" : test(value))) {
      throw new TypeError(
        `"${name}" takes ${takes}, not ${typeof value === "number" ? value : `a value of type ${typeof value}`}`,
      );
    }
  }
}

function isRateLimit(value: unknown): boolean {
  const isPositive = (number: unknown) => Number.isFinite(number) && Number(number) > 0;
  return isObject(value) && isPositive(value.requests) && Number.isInteger(value.requests) && isPositive(value.seconds);
}

function hasMethod(...names: readonly string[]): Test {
  return value => isObject(value) && names.some(name => typeof value[name] === "function");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
