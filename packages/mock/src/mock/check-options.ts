import { isObject } from "#values";
import {
  anything,
  boolean,
  checkRules,
  count,
  each,
  func,
  isText,
  type Rule,
  type Rules,
} from "../options/check-rules.ts";
import type { MockOptions } from "./mock-options.ts";

/**
 * Refuses what `startMock` would pass over or take for something else, which no type stops in plain JavaScript. The
 * world, the contract and `clock.start` are checked where they are read.
 *
 * @throws TypeError that names the option, e.g. `there is no option "wrold": did you mean "world"?`
 */
export function checkOptions(options: MockOptions): void {
  if (!isObject(options)) {
    throw new TypeError("the options of startMock are an object");
  }
  checkRules(options, rules);
}

const rules: Record<keyof MockOptions, Rule | Rules> = {
  port: value => (value === false ? undefined : count(0, 65_535)(value) && "a whole number from 0 to 65535, or false"),
  host: value => (isText(value) ? undefined : "an address"),
  seed: value => (typeof value === "string" || typeof value === "number" ? undefined : "a text or a number"),
  world: value =>
    typeof value === "string" && value !== "random" ? 'a world, "random", or a size like { samples: 200 }' : undefined,
  assume: value => (isObject(value) ? undefined : "an object of assumptions and their values"),
  visibleAfter: value => (typeof value === "number" && value >= 0 ? undefined : "milliseconds from 0 up"),
  persist: value => (isText(value) ? undefined : "a file"),
  control: value =>
    typeof value === "boolean" || (isObject(value) && isText(value.token)) ? undefined : "true, false, or { token }",
  auth: boolean,
  accessKeys: each(value =>
    isText(value) || isKey(value) ? undefined : "a secret, or an object with a secret (and a date in expires)",
  ),
  policies: each(value => (Array.isArray(value) && value.every(isText) ? undefined : 'a list like ["ice:List*"]')),
  rateLimit: value => (value === "off" ? undefined : count(0)(value) && 'a whole number from 0 up, or "off"'),
  cors: value =>
    typeof value === "boolean" || isOrigin(value) ? undefined : 'true, or an origin like "http://localhost:5173"',
  clock: { start: anything, frozen: boolean },
  keepRequests: count(0, undefined, { infinity: true }),
  onRequest: func,
  limits: {
    headerBytes: count(1),
    bodyBytes: count(0, undefined, { infinity: true }),
    requestMs: count(1),
    idleMs: count(1),
  },
  contract: value => (isObject(value) ? undefined : "a parsed OpenAPI document"),
};

/** True for the origin of a page, e.g. `http://localhost:5173`: a scheme and a host, and no slash behind them. */
export function isOrigin(value: unknown): value is string {
  return typeof value === "string" && /^[a-z][a-z\d+.-]*:\/\/[^/?#\s]+$/i.test(value);
}

function isKey(value: unknown): boolean {
  if (!isObject(value) || !isText(value.secret)) {
    return false;
  }
  const { expires } = value;
  return expires === undefined || !Number.isNaN(new Date(expires as string | number | Date).getTime());
}
