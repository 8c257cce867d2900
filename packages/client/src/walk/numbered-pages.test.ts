import { describe, expect, test } from "vitest";
import { fakeItem, fakeKeys, json } from "../../test/fixtures/fake-list.ts";
import { operation } from "../call/operation.ts";
import { createClient, items, pages, plan } from "../index.ts";

interface Item {
  readonly SampleId: string;
}
interface Params {
  readonly PageNo?: number;
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`);

/** A list that neither counts its items nor says which page it answers; its pages hold 10 items whatever is asked for. */
const uncounted = operation<Params, object, Item, Params>({
  action: "ListUncounted",
  version: "2020-11-09",
  ram: "ice:ListUncounted",
  access: "list",
  parameters: { PageNo: "integer?" },
  required: ["/RequestId"],
  pagination: {
    style: "page-number",
    page: "PageNo",
    items: "/Items",
    itemKey: "SampleId",
    firstPage: 1,
    pageSize: 50,
  },
});

function clientFor(list: () => readonly string[]) {
  const asked: number[] = [];
  const fetch = async (input: URL | Request | string) => {
    const page = Number(new URL(String(input)).searchParams.get("PageNo"));
    asked.push(page);
    const Items = list()
      .slice((page - 1) * 10, page * 10)
      .map(fakeItem);
    return json({ RequestId: "R", Items });
  };
  const client = createClient({
    endpoint: "http://localhost",
    credentials: fakeKeys,
    limiter: false,
    fetch: fetch as typeof globalThis.fetch,
  });
  return { client, asked };
}

describe("a list with page numbers whose answers do not count it", () => {
  test("is read until a page is empty, and once more to say stable", async () => {
    const { client, asked } = clientFor(() => ids(25));
    const walk = items(client, uncounted, {});
    expect((await walk.toArray()).map(({ SampleId }) => SampleId)).toEqual(ids(25));
    expect(walk.report).toMatchObject({ status: "stable", items: 25, passes: 2 });
    expect(asked).toEqual([1, 2, 3, 4, 1, 2, 3]);
  });

  test("that is empty needs one call", async () => {
    const { client, asked } = clientFor(() => []);
    const walk = items(client, uncounted, {});
    expect(await walk.toArray()).toEqual([]);
    expect(walk.report.status).toBe("stable");
    expect(asked).toEqual([1]);
  });

  test("has all its pages walked, and is resumed at any item", async () => {
    const { client } = clientFor(() => ids(25));
    expect(await pages(client, uncounted, {}).toArray()).toHaveLength(4);
    for (const limit of [1, 10, 11, 24]) {
      const first = items(client, uncounted, {});
      const before = await first.toArray({ limit });
      const rest = await items(client, uncounted, {}, { token: first.report.token }).toArray();
      expect([...before, ...rest].map(({ SampleId }) => SampleId)).toEqual(ids(25));
    }
  });

  test("ends at a service that answers every page alike", async () => {
    const client = createClient({
      endpoint: "http://localhost",
      credentials: fakeKeys,
      limiter: false,
      fetch: async () => json({ RequestId: "R", Items: [fakeItem("one")] }),
    });
    const walk = items(client, uncounted, {});
    expect(await walk.toArray()).toHaveLength(1);
    expect(walk.report.status).toBe("uncertain");
  });

  test("says uncertain where it changes in every pass, and repaired where two passes agree in the end", async () => {
    let list = ids(25);
    let looks = 0;
    let restless = true;
    const { client } = clientFor(() => {
      looks++;
      list = restless || looks === 6 ? [`new${looks}`, ...list] : list;
      return list;
    });
    const first = items(client, uncounted, {});
    await first.toArray();
    expect(first.report).toMatchObject({ status: "uncertain", passes: 4 });
    [list, looks, restless] = [ids(25), 0, false];
    const second = items(client, uncounted, {});
    const got = (await second.toArray()).map(({ SampleId }) => SampleId);
    expect(got).toEqual(expect.arrayContaining([...ids(25), "new6"]));
    expect(second.report).toMatchObject({ status: "repaired", passes: 4 });
  });

  test("has no plan", async () => {
    await expect(plan(clientFor(() => []).client, uncounted, {})).rejects.toThrow("does not answer how many items");
  });
});
