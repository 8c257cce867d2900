import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { installSystemPackages, missingSystemPackages, systemPackages } from "../system-packages.mjs";
import { isOlder, oldestNode, pnpmVersion } from "../toolchain.mjs";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A workspace with nothing but the bootstrap and the given scripts. */
function workspace(scripts: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "ims-kit-bootstrap-"));
  folders.push(folder);
  const from = join(import.meta.dirname, "..");
  cpSync(from, join(folder, "tools/bootstrap"), {
    recursive: true,
    filter: path => path === from || path.endsWith(".mjs"),
  });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "small", private: true, scripts }));
  writeFileSync(join(folder, "pnpm-lock.yaml"), "lockfileVersion: '9.0'\n\nimporters:\n\n  .: {}\n");
  return folder;
}

function bootstrap(folder: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["tools/bootstrap/bootstrap.mjs", ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const out = { text: "" };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", text => (out.text += text));
  }
  return { child, out, ended: once(child, "close").then(([code]) => code as number) };
}

test("runs the script with its arguments, without npm's own settings, and hands its exit code on", async () => {
  const script = `node -e "console.log(process.argv[1], process.env.npm_config_nodedir); process.exit(7)"`;
  const { ended, out } = bootstrap(workspace({ seven: script }), ["seven", "word"], { npm_config_nodedir: "/nowhere" });
  expect(await ended).toBe(7);
  expect(out.text).toContain("word undefined");
});

test("a script that does not exist and a missing name end with 1 and a sentence", async () => {
  const unknown = bootstrap(workspace({}), ["nothing"]);
  expect(await unknown.ended).toBe(1);
  expect(unknown.out.text).toContain('"nothing" not found');
  const none = bootstrap(workspace({}), []);
  expect(await none.ended).toBe(1);
  expect(none.out.text).toContain("name a script of package.json");
});

test("says in one sentence what to install where npm does not have the package", async () => {
  const registry = createServer((_, response) => response.writeHead(404).end("{}")).listen(0, "127.0.0.1");
  await once(registry, "listening");
  const { port } = registry.address() as { port: number };
  const path = (process.env.PATH ?? "").split(delimiter).filter(folder => !existsSync(join(folder, "pnpm")));
  const folder = workspace({ hello: "true" });
  const { ended, out } = bootstrap(folder, ["hello"], {
    PATH: path.join(delimiter),
    NPM_CONFIG_REGISTRY: `http://127.0.0.1:${port}/`,
    NPM_CONFIG_CACHE: join(folder, "cache"),
  });
  expect(await ended).toBe(1);
  registry.close();
  const sentence = out.text.trim().split("\n").at(-1);
  expect(sentence).toMatch(
    /^ims-kit: npm could not fetch @pnpm\/exe\.\S+ \(E404\); install pnpm \d+\.\d+\.\d+ yourself and run this again\.$/,
  );
  expect(out.text).not.toContain("    at ");
});

test("a broken lockfile ends with pnpm's words and a sentence, not a stack trace", async () => {
  const folder = workspace({ hello: "true" });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "small", dependencies: { "not-in-the-lockfile": "1.0.0" } }),
  );
  const { ended, out } = bootstrap(folder, ["hello"]);
  expect(await ended).toBe(1);
  expect(out.text).toContain("ims-kit: pnpm could not install the packages");
  expect(out.text).not.toContain("    at ");
});

test.each(["SIGINT", "SIGTERM"] as const)("%s reaches the script and all that it started", async signal => {
  const folder = workspace({ wait: "node wait.mjs" });
  const code = `
    import { spawn } from "node:child_process";
    import { writeFileSync } from "node:fs";
    const inner = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    writeFileSync("pids", process.pid + " " + inner.pid);
    console.log("waiting");
    setInterval(() => {}, 1000);`;
  writeFileSync(join(folder, "wait.mjs"), code);
  const { child, ended, out } = bootstrap(folder, ["wait"]);
  while (!out.text.includes("waiting")) {
    await Promise.race([once(child.stdout, "data"), ended]);
  }
  child.kill(signal);
  expect(await ended).not.toBe(0);
  const pids = readFileSync(join(folder, "pids"), "utf8").split(" ").map(Number);
  await expect.poll(() => pids.filter(isRunning)).toEqual([]);
});

test("an older Node is told from a newer one by number, not by text", () => {
  expect(isOlder("9.11.2", oldestNode)).toBe(true);
  expect(isOlder("24.9.0", "24.18.0")).toBe(true);
  expect(isOlder("24.18.0", "24.18.0")).toBe(false);
  expect(isOlder("26.0.0", oldestNode)).toBe(false);
});

test("the pnpm that is fetched is the one that package.json names", () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8"));
  expect(manifest.devEngines.packageManager).toMatchObject({ name: "pnpm", version: pnpmVersion });
});

test("a system package is missing when no folder of PATH holds its command", () => {
  const folder = workspace({});
  expect(missingSystemPackages(folder)).toEqual(systemPackages);
  writeFileSync(join(folder, "chromium"), "");
  expect(missingSystemPackages(`${dirname(folder)}${delimiter}${folder}`).map(entry => entry.command)).not.toContain(
    "chromium",
  );
});

/** A PATH on which `apt-get install` puts what it is told to, and writes down how it was called. */
function machineWithAptGet() {
  const folder = workspace({});
  const script = `#!/bin/sh\necho "$@" >> ${folder}/called\n[ "$1" = install ] && : > ${folder}/chromium && : > ${folder}/redis-server\nexit 0\n`;
  writeFileSync(join(folder, "apt-get"), script, { mode: 0o755 });
  return { folder, env: { PATH: folder } };
}

test("root on Debian gets the missing system packages installed", async () => {
  const { folder, env } = machineWithAptGet();
  expect(await installSystemPackages({ uid: 0, release: "ID=debian\n", env })).toEqual(["chromium", "redis-server"]);
  const called = readFileSync(join(folder, "called"), "utf8").trim().split("\n");
  expect(called).toEqual(["update", "install -y --no-install-recommends chromium redis-server"]);
});

test.each([
  ["somebody else than root", { uid: 1000, release: "ID=ubuntu\nID_LIKE=debian\n" }],
  ["root on another system", { uid: 0, release: "ID=alpine\n" }],
])("%s is told the line that installs them, and nothing is installed", async (_who, machine) => {
  const { folder, env } = machineWithAptGet();
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  expect(await installSystemPackages({ ...machine, env })).toEqual([]);
  expect(log.mock.lastCall?.[0]).toMatch(/^Skipping the .* tests: .*sudo apt-get install -y .*chromium redis-server$/);
  log.mockRestore();
  expect(existsSync(join(folder, "called"))).toBe(false);
});

function isRunning(pid: number) {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
