import { basename, dirname, resolve } from "node:path";
import { CodegenError } from "./codegen-error.ts";
import { type GenerateResult, generate, workspaceRoot } from "./generate.ts";
import { parseOptions } from "./parse-options.ts";
import { watchContract } from "./watch-contract.ts";
import type { Difference } from "./write/compare-folders.ts";

const help = `pnpm generate: makes every gen/ folder from the contract

  --check            write nothing; fail if a gen/ folder is not what the contract says
  --watch            generate again at each save of the contract
  --json             print a JSON object for each run
  --contract <file>  the contract's main file; spec/openapi.yaml by default
  --spec <folder>    the contract's folder, instead of --contract
  --out <folder>     write the gen folders below it, as they lie in a workspace; the workspace itself by default
  --root <folder>    the workspace; the one that holds this tool by default
  --help             print this
`;

const options = {
  check: { type: "boolean" },
  watch: { type: "boolean" },
  json: { type: "boolean" },
  contract: { type: "string" },
  spec: { type: "string" },
  out: { type: "string" },
  root: { type: "string" },
  help: { type: "boolean" },
} as const;

/** Where the command prints; the console by default. */
export interface Output {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs the command and answers with its exit code: 0, or 1 after an error, a refused contract or drift. */
export async function runCli(
  args: readonly string[],
  output: Output = { print: console.log, complain: console.error },
) {
  try {
    const { check, watch, json, help: asked, ...places } = parseOptions(args, options);
    if (asked) {
      output.print(help.trimEnd());
      return 0;
    }
    const where = placesFrom(places);
    if (check && watch) {
      throw new CodegenError('"--check" and "--watch" exclude each other; leave one out');
    }
    if (watch) {
      await watchContract({
        ...where,
        report: (result, saved) => output.print(json ? jsonText(result) : watchText(result, saved)),
        complain: output.complain,
      });
      return 0;
    }
    const result = await generate({ ...where, check: check ?? false });
    const drifted = check === true && result.changed.length > 0;
    if (json) {
      output.print(jsonText(result));
    } else {
      output.print(reportText(result, check ?? false));
    }
    if (drifted) {
      output.complain(driftText(result.changed));
    }
    return drifted ? 1 : 0;
  } catch (error) {
    output.complain(error instanceof CodegenError ? `generate: ${error.message}` : String((error as Error).stack));
    return 1;
  }
}

interface Places {
  readonly contract?: string | undefined;
  readonly spec?: string | undefined;
  readonly root?: string | undefined;
  readonly out?: string | undefined;
}

/** `--spec` and `--out` start at the caller's folder, as paths in a shell do; `--contract` starts at the root. */
function placesFrom({ contract, spec, root, out }: Places) {
  if (contract !== undefined && spec !== undefined) {
    throw new CodegenError('"--contract" and "--spec" name the same thing; leave one out');
  }
  const folder = spec === undefined ? undefined : resolve(spec);
  const target = out === undefined ? root : resolve(out);
  if (folder !== undefined) {
    return { root: dirname(folder), contract: `${basename(folder)}/openapi.yaml`, out: target ?? workspaceRoot };
  }
  return {
    ...(contract !== undefined && { contract }),
    ...(root !== undefined && { root }),
    ...(target !== undefined && { out: target }),
  };
}

function jsonText(result: GenerateResult): string {
  // Of the whole process, so that a measurement need not watch it from outside.
  return JSON.stringify({ ...result, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) });
}

function reportText({ contract, files, changed, ms, notes }: GenerateResult, check: boolean): string {
  const count = contract.operations.length;
  const done = check ? "compared" : "generated";
  return [
    ...someOf(notes.map(note => `note       ${note}`)),
    `contract   ${contract.title} ${contract.version}, ${count} operation${count === 1 ? "" : "s"}`,
    `${done.padEnd(10)} ${files} files in ${Math.round(ms)} ms, ${changed.length || "none"} ${check ? "different" : "changed"}`,
    ...(check ? [] : someOf(changed.map(changeText))),
  ].join("\n");
}

function watchText({ files, changed, ms }: GenerateResult, saved: string): string {
  const paths = someOf(changed.map(({ path }) => path)).map(text => text.trim());
  const what = changed.length === 0 ? `none of ${files} files changed` : paths.join(", ");
  return `${saved}: ${what} (${Math.round(ms)} ms)`;
}

function driftText(changed: readonly Difference[]): string {
  const files = changed.length === 1 ? "1 file is" : `${changed.length} files are`;
  return [
    `generate: ${files} not what the contract says`,
    ...someOf(changed.map(differenceText)),
    "repair: pnpm generate",
  ].join("\n");
}

function differenceText({ kind, path }: Difference): string {
  return `  ${kind.padEnd(8)} ${path}`;
}

/** What a run did about a difference that it found. */
function changeText({ kind, path }: Difference): string {
  const done = { changed: "changed", missing: "added", extra: "removed" };
  return `  ${done[kind].padEnd(8)} ${path}`;
}

/** The first few lines, and how many there are besides. */
function someOf(lines: readonly string[]): string[] {
  return lines.length <= 6 ? [...lines] : [...lines.slice(0, 5), `  and ${lines.length - 5} more`];
}
