import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** The commands of the README in the order of a first hour, each with the most seconds that it should take. */
const rows: readonly { name: string; command: readonly [string, ...string[]]; most: number }[] = [
  { name: "cold start", command: ["npm", "start"], most: 90 },
  { name: "warm start", command: ["npm", "start"], most: 5 },
  { name: "cold test", command: ["npm", "test"], most: 180 },
  { name: "cached test", command: ["npm", "test"], most: 5 },
];

/**
 * Times the commands of the README in a fresh clone of HEAD, with the machine's own Node on PATH and with empty caches
 * of npm and pnpm: the first `npm start` fetches and installs everything, the first `npm test` runs every task.
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ims-kit-clone-"));
  const clone = join(folder, "ims-kit");
  const env = freshEnvironment(folder);
  try {
    spawnSync("git", ["clone", "--quiet", root, clone], { stdio: "inherit" });
    for (const { name, command, most } of rows) {
      const took = secondsOf(command, clone, env);
      const verdict = took <= most ? "reached" : "NOT reached";
      console.log(
        `${`${name} (${command.join(" ")})`.padEnd(24)} ${took.toFixed(1).padStart(6)} s   at most ${String(most).padStart(3)} s: ${verdict}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The environment of somebody who has Node and npm, and nothing of this workspace. */
function freshEnvironment(folder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm|pnpm|turbo)_/i.test(name));
  const path = (process.env.PATH ?? "").split(delimiter).filter(entry => !/\.toolchain|node_modules/.test(entry));
  return {
    ...Object.fromEntries(kept),
    PATH: path.join(delimiter),
    NPM_CONFIG_CACHE: join(folder, "npm-cache"),
    XDG_DATA_HOME: join(folder, "data"),
    XDG_CACHE_HOME: join(folder, "cache"),
  };
}

function secondsOf([program, ...args]: readonly [string, ...string[]], cwd: string, env: NodeJS.ProcessEnv): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: "utf8" });
  if (status !== 0) {
    const lastLines = `${stdout}${stderr}`.trim().split("\n").slice(-3).join(" / ");
    console.log(`  ${program} ${args.join(" ")} ended with ${status}: ${lastLines}`);
  }
  return (performance.now() - start) / 1000;
}
