import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect } from "vitest";
import { startMock } from "../src/index.ts";
import { mockHandlers } from "../src/msw.ts";
import { createMockTest, test } from "../src/vitest.ts";
import { call, valid } from "./fixtures/call.ts";

const options = { port: false, world: "random", auth: false } as const;
const fileTest = createMockTest({ scope: "file", ...options });
const testTest = createMockTest(options);
const seen: unknown[] = [];

for (const round of [1, 2]) {
  fileTest(`hands one mock to a file, reset after each test: round ${round}`, async ({ mock }) => {
    expect(mock.requests).toHaveLength(0);
    expect((await call(mock)).status).toBe(200);
    seen.push(mock);
    if (round === 2) {
      expect(seen[0]).toBe(seen[1]);
    }
  });
  testTest(`hands a mock of its own to each test: round ${round}`, async ({ mock }) => {
    expect(seen).not.toContain(mock);
    expect((await call(mock)).status).toBe(200);
  });
}

test("has a test with a mock in contract mode ready", ({ mock }) => {
  expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

const msw = setupServer();
beforeAll(() => msw.listen());
afterAll(() => msw.close());

test("answers the contract's hosts through MSW, faults included", async () => {
  await using mock = await startMock(options);
  msw.use(...mockHandlers(mock));
  const post = (host: string) =>
    fetch(`https://${host}/?${new URLSearchParams(valid)}`, {
      method: "POST",
      headers: { "x-acs-action": "ListRecognitionSamples", "x-acs-version": "2020-11-09" },
    });
  for (const host of ["ice.cn-shanghai.aliyuncs.com", "ice-vpc.cn-beijing.aliyuncs.com"]) {
    expect((await post(host)).status).toBe(200);
  }
  mock.fail({ kind: "error", code: "NoPermission" });
  expect((await post("ice.cn-shanghai.aliyuncs.com")).status).toBe(403);
  mock.fail({ kind: "reset" });
  await expect(post("ice.cn-shanghai.aliyuncs.com")).rejects.toThrow(TypeError);
});
