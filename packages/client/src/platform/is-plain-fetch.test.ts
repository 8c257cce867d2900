import { afterEach, expect, it, vi } from "vitest";
import { fakeKeys, json } from "../../test/fake-list.ts";
import { query, success } from "../../test/scripted.ts";
import { createClient } from "../index.ts";
import { isPlainFetch } from "./is-plain-fetch.ts";

const key = Symbol.for("undici.globalDispatcher.1");
const holder = globalThis as Record<symbol, unknown>;
const before = holder[key];
afterEach(() => {
  vi.unstubAllGlobals();
  holder[key] = before;
});

it("Node's own fetch is plain", () => {
  expect(isPlainFetch()).toBe(true);
});

it("a fetch that was replaced is used, also after the client was made", async () => {
  const ims = createClient({ region: "cn-shanghai", credentials: fakeKeys });
  vi.stubGlobal("fetch", async () => json(success));
  expect(isPlainFetch()).toBe(false);
  await expect(ims.listRecognitionSamples(query)).resolves.toEqual(success);
});

it("a dispatcher of the user's own is not passed over", () => {
  class ProxyAgent {}
  holder[key] = new ProxyAgent();
  expect(isPlainFetch()).toBe(false);
});
