import { parseArgs } from "node:util";
import { nearestName, suggestionFor } from "#values";
import { type Fault, type FaultKind, type FaultSchedule, faultKinds } from "../faults/fault.ts";
import { isOrigin } from "../mock/check-options.ts";
import { UsageError } from "./usage-error.ts";

/** A command line, read. */
export interface CliOptions {
  readonly port: number;
  readonly host: string;
  readonly world: string | undefined;
  readonly random: number | undefined;
  readonly contract: string | undefined;
  readonly persist: string | undefined;
  readonly visibleAfter: number | undefined;
  /** Values of assumptions by name; which there are is the contract's matter. */
  readonly assume: Readonly<Record<string, string | number>>;
  readonly controlToken: string | undefined;
  readonly seed: string;
  readonly auth: boolean;
  readonly rateLimit: number | "off" | undefined;
  readonly cors: string | boolean;
  readonly faults: readonly (Fault & FaultSchedule)[];
  readonly watch: boolean;
  readonly log: "pretty" | "json" | "silent";
  readonly help: boolean;
  readonly version: boolean;
}

const known = {
  port: { type: "string", default: "4010" },
  host: { type: "string", default: "127.0.0.1" },
  world: { type: "string" },
  random: { type: "string" },
  contract: { type: "string" },
  persist: { type: "string" },
  "visible-after": { type: "string" },
  assume: { type: "string", multiple: true, default: [] as string[] },
  "control-token": { type: "string" },
  seed: { type: "string", default: "1" },
  "no-auth": { type: "boolean", default: false },
  "rate-limit": { type: "string" },
  cors: { type: "string" },
  latency: { type: "string" },
  fault: { type: "string", multiple: true, default: [] as string[] },
  watch: { type: "boolean", default: false },
  log: { type: "string", default: "pretty" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", default: false },
} as const;

/**
 * Reads a command line.
 *
 * @param codes the contract's error codes
 * @throws UsageError of one sentence when something does not fit
 */
export function parseOptions(args: readonly string[], codes: readonly string[]): CliOptions {
  const { values } = parse(args);
  if (values.world !== undefined && values.random !== undefined) {
    throw new UsageError("--world and --random exclude each other");
  }
  return {
    port: count("port", values.port, 65_535),
    host: address(values.host),
    world: values.world,
    random: values.random === undefined ? undefined : count("random", values.random, mostSamples),
    contract: values.contract,
    persist: values.persist,
    visibleAfter: values["visible-after"] === undefined ? undefined : count("visible-after", values["visible-after"]),
    assume: Object.fromEntries(values.assume.map(assumption)),
    controlToken: values["control-token"],
    seed: values.seed,
    auth: !values["no-auth"],
    rateLimit: rateLimit(values["rate-limit"]),
    cors: origin(values.cors),
    faults: [...values.fault.map(text => faultFromText(text, codes)), ...latency(values.latency)],
    watch: values.watch,
    log: oneOf("log", values.log, ["pretty", "json", "silent"] as const),
    help: values.help,
    version: values.version,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: withNegatives(args), options: known, allowPositionals: false });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const unknown = /'(--?[^' ]+)/.exec(message)?.[1];
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" && unknown) {
      throw new UsageError(`unknown option ${unknown}: ${suggestionFor(unknown, optionNames)}`, { cause });
    }
    const bare = /^Option '.*(--[\w-]+)(?: <value>)?' argument (?:is ambiguous|missing)/.exec(message)?.[1];
    if (bare) {
      throw new UsageError(`${bare} needs a value`, { cause });
    }
    throw new UsageError(message.split(". ")[0] ?? message, { cause });
  }
}

/** Joins `--port -5` to `--port=-5`, which Node would take for two options: who reads the value says what is wrong. */
function withNegatives(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (/^-\d/.test(arg) && before !== undefined && /^--[a-z-]+$/.test(before)) {
      joined[joined.length - 1] += `=${arg}`;
    } else {
      joined.push(arg);
    }
  }
  return joined;
}

/** More would not fit into the memory of most machines, and say nothing for minutes. */
const mostSamples = 10_000_000;

const optionNames = Object.keys(known).map(name => `--${name}`);

function count(name: string, text: string, most = Number.MAX_SAFE_INTEGER): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) {
    return value;
  }
  throw new UsageError(
    `--${name} takes a whole number from 0${most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : " up"}, not "${text}"`,
  );
}

function address(text: string): string {
  // Node would listen on every address.
  if (text === "") {
    throw new UsageError('--host takes an address, not ""');
  }
  return text;
}

/** A number is meant as one: `ListRecognitionSamples.PageSize.maximum=50`. */
function assumption(text: string): [name: string, value: string | number] {
  const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new UsageError(`--assume takes name=value, not "${text}"`);
  }
  return [name, /^\d+$/.test(value) ? Number(value) : value];
}

function origin(text: string | undefined): string | boolean {
  if (text === undefined || text === "any") {
    return text === "any";
  }
  if (isOrigin(text)) {
    return text;
  }
  throw new UsageError(`--cors takes any, or an origin like http://localhost:5173, not "${text}"`);
}

function oneOf<Value extends string>(name: string, text: string, values: readonly Value[]): Value {
  const found = values.find(value => value === text);
  if (found) {
    return found;
  }
  const near = nearestName(text, values);
  throw new UsageError(`--${name} takes ${values.join(", ")}, not "${text}"${near ? `: did you mean "${near}"?` : ""}`);
}

function rateLimit(text: string | undefined): number | "off" | undefined {
  return text === undefined || text === "off" ? text : count("rate-limit", text);
}

function latency(text: string | undefined): (Fault & FaultSchedule)[] {
  if (text === undefined) {
    return [];
  }
  if (!/^\d+(-\d+)?$/.test(text)) {
    throw new UsageError(`--latency takes milliseconds from 0 up or a range like 5-50, not "${text}"`);
  }
  const [from = "", to] = text.split("-");
  const ms = to === undefined ? count("latency", from) : ([count("latency", from), count("latency", to)] as const);
  if (typeof ms !== "number" && ms[0] > ms[1]) {
    throw new UsageError(`--latency goes from the smaller to the larger, not "${text}"`);
  }
  return [{ kind: "latency", ms, rate: 1 }];
}

/** Kinds that need no value of their own; an error without a code is an `InternalError`. */
const plainKinds: readonly FaultKind[] = faultKinds.filter(kind => kind !== "latency" && kind !== "clock-skew");

function faultFromText(text: string, codes: readonly string[]): Fault & FaultSchedule {
  const [name = "", share = "1"] = text.split(":");
  const rate = Number(share);
  if (share === "" || !(rate >= 0 && rate <= 1)) {
    throw new UsageError(`--fault takes kind:rate with a rate from 0 to 1, not "${text}"`);
  }
  if (name === "latency") {
    throw new UsageError("--fault has no latency: say --latency ms");
  }
  if (name === "clock-skew") {
    throw new UsageError("--fault has no clock-skew: say mock.fail in a test");
  }
  if (plainKinds.includes(name as FaultKind)) {
    return { kind: name, rate } as Fault & FaultSchedule;
  }
  const code = codes.find(known => known.toLowerCase() === name.toLowerCase());
  if (code) {
    return { kind: "error", code, rate };
  }
  throw new UsageError(`--fault has no kind "${name}": ${suggestionFor(name, [...plainKinds, ...codes])}`);
}
