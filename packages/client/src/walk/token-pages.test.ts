import { describe, expect, test } from "vitest";
import { fakeKeys, fetchByToken, json } from "../../test/fixtures/fake-list.ts";
import { operation } from "../call/operation.ts";
import type { TokenPagination } from "../call/operation-descriptor.ts";
import { type ClientEvent, createClient, items, pages, plan } from "../index.ts";

interface Params {
  readonly Name?: string;
  readonly NextToken?: string;
  readonly MaxResults?: number;
}
interface Item {
  readonly SampleId: string;
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`);

/** A list whose pages are asked for by tokens, 10 items each. */
function tokenList(hasTotal = false) {
  const pagination: TokenPagination = {
    style: "token",
    token: "NextToken",
    next: "NextToken",
    size: "MaxResults",
    items: "/Samples/Sample",
    itemKey: "SampleId",
    pageSize: 10,
    ...(hasTotal && { total: "TotalCount" }),
  };
  return operation<Params, { readonly NextToken?: string }, Item, Params>({
    action: "ListByToken",
    version: "2020-11-09",
    ram: "ice:ListByToken",
    access: "list",
    parameters: { Name: "string?", NextToken: "string?", MaxResults: "integer?" },
    required: ["/RequestId"],
    pagination,
  });
}

function clientFor(fetch: typeof globalThis.fetch, onEvent?: (event: ClientEvent) => void) {
  return createClient({ endpoint: "http://localhost", credentials: fakeKeys, limiter: false, fetch, onEvent });
}

const idsOf = (found: readonly Item[]) => found.map(({ SampleId }) => SampleId);

describe("a list whose pages are asked for by tokens", () => {
  test("has its items walked in order, and looked at twice to say stable", async () => {
    const fetch = fetchByToken(() => ids(25));
    const walk = items(clientFor(fetch), tokenList(), { Name: "a" });
    expect(idsOf(await walk.toArray())).toEqual(ids(25));
    expect(walk.report).toMatchObject({ status: "stable", pages: 5, items: 25, passes: 2, token: undefined });
    expect(fetch.calls.map(({ token }) => token)).toEqual([null, "from:s10", "from:s20", null, "from:s10"]);
    expect(fetch.calls[0]?.size).toBe(10);
  });

  test.each([0, 1, 10])("needs one call for %i items, which make one page", async count => {
    const fetch = fetchByToken(() => ids(count));
    const walk = items(clientFor(fetch), tokenList(), {});
    expect(await walk.toArray()).toHaveLength(count);
    expect(walk.report).toMatchObject({ status: "stable", pages: 1 });
  });

  test("has its pages walked in order, and an event for each", async () => {
    const events: ClientEvent[] = [];
    const client = clientFor(
      fetchByToken(() => ids(25)),
      event => events.push(event),
    );
    const walk = pages(client, tokenList(), {});
    expect((await walk.toArray()).map(({ NextToken }) => NextToken)).toEqual(["from:s10", "from:s20", undefined]);
    expect(walk.report).toMatchObject({ status: "uncertain", pages: 3, items: 25, passes: 1 });
    const numbers = events.flatMap(event => (event.type === "page" ? [[event.page, event.total]] : []));
    expect(numbers).toEqual([
      [1, undefined],
      [2, undefined],
      [3, undefined],
    ]);
  });

  test.each([{}, { unique: false }])("is resumed at any item (%j)", async options => {
    const fetch = fetchByToken(() => ids(23));
    const client = clientFor(fetch);
    for (let limit = 1; limit <= 23; limit++) {
      const first = items(client, tokenList(), {}, options);
      const before = idsOf(await first.toArray({ limit }));
      const calls = fetch.calls.length;
      const second = items(client, tokenList(), {}, { ...options, token: first.report.token });
      expect([...before, ...idsOf(await second.toArray())]).toEqual(ids(23));
      expect(second.report).toMatchObject({ status: "uncertain", repeats: 0 });
      // It goes on at its page, not at the beginning.
      expect(fetch.calls.slice(calls)[0]?.token ?? "from:s0").toBe(`from:s${Math.floor((limit - 1) / 10) * 10}`);
    }
  });

  test("is read once more, and more often, while it changes: repaired where two passes agree in the end", async () => {
    let list = ids(25);
    const fake = fetchByToken(() => list);
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (fake.calls.length === 3) {
        list = ["new", ...list];
      }
      return fake(input, init);
    };
    const walk = items(clientFor(fetch), tokenList(), {});
    expect(new Set(idsOf(await walk.toArray()))).toEqual(new Set([...ids(25), "new"]));
    expect(walk.report).toMatchObject({ status: "repaired", passes: 3 });
  });

  test("counts by its total where the answers have one", async () => {
    const walk = items(clientFor(fetchByToken(() => ids(25), { hasTotal: true })), tokenList(true), {});
    expect(await walk.toArray()).toHaveLength(25);
    expect(walk.report).toMatchObject({ status: "stable", pages: 5 });
    const client = clientFor(fetchByToken(() => ids(25), { hasTotal: true }));
    expect(await plan(client, tokenList(true), {})).toMatchObject({ items: 25, pages: 3, calls: 5 });
  });

  test("has no plan where the answers do not count it", async () => {
    const fetch = fetchByToken(() => ids(25));
    await expect(plan(clientFor(fetch), tokenList(), {})).rejects.toThrow(
      new TypeError('"ListByToken" does not answer how many items there are: walk over it without a plan'),
    );
    expect(fetch.calls).toEqual([]);
  });

  test("begins at a token of the caller's own, and says uncertain", async () => {
    const walk = items(clientFor(fetchByToken(() => ids(25))), tokenList(), { NextToken: "from:s20" });
    expect(idsOf(await walk.toArray())).toEqual(ids(25).slice(20));
    expect(walk.report.status).toBe("uncertain");
  });

  test("ends, uncertain, at a service that gives the same token for ever", async () => {
    const Samples = { Sample: [{ SampleId: "one" }] };
    const walk = items(
      clientFor(async () => json({ RequestId: "R", NextToken: "again", Samples })),
      tokenList(),
      {},
    );
    expect(idsOf(await walk.toArray())).toEqual(["one"]);
    expect(walk.report).toMatchObject({ status: "uncertain", pages: 2 });
  });

  test("is refused where its token is not a text", async () => {
    const Samples = { Sample: [] };
    const walk = items(
      clientFor(async () => json({ RequestId: "R", NextToken: 7, Samples })),
      tokenList(),
      {},
    );
    await expect(walk.toArray()).rejects.toMatchObject({ name: "ContractError" });
  });
});
