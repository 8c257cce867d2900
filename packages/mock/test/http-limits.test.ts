import { expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { call, valid } from "./fixtures/call.ts";
import { exchange } from "./fixtures/raw-connection.ts";

const head =
  "POST /?Algorithm=face&LibId=a&EntityId=ANY&PageNumber=1&PageSize=1 HTTP/1.1\r\nhost: 127.0.0.1\r\nx-acs-action: ListRecognitionSamples\r\nx-acs-version: 2020-11-09\r\n";
const logged: string[] = [];
const mock = await startMock({
  world: "random",
  auth: false,
  rateLimit: "off",
  limits: { requestMs: 1000, headerBytes: 8_192, bodyBytes: 10_000 },
  onRequest: request => logged.push(request.requestId),
});
const send = (...parts: (string | Buffer)[]) =>
  exchange(
    mock.url,
    parts.map(part => Buffer.from(part)),
  );

test.each([
  [
    "headers over the limit",
    [`${head}x-large: ${"x".repeat(9_000)}\r\n\r\n`],
    "the headers are larger than 8192 bytes",
  ],
  [
    "a body over the limit",
    [`${head}content-length: 20000\r\nconnection: close\r\n\r\n`, "x".repeat(20_000)],
    "the body is larger than 10000 bytes",
  ],
  [
    "a body that does not come",
    [`${head}content-length: 100\r\n\r\n`, "half"],
    "the request was not complete after 1000 ms",
  ],
  ["headers that do not end", [head], "the request was not complete after 1000 ms"],
  ["what is not HTTP", ["\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello"], "the request is not HTTP"],
  ["CONNECT", ["CONNECT example.com:443 HTTP/1.1\r\nhost: example.com\r\n\r\n"], "CONNECT is not supported"],
])("answers %s in the vendor's body, and records it", async (name, parts, reason) => {
  mock.reset();
  const [answer, ...more] = await send(...parts);
  expect(more).toEqual([]);
  expect(answer?.status).toBe(400);
  const requestId = answer?.headers["x-acs-request-id"] ?? "";
  const host = name === "CONNECT" ? "example.com" : "127.0.0.1";
  expect(JSON.parse(answer?.body ?? "")).toMatchObject({
    Code: "InvalidParameter",
    RequestId: requestId,
    HostId: host,
    Recommend: expect.any(String),
  });
  expect(Date.parse(answer?.headers.date ?? "")).not.toBeNaN();
  expect(answer?.headers["x-ims-mock-detail"]).toContain(reason);
  expect(mock.requests).toHaveLength(1);
  expect(mock.requests[0]).toMatchObject({
    requestId,
    verdict: "InvalidParameter",
    status: 400,
    detail: expect.stringContaining(reason),
    // Its head was read, and says what was asked.
    ...(name.startsWith("a body") && { action: "ListRecognitionSamples", method: "POST", headers: { host } }),
  });
  expect(logged.at(-1)).toBe(requestId);
});

test("refuses a body over the limit through mock.fetch too", async () => {
  mock.reset();
  expect((await call(mock, valid, { body: "x".repeat(10_000) })).status).toBe(200);
  const answer = await call(mock, valid, { body: "x".repeat(10_001) });
  expect(answer).toMatchObject({ status: 400, body: { Code: "InvalidParameter", HostId: "127.0.0.1" } });
  expect(answer.headers.get("x-ims-mock-detail")).toBe("the body is larger than 10000 bytes");
  expect(mock.requests.map(({ verdict }) => verdict)).toEqual(["OK", "InvalidParameter"]);
});

test("does not wait for the end of a body that is over the limit of mock.fetch", async () => {
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull: controller => controller.enqueue(new Uint8Array(6_000)),
    });
  const post = (body: ReadableStream, signal?: AbortSignal) =>
    mock.fetch(mock.url, { method: "POST", body, duplex: "half", ...(signal && { signal }) } as RequestInit);
  expect((await post(endless())).headers.get("x-ims-mock-detail")).toBe("the body is larger than 10000 bytes");
  const silent = new ReadableStream({ pull: () => new Promise(() => {}) });
  const controller = new AbortController();
  const pending = post(silent, controller.signal);
  controller.abort();
  await expect(pending).rejects.toThrow(controller.signal.reason);
});

test("records the head of a request whose body does not come behind another in the same bytes", async () => {
  mock.reset();
  const whole = `${head.replace("PageSize=1", "PageSize=2")}content-length: 1\r\n\r\nx`;
  const answers = await send(`${whole}${head}content-length: 9\r\n\r\nhalf`);
  expect(answers.map(({ status }) => status)).toEqual([200, 400]);
  expect(mock.requests).toMatchObject([
    { verdict: "OK" },
    { verdict: "InvalidParameter", method: "POST", headers: { host: "127.0.0.1" } },
  ]);
});

test("answers pipelined requests in order, and what is not HTTP behind them last", async () => {
  mock.fail({ kind: "latency", ms: 50 });
  const answers = await send(`${head}\r\n${head.replace("PageSize=1", "PageSize=0")}\r\nnonsense\r\n\r\n`);
  expect(answers.map(({ status }) => status)).toEqual([200, 400, 400]);
});

test("answers an Expect that it does not know, and a missing Host", async () => {
  expect((await send(`${head}expect: wonders\r\nconnection: close\r\n\r\n`))[0]?.status).toBe(200);
  expect((await send(`${head.replace("host: 127.0.0.1\r\n", "")}connection: close\r\n\r\n`))[0]?.status).toBe(200);
});

test("says which port is taken and what to do", async () => {
  const port = Number(new URL(mock.url).port);
  await expect(startMock({ world: "random", port })).rejects.toThrow(
    `port ${port} of 127.0.0.1 is taken: choose another, or 0 for any free one`,
  );
});

test("runs many in one process, and leaves nothing behind", async () => {
  const mocks = await Promise.all(
    Array.from({ length: 100 }, () => startMock({ world: { libs: 1, entities: 1, samples: 1 }, auth: false })),
  );
  expect(new Set(mocks.map(({ url }) => url)).size).toBe(100);
  await Promise.all(mocks.map(one => one.close()));
  await expect(fetch(mocks[0]?.url ?? "")).rejects.toThrow();
});

test("closes at once, whatever hangs", async () => {
  const slow = await startMock({ world: "random", auth: false });
  slow.fail({ kind: "stall" });
  slow.fail({ kind: "latency", ms: 60_000, rate: 1 });
  const pending = fetch(`${slow.url}/`, { method: "POST" }).catch(error => error);
  await expect.poll(() => slow.requests.length).toBe(1);
  await slow.close();
  expect(await pending).toBeInstanceOf(TypeError);
});
