import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RUN_TIME, UNSHOWN } from "./own-contract.ts";

const own = join(import.meta.dirname, "..");
const commands = {
  "ims-mock": join(own, "node_modules/@ims-kit/mock/dist/cli.js"),
  "ims-contract": join(own, "dist/cli.js"),
};
const folder = mkdtempSync(join(tmpdir(), "contract-readme-"));
const children: ChildProcess[] = [];

beforeAll(() => {
  mkdirSync(join(folder, "node_modules/@ims-kit"), { recursive: true });
  symlinkSync(own, join(folder, "node_modules/@ims-kit/contract-tests"));
});

afterAll(() => {
  for (const child of children) {
    child.kill();
  }
  rmSync(folder, { recursive: true });
});

/** The README's shell command that begins so, in one line, with another port than everyone's. */
function commandOf(name: keyof typeof commands, port: number): string[] {
  const text = readFileSync(join(own, "README.md"), "utf8").replaceAll("\\\n", " ");
  const line = text.split("\n").find(each => each.startsWith(`npx ${name} `)) ?? "";
  return [commands[name], ...line.replaceAll("4010", String(port)).trim().split(/\s+/).slice(2)];
}

function start(args: string[]) {
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, NO_COLOR: "1" } });
  children.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", text => (said += text));
  }
  return { child, said: () => said };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

test("a README's reader starts the mock, judges it, and sees all held", { timeout: RUN_TIME }, async () => {
  const port = await freePort();
  const mock = start(commandOf("ims-mock", port));
  await expect.poll(mock.said, { timeout: 20_000 }).toContain(String(port));
  const { child, said } = start(commandOf("ims-contract", port));
  const code = await new Promise(resolve => child.on("close", resolve));
  expect(said()).toMatch(/\d+ held, 0 fell short/);
  const unshown = UNSHOWN.size > 0 ? "|no item in the answer" : "";
  expect(said()).not.toMatch(new RegExp(`skipped: (?!needs prefer${unshown})`));
  expect(code).toBe(0);
});
