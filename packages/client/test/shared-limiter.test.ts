import { afterEach, expect, test, vi } from "vitest";
import { createClient } from "../src/index.ts";
import { json } from "./fixtures/fake-list.ts";
import { query, success } from "./fixtures/scripted.ts";

afterEach(() => vi.useRealTimers());

test("clients of one access key share one limit, and those of another have their own", async () => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
  const sent: string[] = [];
  const client = (name: string, accessKeyId: string) => {
    const fetch = async () => {
      sent.push(name);
      return json(success);
    };
    return createClient({
      region: "cn-shanghai",
      credentials: { accessKeyId, accessKeySecret: "secret" },
      fetch: fetch as typeof globalThis.fetch,
    });
  };
  const [first, second, other] = [client("first", "shared"), client("second", "shared"), client("other", "lone")];
  const calls = Array.from({ length: 60 }, (_, index) => (index % 2 ? second : first).listRecognitionSamples(query));
  await vi.advanceTimersByTimeAsync(900);
  expect(sent.length).toBe(50);
  calls.push(other.listRecognitionSamples(query));
  await vi.advanceTimersByTimeAsync(1);
  expect(sent.slice(50)).toEqual(["other"]);
  await vi.advanceTimersByTimeAsync(200);
  expect(sent.length).toBe(61);
  expect(sent.filter(name => name === "second").length).toBe(30);
  await Promise.all(calls);
});
