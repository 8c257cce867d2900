import { isObject, type JsonObject } from "../contract/json.ts";
import type { MockOptions } from "./mock-options.ts";
import { meant, nearest } from "../text/nearest.ts";

/**
 * Refuses what `startMock` would pass over or take for something else, which no type stops in plain JavaScript. Throws
 * a `TypeError` that names the option, e.g. `there is no option "wrold": did you mean "world"?`. The world, the
 * contract and `clock.start` are checked where they are read.
 */
export function checkOptions(options: MockOptions): void {
  if (!isObject(options)) {
    throw new TypeError("the options of startMock are an object");
  }
  checkAll(options, rules, "");
  const { world, worldRules } = options;
  if (worldRules !== undefined && world === undefined) {
    throw new TypeError('worldRules are for a world: give one too, e.g. world: "random"');
  }
  if (isMeantAsSize(world)) {
    checkAll(world, sizes, "world.");
  }
}

/** Refuses names that a function's options do not have, e.g. `there is no option "sampels": did you mean "samples"?`. */
export function checkNames(options: object, known: readonly string[]): void {
  checkAll(options, Object.fromEntries(known.map(name => [name, anything])), "");
}

const sizes = { seed: anything, libs: number, entities: number, samples: number };

/** What is no world, but says how many samples, or nearly so. */
function isMeantAsSize(world: unknown): world is JsonObject {
  return (
    isObject(world) &&
    !Array.isArray(world.libs) &&
    Object.keys(world).some(name => nearest(name, ["samples"]) !== undefined)
  );
}

/** Says what a value has to be; undefined if it is. */
type Rule = (value: unknown) => string | undefined;

const rules: Record<keyof MockOptions, Rule | Record<string, Rule>> = {
  port: value => (value === false || isCount(value, 0, 65_535) ? undefined : "a whole number up to 65535, or false"),
  host: value => (isText(value) ? undefined : "an address"),
  seed: value => (typeof value === "string" || typeof value === "number" ? undefined : "a text or a number"),
  world: value =>
    typeof value === "string" && value !== "random" ? 'a world, "random", or a size like { samples: 200 }' : undefined,
  worldRules: {
    order: oneOf("insertion", "newest", "shuffled"),
    pastTheEnd: oneOf("empty", "refused"),
    wildcardAlone: oneOf("every", "none"),
    maxPageSize: value => (isCount(value, 1) ? undefined : "a whole number from 1 up"),
  },
  auth: boolean,
  accessKeys: each(value =>
    isText(value) || isKey(value) ? undefined : "a secret, or an object with a secret (and a date in expires)",
  ),
  policies: each(value => (Array.isArray(value) && value.every(isText) ? undefined : 'a list like ["ice:List*"]')),
  rateLimit: value => (value === "off" || isCount(value) ? undefined : 'a whole number from 0 up, or "off"'),
  cors: value =>
    typeof value === "boolean" || isOrigin(value) ? undefined : 'true, or an origin like "http://localhost:5173"',
  clock: { start: anything, frozen: boolean },
  keepRequests: value => (isCount(value) || value === Infinity ? undefined : "a whole number from 0 up"),
  onRequest: value => (typeof value === "function" ? undefined : "a function"),
  limits: {
    headerBytes: value => (isCount(value, 1) ? undefined : "a whole number from 1 up"),
    bodyBytes: value => (isCount(value) || value === Infinity ? undefined : "a whole number from 0 up"),
    requestMs: value => (isCount(value, 1) ? undefined : "a whole number from 1 up"),
    idleMs: value => (isCount(value, 1) ? undefined : "a whole number from 1 up"),
  },
  contract: value => (isObject(value) ? undefined : "a parsed OpenAPI document"),
};

/** Tells the origin of a page, e.g. `http://localhost:5173`: a scheme and a host, and no slash behind them. */
export function isOrigin(value: unknown): value is string {
  return typeof value === "string" && /^[a-z][a-z\d+.-]*:\/\/[^/?#\s]+$/i.test(value);
}

function checkAll(given: object, known: Record<string, Rule | Record<string, Rule>>, path: string): void {
  for (const [name, value] of Object.entries(given)) {
    const rule = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!rule) {
      throw new TypeError(
        `there is no option "${path}${name}": ${meant(name, Object.keys(known), text => `"${path}${text}"`)}`,
      );
    }
    if (value === undefined) {
      continue;
    }
    if (typeof rule === "object") {
      if (!isObject(value)) {
        throw new TypeError(`${path}${name} takes an object, not "${value}"`);
      }
      checkAll(value, rule, `${path}${name}.`);
    } else {
      const wanted = rule(value);
      if (wanted) {
        throw new TypeError(`${path}${name} takes ${wanted}${otherThan(value)}`);
      }
    }
  }
}

function anything(): undefined {}

function boolean(value: unknown): string | undefined {
  return typeof value === "boolean" ? undefined : "true or false";
}

function number(value: unknown): string | undefined {
  return typeof value === "number" ? undefined : "a number";
}

function oneOf(...values: readonly string[]): Rule {
  return value => (values.includes(value as string) ? undefined : values.map(text => `"${text}"`).join(" or "));
}

function each(rule: Rule): Rule {
  return value => {
    if (!isObject(value)) {
      return "an object";
    }
    for (const [name, inner] of Object.entries(value)) {
      const wanted = rule(inner);
      if (wanted) {
        return `for "${name}" ${wanted}`;
      }
    }
    return undefined;
  };
}

function isKey(value: unknown): boolean {
  if (!isObject(value) || !isText(value.secret)) {
    return false;
  }
  return value.expires === undefined || Number.isFinite(new Date(value.expires as never).getTime());
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isCount(value: unknown, least = 0, most = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}

/** What was given in its place; of an object nothing, for a secret may stand in it. */
function otherThan(value: unknown): string {
  if (isObject(value)) {
    return "";
  }
  return `, not ${Array.isArray(value) ? "a list" : typeof value === "string" ? `"${value}"` : String(value)}`;
}
