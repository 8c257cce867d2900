import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { dereference } from "./dereference.ts";
import type { Document, Json } from "./document.ts";

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
  const documents = { from: dereference(from), to: dereference(to) };
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
    return { ...documents, differences: report.changes };
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim();
    throw new Error(`the diff engine failed: ${said || String(error)}`, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function command(): string {
  return join(createRequire(import.meta.url).resolve("@redocly/cli/package.json"), "..", "bin", "cli.js");
}
