import { describe, expect, test } from "vitest";
import { fakeKeys, fetchFromList, json } from "../../test/fixtures/fake-list.ts";
import { type ClientEvent, createClient } from "../index.ts";

const query = { Algorithm: "face", LibId: ["lib"], EntityId: "entity", PageSize: 10 } as const;
const ids = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`);

function clientFor(fetch: typeof globalThis.fetch, onEvent?: (event: ClientEvent) => void) {
  return createClient({ endpoint: "http://localhost", credentials: fakeKeys, limiter: false, fetch, onEvent });
}

describe("pages", () => {
  test("hands out the pages in order, whichever answer comes first", async () => {
    const list = ids(95);
    const fetch = fetchFromList(
      () => list,
      () => new Promise(resolve => setTimeout(resolve, Math.random() * 3)),
    );
    const walk = clientFor(fetch).listRecognitionSamples.pages(query, { concurrency: 4 });
    const got: number[] = [];
    for await (const page of walk) {
      got.push(page.PageNumber);
    }
    expect(got).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(walk.report).toEqual({
      status: "uncertain",
      pages: 10,
      items: 95,
      repeats: 0,
      passes: 1,
      attempts: 10,
      token: undefined,
    });
  });

  test.each([1, 4, 8])("never holds more than %i pages ahead of the reader", async concurrency => {
    const fetch = fetchFromList(() => ids(300));
    let taken = 0;
    for await (const page of clientFor(fetch).listRecognitionSamples.pages(query, { concurrency })) {
      taken = page.PageNumber;
      await new Promise(setImmediate);
      // One page is in the reader's hands.
      expect(fetch.calls.length - taken).toBeLessThanOrEqual(concurrency);
      if (taken > 1 && taken + concurrency <= 30) {
        expect(fetch.calls.length - taken).toBe(concurrency);
      }
    }
    expect(taken).toBe(30);
  });

  test("aborts what is under way when the reader breaks out", async () => {
    const signals: AbortSignal[] = [];
    const list = fetchFromList(() => ids(100));
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (/PageNumber=1&/.test(String(input))) {
        return list(input, init);
      }
      signals.push(init?.signal as AbortSignal);
      return new Promise(() => {});
    };
    for await (const _ of clientFor(fetch).listRecognitionSamples.pages(query)) {
      await new Promise(setImmediate);
      break;
    }
    await new Promise(setImmediate);
    expect(signals.length).toBe(4);
    expect(signals.every(signal => signal.aborted)).toBe(true);
  });

  test("ends at once when it is returned while a page is under way", async () => {
    const fetch: typeof globalThis.fetch = () => new Promise(() => {});
    const walk = clientFor(fetch).listRecognitionSamples.pages(query);
    const next = walk.next();
    await new Promise(setImmediate);
    const done = walk.return?.();
    await expect(next).rejects.toMatchObject({ name: "NetworkError", reason: "aborted" });
    expect(await done).toEqual({ value: undefined, done: true });
  });

  test("stops with the caller's signal, and resumes at the page after the last one handed out", async () => {
    const fetch = fetchFromList(() => ids(60));
    const controller = new AbortController();
    const ims = clientFor(fetch);
    const first = ims.listRecognitionSamples.pages(query, { signal: controller.signal, concurrency: 1 });
    const got: number[] = [];
    await expect(async () => {
      for await (const page of first) {
        got.push(page.PageNumber);
        if (page.PageNumber === 3) {
          controller.abort("enough");
        }
      }
    }).rejects.toMatchObject({ reason: "aborted", cause: "enough" });
    const second = ims.listRecognitionSamples.pages(query, { token: first.report.token });
    for await (const page of second) {
      got.push(page.PageNumber);
    }
    expect(got).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("begins at the caller's page", async () => {
    const got: number[] = [];
    const walk = clientFor(fetchFromList(() => ids(50))).listRecognitionSamples.pages({ ...query, PageNumber: 4 });
    for await (const page of walk) {
      got.push(page.PageNumber);
    }
    expect(got).toEqual([4, 5]);
    expect(walk.report.status).toBe("uncertain");
  });

  test("says stable of a list that is one page", async () => {
    const walk = clientFor(fetchFromList(() => ids(7))).listRecognitionSamples.pages(query);
    for await (const page of walk) {
      expect(page.TotalCount).toBe(7);
    }
    expect(walk.report.status).toBe("stable");
  });

  test("fails at the page that failed, after the pages before it", async () => {
    const list = fetchFromList(() => ids(50));
    const fetch: typeof globalThis.fetch = async (input, init) =>
      /PageNumber=3/.test(String(input)) ? json({ Code: "NoPermission", Message: "no" }, 403) : list(input, init);
    const got: number[] = [];
    await expect(async () => {
      for await (const page of clientFor(fetch).listRecognitionSamples.pages(query)) {
        got.push(page.PageNumber);
      }
    }).rejects.toMatchObject({ name: "ApiError", denied: true });
    expect(got).toEqual([1, 2]);
  });

  test("emits an event for each page that it reads", async () => {
    const events: ClientEvent[] = [];
    const ims = clientFor(
      fetchFromList(() => ids(12)),
      event => events.push(event),
    );
    for await (const _ of ims.listRecognitionSamples.pages(query)) {
    }
    expect(events.filter(event => event.type === "page")).toEqual([
      {
        type: "page",
        action: "ListRecognitionSamples",
        page: 1,
        items: 10,
        total: 12,
        pass: 1,
        duration: expect.any(Number),
      },
      {
        type: "page",
        action: "ListRecognitionSamples",
        page: 2,
        items: 2,
        total: 12,
        pass: 1,
        duration: expect.any(Number),
      },
    ]);
  });
});
