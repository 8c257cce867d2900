import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { EvolveError } from "../evolve-error.ts";
import { dereference, resolved } from "./dereference.ts";
import { type Document, type Json, keysOf, valueAt } from "./document.ts";

/** One difference between two contracts as the engine reports it. */
export interface Difference {
  /** JSON pointer in the contract that has it, references gone, e.g. `#/paths/~1#A/post/parameters/2/schema`. */
  readonly path: string;
  readonly kind: "added" | "modified" | "removed";
  /** The engine's name for what stands at `path`, e.g. `Schema`, `Parameter`, `SpecExtension`. */
  readonly typeName: string;
  /** The keyword that was modified, e.g. `enum`. */
  readonly property?: string;
  readonly impact: "major" | "minor" | "patch";
  /** The engine's rules that made it `major`, e.g. `parameter-removed`. */
  readonly verdicts: readonly { readonly ruleId: string; readonly message: string }[];
  readonly base?: { readonly pointer: string; readonly value?: Json };
  readonly revision?: { readonly pointer: string; readonly value?: Json };
}

/** Two contracts laid side by side: the differences, and the documents that their pointers lead into. */
export interface Differences {
  readonly differences: readonly Difference[];
  readonly from: Document;
  readonly to: Document;
}

/**
 * Compares two bundled contracts with `redocly diff`, all its rules on. The command is experimental, so its version is
 * pinned and this is the only file that knows it.
 */
export async function redoclyDiff(from: Document, to: Document): Promise<Differences> {
  const documents = { from: dereference(onlyShared(from, to)), to: dereference(onlyShared(to, from)) };
  const folder = await mkdtemp(join(tmpdir(), "ims-kit-diff-"));
  const file = (name: string) => join(folder, name);
  try {
    await writeFile(file("from.json"), JSON.stringify(documents.from));
    await writeFile(file("to.json"), JSON.stringify(documents.to));
    await writeFile(file("redocly.yaml"), "extends: [diff-recommended]\n");
    const options = [
      "--format=json",
      "--fail-on=none",
      `--config=${file("redocly.yaml")}`,
      `--output=${file("report.json")}`,
    ];
    await promisify(execFile)(process.execPath, [command(), "diff", file("from.json"), file("to.json"), ...options], {
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" },
      maxBuffer: 64 * 1024 * 1024,
    });
    const report = JSON.parse(await readFile(file("report.json"), "utf8")) as { changes: Difference[] };
    const differences = splitRenames(report.changes).map(difference => withValues(difference, documents));
    return { ...documents, differences };
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim();
    throw new EvolveError(`the diff engine failed: ${said || String(error)}`, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Operations that only one side has are left out: the engine would guess which of the others they have become. */
function onlyShared(contract: Document, other: Document): Document {
  const shared = Object.entries(contract.paths ?? {}).filter(([path]) => other.paths?.[path] !== undefined);
  return { ...contract, paths: Object.fromEntries(shared) };
}

/**
 * What the engine takes for a rename, because the two look alike, is reported as what is sure: one went, one came. What it
 * found by comparing the two falls away.
 */
function splitRenames(differences: readonly Difference[]): Difference[] {
  const isRename = ({ kind, typeName, property }: Difference) =>
    kind === "modified" &&
    (property === "key" || (typeName === "Parameter" && (property === "name" || property === "in")));
  const renames = differences.filter(isRename);
  const isBelow = ({ path }: Difference) =>
    renames.some(rename => path === rename.path || path.startsWith(`${rename.path}/`));
  return [
    ...differences.filter(difference => !isBelow(difference)),
    ...renames.flatMap(({ path, typeName, impact, verdicts, base, revision }): Difference[] => {
      const at = (pointer = path) => pointer.replace(/\/(?:name|in)$/, "");
      // A parameter's own pointer leads into components; the operation is known from where it is used.
      const was = typeName === "Parameter" ? path : at(base?.pointer);
      return [
        { kind: "removed", path: was, typeName, impact, verdicts, base: { pointer: at(base?.pointer) } },
        { kind: "added", path, typeName, impact: "minor", verdicts: [], revision: { pointer: at(revision?.pointer) } },
      ];
    }),
  ];
}

/** Gives what came or went with its reference resolved. */
function withValues(difference: Difference, { from, to }: { from: Document; to: Document }): Difference {
  if (difference.kind === "modified") {
    return difference;
  }
  const [side, document] = difference.kind === "removed" ? (["base", from] as const) : (["revision", to] as const);
  const pointer = difference[side]?.pointer ?? difference.path;
  const value = resolved(document, valueAt(document, keysOf(pointer)));
  return value === undefined ? difference : { ...difference, [side]: { pointer, value } };
}

function command(): string {
  return fileURLToPath(new URL("bin/cli.js", import.meta.resolve("@redocly/cli/package.json")));
}
