import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/**
 * Times the two commands of the README in a fresh clone of HEAD, with the machine's own Node on PATH: `npm start` cold
 * (empty caches of npm and pnpm) and warm, `npm test` with nothing changed since the run before.
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ims-kit-clone-"));
  const path = (process.env.PATH ?? "").split(delimiter).filter(entry => !/\.toolchain|node_modules/.test(entry));
  const env: NodeJS.ProcessEnv = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm|pnpm|turbo)_/i.test(name))),
    PATH: path.join(delimiter),
    NPM_CONFIG_CACHE: join(folder, "npm-cache"),
    XDG_DATA_HOME: join(folder, "data"),
    XDG_CACHE_HOME: join(folder, "cache"),
  };
  const clone = join(folder, "ims-kit");
  const seconds = (command: string, ...args: string[]) => {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: clone, env, encoding: "utf8" });
    const words = `${stdout}${stderr}`.trim().split("\n");
    if (status !== 0) {
      console.log(`  ${command} ${args.join(" ")} ended with ${status}: ${words.slice(-3).join(" / ")}`);
    }
    return (performance.now() - start) / 1000;
  };
  try {
    spawnSync("git", ["clone", "--quiet", root, clone], { stdio: "inherit" });
    const rows: [what: string, seconds: number, most: number][] = [
      ["npm start, cold", seconds("npm", "start"), 90],
      ["npm start, warm", seconds("npm", "start"), 5],
    ];
    const first = seconds("npm", "test");
    rows.push(["npm test, unchanged", seconds("npm", "test"), 5]);
    for (const [what, took, most] of rows) {
      const verdict = took <= most ? "reached" : "NOT reached";
      console.log(
        `${what.padEnd(24)} ${took.toFixed(1).padStart(6)} s   at most ${String(most).padStart(2)} s: ${verdict}`,
      );
    }
    console.log(`${"npm test, first".padEnd(24)} ${first.toFixed(1).padStart(6)} s`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
