import { afterEach, expect, test, vi } from "vitest";
import { fakeKeys, json } from "../../test/fake-list.ts";
import { query, success } from "../../test/scripted.ts";
import { createClient } from "../index.ts";
import { type Dispatcher, dispatcherOfFetch } from "./dispatcher.ts";

const key = Symbol.for("undici.globalDispatcher.1");
const holder = globalThis as Record<symbol, unknown>;
new Headers(); // Node loads what is behind fetch when a part of it is first used.
const before = holder[key];
afterEach(() => {
  vi.unstubAllGlobals();
  holder[key] = before;
});

test("Node's own fetch has a dispatcher", () => {
  expect(dispatcherOfFetch()).toBe(before);
  expect(before).toHaveProperty("dispatch");
});

test("a fetch that was replaced is used, also after the client was made", async () => {
  const ims = createClient({ region: "cn-shanghai", credentials: fakeKeys });
  vi.stubGlobal("fetch", async () => json(success));
  expect(dispatcherOfFetch()).toBeUndefined();
  await expect(ims.listRecognitionSamples(query)).resolves.toEqual(success);
});

test("a dispatcher of the user's own, as of a proxy or a mock, gets the requests", async () => {
  const ims = createClient({ region: "cn-shanghai", credentials: fakeKeys });
  const own: Dispatcher = {
    dispatch({ origin, path, method, headers, headersTimeout, bodyTimeout, maxRedirections }, handler) {
      expect(`${method} ${origin}${path}`).toMatch(/^POST https:\/\/ice\.cn-shanghai\.aliyuncs\.com\/\?Algorithm=/);
      expect(headers).toHaveProperty("authorization");
      // The call's own timeout may be longer than what a dispatcher waits by default.
      expect({ headersTimeout, bodyTimeout }).toEqual({ headersTimeout: 0, bodyTimeout: 0 });
      // One that follows redirects would carry the token elsewhere.
      expect(maxRedirections).toBe(0);
      handler.onConnect(() => {});
      handler.onHeaders(103, []);
      handler.onHeaders(
        200,
        ["Content-Type", "application/json", "Set-Cookie", "a", "Set-Cookie", "b"].map(text => Buffer.from(text)),
      );
      const bytes = Buffer.from(JSON.stringify({ ...success, Note: "ü" }));
      for (const byte of bytes) {
        handler.onData(Buffer.of(byte));
      }
      handler.onComplete();
      return true;
    },
  };
  holder[key] = own;
  const { data, headers } = await ims.listRecognitionSamples.withResponse(query);
  expect(data).toEqual({ ...success, Note: "ü" });
  expect(headers.getSetCookie()).toEqual(["a", "b"]);
});
