import type { Credentials } from "../src/credentials/credentials.ts";

/** Credentials whose secret is easy to find in any output. */
export const fakeKeys = {
  accessKeyId: "LTAI5tFakeKeyId",
  accessKeySecret: "SECRET-in-no-output",
} satisfies Credentials;

/** One item of the fake list. */
export interface FakeItem {
  readonly SampleId: string;
  readonly ImageUrl: string;
  readonly EntityId: string;
  readonly LibId: string;
}

/** An item of that id. */
export function fakeItem(id: string): FakeItem {
  return { SampleId: id, ImageUrl: `https://example.com/${id}.png`, EntityId: "entity", LibId: "lib" };
}

/** A success answer with one page of the list, as the service gives it at this moment. */
export function pageOf(list: readonly string[], page: number, size: number): object {
  const Sample = list.slice((page - 1) * size, page * size).map(fakeItem);
  return { RequestId: `R-${page}`, PageNumber: page, PageSize: size, TotalCount: list.length, Samples: { Sample } };
}

/** A JSON response. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });
}

/** A `fetch` that answers from a list; `before` runs ahead of each look at it and may change it. */
export function fetchFromList(list: () => readonly string[], before: () => Promise<void> | void = () => {}) {
  const calls: { readonly page: number; readonly size: number }[] = [];
  const fake = async (input: URL | Request | string): Promise<Response> => {
    const query = new URL(String(input)).searchParams;
    const [page, size] = [Number(query.get("PageNumber")), Number(query.get("PageSize"))];
    calls.push({ page, size });
    await before();
    return json(pageOf(list(), page, size));
  };
  return Object.assign(fake as typeof fetch, { calls });
}
