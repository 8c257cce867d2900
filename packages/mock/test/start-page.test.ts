import { expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { call } from "./fixtures/call.ts";

const html = { headers: { accept: "text/html,*/*" } };

test("shows a browser what the mock is, its world in numbers and the last calls", async () => {
  await using mock = await startMock({ auth: false, world: { libs: 2, entities: 3, samples: 4 } });
  await call(mock);
  const response = await fetch(mock.url, html);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  const text = await response.text();
  expect(text).toContain("A world of 2 libs, 3 entities, 4 samples.");
  expect(text).toContain("<td>ListRecognitionSamples</td><td>200 OK</td>");
  expect(text).toContain("npx @ims-kit/explorer");
  expect(mock.requests).toHaveLength(1);
});

test("a request cannot put anything but text into it", async () => {
  await using mock = await startMock({ auth: false, world: "random" });
  await fetch(`${mock.url}/<script>alert(1)</script>`, {
    method: "PUT",
    headers: { "x-acs-action": "<img src=x onerror=alert(1)>" },
  });
  await call(mock, "LibId=a", { action: '"><script>alert(2)</script>' });
  const response = await fetch(mock.url, html);
  expect(await response.text()).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("a GET that does not ask for a page is still no method of the vendor's", async () => {
  await using mock = await startMock({ auth: false, world: "random" });
  expect(((await (await fetch(mock.url)).json()) as { Code: string }).Code).toBe("UnsupportedHTTPMethod");
});
