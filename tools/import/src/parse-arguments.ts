import { basename } from "node:path";
import { parseArgs } from "node:util";
import { suggestionFor } from "@ims-kit/values";
import { ImportError } from "./import-error.ts";

const options = {
  spec: { type: "string" },
  date: { type: "string" },
  repairs: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean" },
} as const;

/** What a command line asks for. */
export interface Arguments {
  readonly file: string;
  readonly spec: string;
  readonly date: string;
  /** Print each repair instead of a line for each kind. */
  readonly repairs: boolean;
  readonly json: boolean;
}

/**
 * Parses the command line; `undefined` when it asks for help.
 *
 * @param today taken as the metadata's date where neither an option nor the file's name gives one
 * @throws ImportError for what cannot be understood.
 */
export function parseArguments(args: readonly string[], today: string): Arguments | undefined {
  const names = Object.keys(options).map(name => `--${name}`);
  const unknown = args.map(arg => arg.split("=")[0] ?? "").find(name => name.startsWith("-") && !names.includes(name));
  if (unknown !== undefined) {
    throw new ImportError(`there is no option "${unknown}"; ${suggestionFor(unknown, names)}`);
  }
  const { values, positionals } = parse(args);
  if (values.help === true) {
    return undefined;
  }
  const [file, second] = positionals;
  if (file === undefined || second !== undefined) {
    throw new ImportError("name one file: pnpm run import <api-docs.json>");
  }
  const { spec = "spec", date = dateIn(file) ?? today, repairs = false, json = false } = values;
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date))) {
    throw new ImportError(`--date is "${date}"; write the day that the metadata are of, e.g. 2025-12-19`);
  }
  return { file, spec, date, repairs, json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (cause) {
    throw new ImportError((cause as Error).message, { cause });
  }
}

/** Dated states are named like `ice-2020-11-09.2025-12-19.json`. */
function dateIn(file: string): string | undefined {
  return /\.(\d{4}-\d\d-\d\d)\.json(\.gz)?$/.exec(basename(file))?.[1];
}
