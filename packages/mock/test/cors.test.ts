import { expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { call, valid } from "./fixtures/call.ts";

const page = "http://localhost:5173";
const asked = "authorization,x-acs-action,x-acs-date,x-acs-version";
const preflight = (url: string, ask: typeof fetch = fetch) =>
  ask(`${url}/?${new URLSearchParams(valid)}`, {
    method: "OPTIONS",
    headers: { origin: page, "access-control-request-method": "POST", "access-control-request-headers": asked },
  });

test("grants a preflight, which is no call, and lets the page read what comes", async () => {
  await using mock = await startMock({ world: "random", cors: true, rateLimit: 1 });
  mock.fail({ kind: "error", code: "NoPermission" });
  for (const ask of [fetch, mock.fetch]) {
    const granted = await preflight(mock.url, ask);
    expect([granted.status, await granted.text()]).toEqual([200, ""]);
    expect(granted.headers.get("access-control-allow-origin")).toBe("*");
    expect(granted.headers.get("access-control-allow-methods")).toBe("POST");
    expect(granted.headers.get("access-control-allow-headers")).toBe(asked);
  }
  expect(mock.requests).toHaveLength(0);
  const { credentials } = mock;
  const answers = [await call(mock, valid, { credentials }), await call(mock, valid, { credentials })];
  expect(answers.map(({ status }) => status)).toEqual([403, 400]);
  for (const { headers } of answers) {
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toBe(
      "x-acs-request-id, x-acs-retry-after, date, x-ims-mock-detail, x-ims-mock-hint, x-ims-mock-signature-hint",
    );
  }
});

test("lets the pages of one origin in, also to answers that wait or are spoilt", async () => {
  await using mock = await startMock({ world: "random", auth: false, cors: page });
  expect((await preflight(mock.url)).headers.get("access-control-allow-origin")).toBe(page);
  for (const fault of [{ kind: "latency", ms: 1 } as const, { kind: "html" } as const]) {
    mock.fail(fault);
    expect((await call(mock)).headers.get("access-control-allow-origin")).toBe(page);
  }
});

test("what is refused unread can be read by a page too, and a preflight's body is not looked at", async () => {
  await using mock = await startMock({ world: "random", auth: false, cors: true, limits: { headerBytes: 2_000 } });
  const answer = await fetch(mock.url, { method: "POST", headers: { "x-large": "x".repeat(3_000) } });
  expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([400, "*"]);
  mock.fail({ kind: "reset" });
  const headers = { origin: page, "access-control-request-method": "POST" };
  const granted = await fetch(mock.url, { method: "OPTIONS", headers, body: "x" });
  expect([granted.status, granted.headers.get("access-control-allow-headers")]).toEqual([200, null]);
});

test("names the option that a page needs, where none may call", async () => {
  await using mock = await startMock({ world: "random", auth: false });
  expect((await preflight(mock.url)).headers.get("x-ims-mock-detail")).toBe(
    'a page of http://localhost:5173 asks whether it may call: start the mock with --cors http://localhost:5173, or with cors: "http://localhost:5173" in startMock',
  );
});

test("says nothing of origins unless `cors` is set", async () => {
  await using mock = await startMock({ world: "random", auth: false });
  expect((await preflight(mock.url)).status).toBe(400);
  expect([...(await call(mock)).headers.keys()].filter(name => name.startsWith("access-control"))).toEqual([]);
});

test("a plain OPTIONS is still no method of the vendor's", async () => {
  await using mock = await startMock({ world: "random", auth: false, cors: true });
  expect((await call(mock, valid, { method: "OPTIONS" })).body.Code).toBe("UnsupportedHTTPMethod");
});
