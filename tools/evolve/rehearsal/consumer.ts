import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Ran, run } from "../src/run.ts";

/** A project outside the workspace that uses the published packages. */
export interface Consumer {
  readonly folder: string;
  /** Installs the packages at a version; everything else comes from where the machine takes its packages. */
  readonly install: (version: string) => Promise<Ran>;
  readonly write: (path: string, text: string) => Promise<void>;
  readonly run: (command: string, ...args: string[]) => Promise<Ran>;
}

interface ConsumerOptions {
  readonly folder: string;
  readonly manager: "npm" | "pnpm";
  /** Lines that point our scope at the registry on loopback. */
  readonly npmrc: string;
  /** Third-party packages with exact versions. */
  readonly dependencies: Readonly<Record<string, string>>;
}

const ours = ["@ims-kit/client", "@ims-kit/redis", "@ims-kit/mock", "@ims-kit/contract-tests"];

/** Makes an empty project that installs with npm or pnpm. */
export async function createConsumer({ folder, manager, npmrc, dependencies }: ConsumerOptions): Promise<Consumer> {
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  // What pnpm or npm hand down to their scripts would make a project inside believe it is part of the workspace.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^p?npm_/i.test(name)));
  const runHere = (command: string, ...args: string[]) => run(command, args, { cwd: folder, env });
  await write(".npmrc", npmrc);
  return {
    folder,
    write,
    run: runHere,
    install: async version => {
      const all = { ...dependencies, ...Object.fromEntries(ours.map(name => [name, version])) };
      await write(
        "package.json",
        JSON.stringify({ name: "consumer", private: true, type: "module", dependencies: all }, undefined, 2),
      );
      // Not from the cache alone: an earlier rehearsal may have left our packages there, under the same port.
      if (manager === "npm") {
        return runHere("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts");
      }
      // Where CI is set, pnpm would hold a user's upgrade against the lockfile.
      return runHere("pnpm", "install", "--no-frozen-lockfile", "--ignore-workspace", "--ignore-scripts");
    },
  };
}
