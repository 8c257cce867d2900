import * as core from "@alicloud/openapi-core";
import { createClient, createRateLimiter } from "@ims-kit/client";
import createFetchClient from "openapi-fetch";

/** Makes one call. */
export type Peer = () => Promise<unknown>;

const query = {
  Algorithm: "landmark",
  LibId: ["lib1", "lib2", "lib3"],
  EntityId: "e1",
  PageNumber: 1,
  PageSize: 10,
} as const;
const flat = { ...query, LibId: "lib1,lib2,lib3", PageNumber: "1", PageSize: "10" };
const keys = { accessKeyId: "YourAccessKeyId", accessKeySecret: "YourAccessKeySecret" };

/** All peers against one server: each asks for the same page and parses the answer. */
export function peersFor(url: string): Readonly<Record<"fetch" | "ours" | "openapi-fetch" | "official", Peer>> {
  const search = new URLSearchParams(flat).toString();
  // With all that it does by default, but a limit that it does not reach.
  const limiter = createRateLimiter({ limit: { requests: 100_000, seconds: 1 } });
  const ims = createClient({ endpoint: url, credentials: keys, limiter });
  const typed = createFetchClient<{
    "/": { post: { responses: { 200: { content: { "application/json": object } } } } };
  }>({ baseUrl: url });
  const { $OpenApiUtil } = core;
  type OfficialClass = new (
    config: unknown,
  ) => { callApi(params: unknown, request: unknown, runtime: unknown): Promise<unknown> };
  const { default: outer } = core as unknown as { default: OfficialClass & { default?: OfficialClass } };
  const official = new (outer.default ?? outer)(
    new $OpenApiUtil.Config({ ...keys, endpoint: url.replace("http://", ""), protocol: "http" }),
  );
  const params = new $OpenApiUtil.Params({
    action: "ListRecognitionSamples",
    version: "2020-11-09",
    protocol: "HTTP",
    pathname: "/",
    method: "POST",
    authType: "AK",
    style: "RPC",
    reqBodyType: "json",
    bodyType: "json",
  });
  return {
    fetch: async () => (await fetch(`${url}/?${search}`, { method: "POST" })).json(),
    ours: () => ims.listRecognitionSamples(query),
    "openapi-fetch": async () => (await typed.POST("/", { params: { query: flat } as never })).data,
    official: () => official.callApi(params, new $OpenApiUtil.OpenApiRequest({ query: flat }), {}),
  };
}
