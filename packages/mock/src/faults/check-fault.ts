import { isObject, suggestionFor } from "#values";
import { type Fault, type FaultKind, type FaultSchedule, faultKinds } from "./fault.ts";

/**
 * Refuses a fault that would do nothing, or something else, which no type stops in plain JavaScript.
 *
 * @throws TypeError e.g. `there is no fault "rset": did you mean "reset"?`
 * @throws RangeError when a value is out of its range
 */
export function checkFault(fault: Fault & FaultSchedule): void {
  const given: unknown = fault;
  if (!isObject(given) || given.kind === undefined) {
    throw new TypeError('a fault has a kind, e.g. { kind: "reset" }');
  }
  const kind = faultKinds.find(known => known === given.kind);
  if (!kind) {
    throw new TypeError(`there is no fault "${given.kind}": ${suggestionFor(String(given.kind), faultKinds)}`);
  }
  const names = ["kind", ...own[kind], ...schedule];
  for (const [name, value] of Object.entries(given)) {
    if (!names.includes(name)) {
      throw new TypeError(`a fault "${kind}" takes ${names.join(", ")}, not "${name}"`);
    }
    const wanted = value === undefined ? undefined : rules[name as Name](value, kind);
    if (wanted) {
      throw new RangeError(`${name} is ${wanted}, not "${value}"`);
    }
  }
  if (needsMs.includes(kind) && given.ms === undefined) {
    throw new TypeError(`a fault "${kind}" needs its ms`);
  }
}

type Name = "ms" | "code" | "status" | "retryAfter" | "contentType" | "kind" | keyof FaultSchedule;

const schedule = ["times", "after", "rate", "match"] as const satisfies (keyof FaultSchedule)[];
const needsMs: readonly FaultKind[] = ["latency", "clock-skew"];

/** What each kind takes besides. */
const own: Record<FaultKind, readonly Name[]> = {
  error: ["code", "status", "retryAfter"],
  latency: ["ms"],
  stall: ["ms"],
  "stall-body": ["ms"],
  reset: [],
  "reset-after": [],
  truncated: [],
  html: ["status"],
  "content-type": ["contentType"],
  empty: ["status"],
  gzip: [],
  duplicate: [],
  "clock-skew": ["ms"],
};

/** Says what a value has to be; undefined if it is. */
const rules: Record<Name, (value: unknown, kind: FaultKind) => string | undefined> = {
  kind: () => undefined,
  ms(value, kind) {
    if (kind === "clock-skew") {
      return Number.isFinite(value) ? undefined : "a number of milliseconds";
    }
    if (kind === "latency" && Array.isArray(value)) {
      const [from, to] = value;
      return value.length === 2 && isFrom0(from) && isFrom0(to) && from <= to ? undefined : "a range from low to high";
    }
    return isFrom0(value) ? undefined : "milliseconds from 0 up";
  },
  code: value => (typeof value === "string" && /^[ -~]+$/.test(value) ? undefined : "an error code"),
  status: value =>
    Number.isInteger(value) && isFrom0(value) && value >= 200 && value <= 599 ? undefined : "a status from 200 to 599",
  retryAfter: value => (isFrom0(value) ? undefined : "milliseconds from 0 up"),
  contentType: value => (typeof value === "string" && /^[ -~]+$/.test(value) ? undefined : "a media type"),
  times: value => (isFrom0(value) && value >= 1 ? undefined : "a count from 1 up"),
  after: value => (isFrom0(value) ? undefined : "a count from 0 up"),
  rate: value => (isFrom0(value) && value <= 1 ? undefined : "a share from 0 to 1"),
  match: value =>
    typeof value === "function" ||
    (isObject(value) && Object.keys(value).every(name => name === "action" || name === "parameters"))
      ? undefined
      : "{ action, parameters } or a function",
};

function isFrom0(value: unknown): value is number {
  return typeof value === "number" && value >= 0;
}
