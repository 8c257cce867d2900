import { type ParseArgsConfig, parseArgs } from "node:util";
import { nearestName } from "#values";
import { NEEDS, type Need } from "../claims/index.ts";
import type { Contract } from "../contract/contract.ts";
import { loadContract } from "../contract/load-contract.ts";
import { REPORTS, type ReportForm } from "../report/write-reports.ts";
import type { ContractRunOptions } from "../run/options.ts";
import { credentialsFrom } from "./credentials-from.ts";
import { knownGapsFrom, readJson } from "./read-files.ts";
import { repeatedOptions } from "./repeated-options.ts";
import { worldPath } from "./world-path.ts";

/** What a command line asks for. */
export interface ParsedRun {
  readonly options: ContractRunOptions;
  readonly reports: Partial<Record<ReportForm, string>>;
  /** Undefined: as the terminal is. */
  readonly colour: boolean | undefined;
}

const OPTIONS = {
  target: { type: "string" },
  region: { type: "string" },
  "access-key-id": { type: "string" },
  "access-key-secret": { type: "string" },
  "security-token": { type: "string" },
  needs: { type: "string", multiple: true },
  world: { type: "string" },
  query: { type: "string", multiple: true },
  "read-only": { type: "boolean" },
  "known-gaps": { type: "string" },
  strict: { type: "boolean" },
  "allow-insecure": { type: "boolean" },
  "show-curl": { type: "boolean" },
  only: { type: "string", multiple: true },
  seed: { type: "string" },
  samples: { type: "string" },
  rate: { type: "string" },
  timeout: { type: "string" },
  report: { type: "string", multiple: true },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
} as const satisfies NonNullable<ParseArgsConfig["options"]>;

/** Reads a command line. @throws Error with one sentence that says what is wrong and what would be right */
export function parseRunOptions(args: string[], environment: NodeJS.ProcessEnv): ParsedRun {
  refuseUnknown(args);
  const { values } = parseArgs({ args: withNegatives(args), options: OPTIONS, strict: true, allowPositionals: false });
  const contract = loadContract();
  return {
    options: {
      contract,
      target: targetFrom(contract, values.target, values.region),
      credentials: credentialsFrom(values, environment),
      needs: values.needs && needsFrom(listFrom(values.needs)),
      world: values.world === undefined ? undefined : readJson(worldPath(values.world), "--world"),
      query: Object.fromEntries((values.query ?? []).map(pairFrom)),
      readOnly: values["read-only"],
      knownGaps: knownGapsFrom(values["known-gaps"]),
      strict: values.strict,
      allowInsecure: values["allow-insecure"],
      showCurl: values["show-curl"],
      only: listFrom(values.only),
      seed: numberFrom(values.seed, "--seed", -(2 ** 31)),
      samples: numberFrom(values.samples, "--samples", 1),
      rate: numberFrom(values.rate, "--rate", 1),
      timeout: numberFrom(values.timeout, "--timeout", 1),
      repeatWith: repeatedOptions(values),
    },
    reports: reportsFrom(listFrom(values.report)),
    colour: values.color ?? (values["no-color"] || environment.NO_COLOR ? false : undefined),
  };
}

/** A negative number is the value of the option before it, not an option: `--seed -5` is `--seed=-5`. */
function withNegatives(args: string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (/^-\d/.test(arg) && before?.startsWith("--") && !before.includes("=")) {
      joined[joined.length - 1] = `${before}=${arg}`;
    } else {
      joined.push(arg);
    }
  }
  return joined;
}

function refuseUnknown(args: string[]): void {
  const known = Object.keys(OPTIONS);
  for (const arg of args) {
    const name = /^--(?<name>[^=]+)/.exec(arg)?.groups?.name;
    if (name !== undefined && !known.includes(name)) {
      const near = nearestName(name, known);
      const remedy = near === undefined ? 'see "ims-contract --help"' : `did you mean --${near}?`;
      throw new Error(`there is no option --${name}; ${remedy}`);
    }
  }
}

function targetFrom(contract: Contract, target: string | undefined, region: string | undefined): string {
  if (target !== undefined && region !== undefined) {
    throw new Error("--target and --region exclude each other: a region stands for the service's own address there");
  }
  if (target !== undefined) {
    return target;
  }
  if (region === undefined) {
    throw new Error("give the address to judge: --target http://127.0.0.1:4010");
  }
  const [server] = contract.servers;
  const known = server?.variables.region?.values ?? [];
  if (server === undefined || !known.includes(region)) {
    throw new Error(`the contract has no region "${region}"; it has ${known.join(", ")}`);
  }
  return server.url.replace(/\{(\w+)\}/g, (_, name) =>
    name === "region" ? region : (server.variables[name]?.default ?? ""),
  );
}

function needsFrom(names: string[]): Need[] {
  const known = Object.keys(NEEDS);
  return names
    .filter(name => name !== "none")
    .map(name => {
      if (known.includes(name)) {
        return name as Need;
      }
      throw new Error(`--needs "${name}" is not known; known are ${known.join(", ")} and none`);
    });
}

function reportsFrom(texts: string[]): ParsedRun["reports"] {
  const forms = Object.keys(REPORTS);
  return Object.fromEntries(
    texts.map(text => {
      const [form, file] = pairFrom(text);
      if (forms.includes(form) && file !== "") {
        return [form, file];
      }
      throw new Error(`--report "${text}" is not understood; write ${forms.map(each => `${each}=file`).join(" or ")}`);
    }),
  );
}

function numberFrom(text: string | undefined, option: string, least: number): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && text.trim() !== "") {
    return number;
  }
  // The least seed is news only to who went below it.
  const bound = least < 0 && !Number.isInteger(number) ? "" : ` of at least ${least}`;
  throw new Error(`${option} "${text}" is not a whole number${bound}`);
}

function pairFrom(text: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1) {
    throw new Error(`"${text}" is not of the form name=value`);
  }
  return [text.slice(0, at), text.slice(at + 1)];
}

function listFrom(texts: string[] | undefined): string[] {
  return (texts ?? []).flatMap(text => text.split(",")).filter(text => text !== "");
}
