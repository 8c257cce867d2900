import { expect, test } from "vitest";
import { fakeKeys, fetchFromList, json } from "../../test/fake-list.ts";
import { createClient } from "../index.ts";

const query = { Algorithm: "face", LibId: ["lib"], EntityId: "entity", PageSize: 10 } as const;

test.each(["items", "pages"] as const)("%s that fail at a page abort those that are under way", async way => {
  const list = fetchFromList(() => Array.from({ length: 100 }, (_, index) => `s${index}`));
  const signals: AbortSignal[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const page = new URL(String(input)).searchParams.get("PageNumber");
    if (page === "1") {
      return list(input, init);
    }
    if (page === "2") {
      return json({ Code: "Forbidden.RAM", Message: "no" }, 403);
    }
    signals.push(init?.signal as AbortSignal);
    return new Promise(() => {});
  };
  const ims = createClient({ endpoint: "http://localhost", credentials: fakeKeys, limiter: false, fetch });
  await expect(async () => {
    for await (const _ of ims.listRecognitionSamples[way](query)) {
      await new Promise(setImmediate);
    }
  }).rejects.toMatchObject({ code: "Forbidden.RAM" });
  expect(signals.map(signal => signal.aborted)).toEqual([true, true, true]);
});
