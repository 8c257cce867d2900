import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CallToWrite, commandLine, curlCommand, signedRequest, typescriptCode } from "../src/code/index.ts";
import { listRecognitionSamples } from "../src/gen/operations.ts";
import { fakeKeys } from "./fixtures/fake-list.ts";
import { type Loopback, startLoopback } from "./fixtures/loopback.ts";
import { success } from "./fixtures/scripted.ts";

const run = promisify(execFile);
const { descriptor } = listRecognitionSamples;
const params = {
  Algorithm: "face",
  LibId: ["lib1", "lib2"],
  EntityId: "ANY",
  EntityName: 'it\'s "Kim" \\ $HOME 样本',
  PageNumber: 1,
  PageSize: 10,
};
const call: CallToWrite = { descriptor, params };

let server: Loopback;
let folder: string;

beforeEach(async () => {
  server = await startLoopback(0, (_, response) => {
    response.setHeader("content-type", "application/json").end(JSON.stringify(success));
  });
  // Below the package, so that its own name leads to what was built.
  folder = await mkdtemp(join(import.meta.dirname, "../.gen-code-"));
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function runModule(code: string): Promise<string> {
  await writeFile(join(folder, "call.mts"), code);
  const env = {
    ...process.env,
    ALIBABA_CLOUD_ACCESS_KEY_ID: "id",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "the-secret-of-the-key",
  };
  return (await run(process.execPath, ["call.mts"], { cwd: folder, env })).stdout;
}

function sentParameters(): unknown {
  return server.requests.map(({ url }) => Object.fromEntries(new URL(url, server.url).searchParams));
}

const sent = { ...params, LibId: "lib1,lib2", PageNumber: "1", PageSize: "10" };

test("the TypeScript of one page runs and sends the parameters", async () => {
  const printed = await runModule(typescriptCode(call, { endpoint: server.url }));
  expect(sentParameters()).toEqual([sent]);
  expect(printed).toContain(success.RequestId);
});

test("the TypeScript of a walk runs without the page's parameters", async () => {
  await runModule(typescriptCode(call, { endpoint: server.url, walk: true }));
  expect(sentParameters()).toEqual([{ ...sent, PageSize: "50" }]);
});

test("TypeScript names the region and only the parameters that are given", () => {
  expect(typescriptCode({ descriptor, params: { ...params, EntityName: undefined } }, { region: "cn-beijing" })).toBe(
    `import { createClient } from "@ims-kit/client";

const ims = createClient({ region: "cn-beijing" }); // credentials from the environment

const answer = await ims.listRecognitionSamples({
  Algorithm: "face",
  LibId: ["lib1", "lib2"],
  EntityId: "ANY",
  PageNumber: 1,
  PageSize: 10,
});
console.log(answer);
`,
  );
});

test("the curl line sends the signed request", async () => {
  const request = await signedRequest(call, { endpoint: server.url, credentials: fakeKeys });
  const { stdout } = await run("sh", ["-c", `${curlCommand(request)} --silent`]);
  expect(JSON.parse(stdout)).toEqual(success);
  expect(sentParameters()).toEqual([sent]);
  expect(server.requests[0]?.headers).toMatchObject(request.headers);
});

test("a signed request shows what it was signed over, and when it expires", async () => {
  const options = { endpoint: "https://ice.cn-shanghai.aliyuncs.com", credentials: fakeKeys, nonce: "n1" };
  const date = Date.UTC(2026, 0, 28, 1, 30, 5);
  const request = await signedRequest({ descriptor, params: { PageNumber: 2 } }, { ...options, date });
  expect(request.url).toBe("https://ice.cn-shanghai.aliyuncs.com/?PageNumber=2");
  expect(request.canonicalRequest?.split("\n").slice(0, 4)).toEqual([
    "POST",
    "/",
    "PageNumber=2",
    "host:ice.cn-shanghai.aliyuncs.com",
  ]);
  expect(request.stringToSign).toMatch(/^ACS3-HMAC-SHA256\n[\da-f]{64}$/);
  expect(request.expires).toBe("2026-01-28T01:45:05Z");
});

test("a bearer token signs nothing", async () => {
  const credentials = { bearerToken: "a-bearer-token" };
  const request = await signedRequest(call, { endpoint: server.url, credentials });
  expect(request.canonicalRequest).toBeUndefined();
  expect(request.headers["x-acs-bearer-token"]).toBe("a-bearer-token");
});

test("the command line says the call again, word for word", async () => {
  const line = commandLine(call, { region: "cn-beijing" });
  const { stdout } = await run("sh", ["-c", `ims() { for word; do echo "$word"; done; }; ${line}`]);
  expect(stdout.trim().split("\n")).toEqual([
    "list-recognition-samples",
    ...["--algorithm", "face", "--lib-id", "lib1", "--lib-id", "lib2", "--entity-id", "ANY"],
    ...["--page-number", "1", "--page-size", "10", "--entity-name", params.EntityName, "--region", "cn-beijing"],
  ]);
});

test("the command line of a walk asks for all, and keeps a value with a dash in front from reading as a flag", () => {
  const dashed = { descriptor, params: { ...params, EntityName: "-kim" } };
  expect(commandLine(dashed, { walk: true })).toBe(
    "ims list-recognition-samples --algorithm face --lib-id lib1 --lib-id lib2 --entity-id ANY --entity-name=-kim --all",
  );
});
