// `pnpm evolve`: what the contract's change means for callers, as a changeset.
import { join } from "node:path";
import { short } from "./changeset/changeset-text.ts";
import { type Evolution, evolve } from "./evolve.ts";
import { EvolveError } from "./evolve-error.ts";
import { parseOptions } from "./parse-options.ts";
import { packages } from "./verdict/change.ts";

const help = `pnpm evolve [--from <git ref | file>] [--to <file>] [--dry-run] [--json]

Compares the contract with the last released one and writes a changeset that tells callers what it means for them.

  --from     what to compare with (default: the newest release tag, else the published @ims-kit/spec)
  --to       the new contract (default: spec/openapi.yaml)
  --dry-run  write nothing, show the changeset
  --json     print the verdict as JSON
`;

try {
  const options = parseOptions(process.argv.slice(2), {
    from: { type: "string" },
    to: { type: "string" },
    "dry-run": { type: "boolean" },
    json: { type: "boolean" },
    help: { type: "boolean" },
  });
  if (options.help === true) console.log(help);
  else {
    const { from, to, "dry-run": dryRun } = options;
    const root = join(import.meta.dirname, "../../..");
    const evolution = await evolve({ root, from, to, dryRun });
    console.log(
      options.json === true ? JSON.stringify(asJson(evolution), undefined, 2) : asText(evolution, dryRun === true),
    );
  }
} catch (error) {
  if (!(error instanceof EvolveError)) throw error;
  console.error(`evolve: ${error.message}`);
  process.exitCode = 1;
}

function asJson({ from, to, bump, changes, text, written, removed }: Evolution) {
  const identity = (contract: typeof to) => ({ label: contract.label, hash: contract.hash, date: contract.date });
  return {
    bump: bump ?? null,
    from: from === undefined ? null : identity(from),
    to: identity(to),
    changes,
    text,
    written,
    removed,
  };
}

function asText({ from, to, bump, changes, text, written, removed }: Evolution, dryRun: boolean): string {
  if (from === undefined) return `No contract was released yet; nothing to compare ${to.label} with.`;
  const head = `${from.label} (${short(from)}) -> ${to.label} (${short(to)})`;
  if (bump === undefined) return [`${head}: no change`, ...removed.map(path => `removed ${path}`)].join("\n");
  const rows = changes.map(({ effect, operation, text: said }) => {
    const bumps = packages.map(name => effect[name].padEnd(5)).join("  ");
    return `  ${bumps}  ${operation ?? "*"}: ${said}`;
  });
  const columns = `  ${packages.map(name => name.slice(0, 5).padEnd(5)).join("  ")}`;
  const end = written === undefined ? "" : `\nwrote ${written}`;
  return [`${head}: ${bump}`, columns, ...rows, ...(dryRun ? ["", text ?? ""] : [])].join("\n") + end;
}
