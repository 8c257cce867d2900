import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { UsageError } from "../errors/usage-error.ts";

/** Commands of other packages of the kit, by the word after `ims`. */
export const otherPackages: Readonly<Record<string, string>> = {
  mock: "@ims-kit/mock",
  contract: "@ims-kit/contract-tests",
  explore: "@ims-kit/explorer",
};

/** Runs the command of another package with the rest of the words; returns its exit code. @throws UsageError when it is not installed */
export function handOver(word: string, rest: readonly string[]): number {
  const name = String(otherPackages[word]);
  const { status, signal } = spawnSync(process.execPath, [binOf(name, word), ...rest], { stdio: "inherit" });
  return status ?? (signal === "SIGINT" ? 130 : 1);
}

function binOf(name: string, word: string): string {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
    const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: Record<string, string> };
    return join(dirname(manifest), String(Object.values(bin)[0]));
  } catch {
    throw new UsageError(`ims ${word} needs the package ${name}`, `Install it: npm install ${name}`);
  }
}
