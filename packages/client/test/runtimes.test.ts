import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { runtimes } from "@ims-kit/runtimes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serializeParameters } from "../src/call/serialize-parameters.ts";
import { sign } from "../src/call/sign.ts";
import { walked, walkScript } from "./fixtures/bundle.ts";
import { type Loopback, startLoopback } from "./fixtures/loopback.ts";

const run = promisify(execFile);

describe("the built package", () => {
  let server: Loopback;
  let folder: string;

  beforeAll(async () => {
    server = await startLoopback();
    folder = await mkdtemp(join(tmpdir(), "ims-kit-runtimes-"));
    await mkdir(join(folder, "node_modules/@ims-kit"), { recursive: true });
    await symlink(fileURLToPath(new URL("..", import.meta.url)), join(folder, "node_modules/@ims-kit/client"));
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    await writeFile(
      join(folder, "require.cjs"),
      'const { createClient } = require("@ims-kit/client"); console.log(typeof createClient({ region: "cn-shanghai" }));',
    );
    await writeFile(join(folder, "walk.mjs"), walkScript(server.url, "console.log(JSON.stringify(result));"));
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const { name, command, missing } of runtimes.filter(one => one.name.startsWith("Node"))) {
    test(`is required from CommonJS in ${name}${command ? "" : ` (skipped: ${missing})`}`, {
      skip: !command,
    }, async () => {
      const [binary, ...before] = command as readonly [string, ...string[]];
      const { stdout, stderr } = await run(binary, [...before, join(folder, "require.cjs")], { cwd: folder });
      expect({ stdout, stderr }).toEqual({ stdout: "object\n", stderr: "" });
    });
  }

  for (const { name, command, missing } of runtimes) {
    test(`calls, signs and walks in ${name}${command ? "" : ` (skipped: ${missing})`}`, {
      skip: !command,
    }, async () => {
      const [binary, ...before] = command as readonly [string, ...string[]];
      const seen = server.requests.length;
      const { stdout, stderr } = await run(binary, [...before, join(folder, "walk.mjs")], {
        cwd: folder,
        env: { HOME: folder },
      });
      expect(stderr).toBe("");
      expect(JSON.parse(stdout)).toEqual(walked);
      await expectSigned(server.requests[seen]);
    });
  }
});

/** Computes the signature of a request anew, from what arrived. */
async function expectSigned(request: Loopback["requests"][number] | undefined): Promise<void> {
  const { headers = {}, url = "" } = request ?? {};
  const { headers: again } = await sign({
    action: String(headers["x-acs-action"]),
    version: String(headers["x-acs-version"]),
    host: String(headers.host),
    query: serializeParameters(Object.fromEntries(new URL(url, "http://localhost").searchParams)),
    credentials: { accessKeyId: "id", accessKeySecret: "secret" },
    date: Date.parse(String(headers["x-acs-date"])),
    nonce: String(headers["x-acs-signature-nonce"]),
  });
  expect(headers.authorization).toBe(again.authorization);
}
