import { join, resolve } from "node:path";
import { short } from "./changeset/changeset-text.ts";
import { type Evolution, evolve } from "./evolve.ts";
import { EvolveError } from "./evolve-error.ts";
import { parseOptions } from "./parse-options.ts";
import { packages } from "./verdict/change.ts";

const help = `pnpm evolve [--from <git ref | file>] [--to <file>] [--dry-run] [--json]

Compares the contract with the last released one, regenerates every gen/ folder, and writes a changeset that says
what the change means to callers.

  --from     what to compare with (default: the newest release tag, else the published @ims-kit/spec; before the first
             release nothing, so that all is new)
  --to       the new contract (default: spec/openapi.yaml); from another file nothing is regenerated
  --dry-run  write nothing, show the changeset
  --json     print the verdict as JSON
  --root     the workspace (default: the one that holds this tool)
`;

const options = {
  from: { type: "string" },
  to: { type: "string" },
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
  root: { type: "string" },
  help: { type: "boolean" },
} as const;

/** Where the command prints; the console by default. */
export interface Output {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs `pnpm evolve` and answers with its exit code: 0, or 1 for whatever stopped it, named in a sentence. */
export async function runCli(
  args: readonly string[],
  { print, complain }: Output = { print: console.log, complain: console.error },
): Promise<number> {
  try {
    const { root = join(import.meta.dirname, "../../.."), help: isAsked, ...asked } = parseOptions(args, options);
    if (isAsked === true) {
      print(help);
      return 0;
    }
    const { from, to, "dry-run": dryRun = false } = asked;
    const evolution = await evolve({ root: resolve(root), from, to, dryRun });
    print(asked.json === true ? JSON.stringify(asJson(evolution), undefined, 2) : asText(evolution, dryRun));
    return 0;
  } catch (error) {
    if (!(error instanceof EvolveError)) {
      throw error;
    }
    complain(`evolve: ${error.message}`);
    return 1;
  }
}

function asJson({ from, to, bump, changes, text, written, kept, removed, generated }: Evolution) {
  const identity = (contract: typeof to) => ({ label: contract.label, hash: contract.hash, date: contract.date });
  return {
    bump: bump ?? null,
    from: from === undefined ? null : identity(from),
    to: identity(to),
    changes,
    text,
    written,
    kept,
    removed,
    generated,
  };
}

function asText(evolution: Evolution, dryRun: boolean): string {
  const { text, written, kept, removed, generated } = evolution;
  return [
    ...verdictLines(evolution),
    ...(dryRun && text !== undefined ? ["", text] : []),
    ...(generated.length > 0
      ? [`regenerated ${generated.length === 1 ? generated[0] : `${generated.length} files`}`]
      : []),
    ...removed.map(path => `removed ${path}`),
    ...(kept === undefined ? [] : [`left ${kept} as it is: it was edited by hand, and is about these contracts`]),
    ...(written === undefined ? [] : [`wrote ${written}`]),
  ].join("\n");
}

function verdictLines({ from, to, bump, changes }: Evolution): string[] {
  if (from === undefined) {
    return [
      `No contract was released yet, so that all of ${to.label} is new: ${changes.length} operations.`,
      "To compare with an earlier state of it: pnpm evolve --from <git ref | file>",
    ];
  }
  const head = `${from.label} (${short(from)}) -> ${to.label} (${short(to)})`;
  if (bump === undefined) {
    return [`${head}: no change`];
  }
  const rows = changes.map(({ effect, operation, text: said }) => {
    const bumps = packages.map(name => effect[name].padEnd(widthOf(name))).join("  ");
    return `  ${bumps}  ${operation ?? "*"}: ${said}`;
  });
  return [`${head}: ${bump}`, `  ${packages.map(name => name.padEnd(widthOf(name))).join("  ")}`, ...rows];
}

/** Of a column: its head, or the longest bump. */
function widthOf(name: string): number {
  return Math.max(name.length, "major".length);
}
