import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

/** A JavaScript runtime that tests run in. */
export interface Runtime {
  /** e.g. `Node 20`. */
  readonly name: string;
  /** Its executable and what stands before the script; absent where it is not installed. */
  readonly command: readonly [string, ...string[]] | undefined;
  /** Why it is absent, and what installs it. */
  readonly missing: string;
}

const require = createRequire(import.meta.url);

/**
 * The runtimes that the packages promise to run in, from npm packages with the binary inside. They are optional
 * dependencies, so that other platforms install without them; this workspace package is private, so that no user does.
 */
export const runtimes: readonly Runtime[] = [
  fromPackage("Node 20", "node-20-linux-x64", "bin/node"),
  fromPackage("Node 22", "node-22-linux-x64", "bin/node"),
  fromPackage("Node 24", "node-24-linux-x64", "bin/node"),
  fromPackage("Node 26", "node-26-linux-x64", "bin/node"),
  fromPackage("Deno", "@deno/linux-x64-glibc", "deno", ["run", "--allow-all", "--quiet"]),
  fromPackage("Bun", "@oven/bun-linux-x64", "bin/bun", ["run"]),
];

/** Debian's headless browser, which no npm package holds. */
export const chromium: Runtime = {
  name: "Chromium",
  command: onPath("chromium"),
  missing: "chromium is not installed: apt-get install chromium",
};

function onPath(name: string): readonly [string] | undefined {
  const found = (process.env.PATH ?? "").split(delimiter).find(folder => existsSync(join(folder, name)));
  return found === undefined ? undefined : [join(found, name)];
}

function fromPackage(name: string, specifier: string, binary: string, before: readonly string[] = []): Runtime {
  const missing = `${name} is not installed: ${specifier} is for Linux on x64; pnpm install`;
  try {
    const path = join(dirname(require.resolve(`${specifier}/package.json`)), binary);
    return { name, command: existsSync(path) ? [path, ...before] : undefined, missing };
  } catch {
    return { name, command: undefined, missing };
  }
}
