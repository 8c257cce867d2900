// Compiled by the type check, never run: what the public types accept, and what they refuse.

import * as core from "../src/core.ts";
import { watchDrift } from "../src/drift/index.ts";
import { listRecognitionSamples } from "../src/gen/operations.ts";
import {
  type ClientEvent,
  type ClientOptions,
  createClient,
  type ListRecognitionSamplesParams,
  type ListRecognitionSamplesResponse,
  type Sample,
  type Walk,
  type WalkReport,
} from "../src/index.ts";
import { traceCalls } from "../src/opentelemetry/index.ts";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(..._proof: Proof[]): void => {};

const ims = createClient({ region: "cn-shanghai" });
const query = { Algorithm: "face", LibId: ["lib1"], EntityId: "ANY" } as const;
const full = { ...query, PageNumber: 1, PageSize: 10 };

export async function calls(): Promise<void> {
  const data = await ims.listRecognitionSamples(full, { signal: AbortSignal.abort(), timeout: 1, deadline: 2 });
  proven<Same<typeof data, ListRecognitionSamplesResponse>>();
  const answer = await ims.listRecognitionSamples.withResponse(full);
  proven<Same<typeof answer.data, ListRecognitionSamplesResponse>>();
  proven<Same<typeof answer.headers, Headers>>();
  proven<Same<typeof answer.requestId, string | undefined>>();
  proven<Same<typeof answer.attempts, number>>();
  const free = await listRecognitionSamples(core.createClient({ region: "cn-beijing" }), full);
  proven<Same<typeof free, ListRecognitionSamplesResponse>>();
  const other = await core.withResponse(ims, listRecognitionSamples, full);
  proven<Same<typeof other.data, ListRecognitionSamplesResponse>>();

  // What may be left out may be undefined, as zod and spreads leave it, also under `exactOptionalPropertyTypes`.
  ims.listRecognitionSamples({ ...full, EntityName: undefined });
  // @ts-expect-error A required parameter may not.
  ims.listRecognitionSamples({ ...full, Algorithm: undefined });
  // @ts-expect-error A required parameter is missing.
  ims.listRecognitionSamples({ ...query, PageNumber: 1 });
  // @ts-expect-error A value outside the enum is typed out.
  ims.listRecognitionSamples({ ...full, Algorithm: "gesture" });
  // @ts-expect-error A list is an array.
  ims.listRecognitionSamples({ ...full, LibId: "lib1" });
  // @ts-expect-error A number is no text.
  ims.listRecognitionSamples({ ...full, PageSize: "10" });
  // @ts-expect-error No such parameter.
  ims.listRecognitionSamples({ ...full, Nothing: 1 });
  // @ts-expect-error No such option of a call.
  ims.listRecognitionSamples(full, { timeOut: 1 });
  // @ts-expect-error A misspelt optional parameter does not compile where the query is written.
  const misspelt = { ...full, EntytyName: "kim" } satisfies ListRecognitionSamplesParams;
  ims.listRecognitionSamples(misspelt);
  // @ts-expect-error No such operation.
  ims.listNothing(full);
  // @ts-expect-error A core client binds nothing.
  core.createClient({ region: "cn-beijing" }).listRecognitionSamples(full);
  // @ts-expect-error The answer has no such element.
  data.Nothing;
}

export async function walks(): Promise<void> {
  const items = ims.listRecognitionSamples.items(query, { concurrency: 2, unique: false, passes: 1, token: undefined });
  proven<Same<typeof items, Walk<Sample>>>();
  proven<Same<typeof items.report, WalkReport>>();
  proven<Same<WalkReport["status"], "repaired" | "stable" | "uncertain">>();
  for await (const item of items) {
    proven<Same<typeof item, Sample>>();
  }
  for await (const page of ims.listRecognitionSamples.pages({ ...query, PageSize: 5 })) {
    proven<Same<typeof page, ListRecognitionSamplesResponse>>();
  }
  proven<Same<ReturnType<typeof ims.listRecognitionSamples.plan>, Promise<core.WalkPlan>>>();
  for await (const item of core.items(ims, listRecognitionSamples, query)) {
    proven<Same<typeof item, Sample>>();
  }
  core.pages(ims, listRecognitionSamples, query);
  core.plan(ims, listRecognitionSamples, query);

  // @ts-expect-error Page number and size may be left out, but no other parameter.
  ims.listRecognitionSamples.items({ Algorithm: "face", LibId: ["lib1"] });
  // @ts-expect-error Pages are not told apart.
  ims.listRecognitionSamples.pages(query, { unique: true });
  // @ts-expect-error A report is read only.
  items.report.items = 7;
}

export function options(): void {
  createClient({ region: "cn-hangzhou", network: "vpc" });
  createClient({ endpoint: new URL("https://proxy.test"), retry: false, limiter: false });
  createClient({
    endpoint: "http://inside.test",
    allowInsecure: true,
    retry: { attempts: 5, base: 1, cap: 2, budget: 3 },
  });
  createClient({
    region: "cn-shanghai",
    credentials: { accessKeyId: "a", accessKeySecret: "b", securityToken: undefined },
  });
  createClient({ region: "cn-shanghai", credentials: { bearerToken: "t", expiration: new Date() } });
  createClient({
    region: "cn-shanghai",
    credentials: async () => ({ accessKeyId: "a", accessKeySecret: "b", expiration: "2026-01-01" }),
  });
  createClient({ region: "cn-shanghai", limiter: { acquire: async () => {} } });
  createClient({
    region: "cn-shanghai",
    limiter: { acquire: async (_key: string, signal?: AbortSignal) => signal?.throwIfAborted() },
  });
  createClient({
    region: "cn-shanghai",
    fetch: globalThis.fetch,
    onEvent: traceCalls(),
    onDrift: watchDrift(drift => drift.overlay),
  });
  const partial: ClientOptions = { region: undefined };
  createClient(partial);
  const region: core.AnyRegion = "cn-shanghai";
  const byRegion: core.RegionOptions = { region };
  const byEndpoint: core.EndpointOptions = { endpoint: "https://proxy.test" };
  for (const options of [byRegion, byEndpoint]) {
    createClient(options);
  }

  createClient({ region: "eu-central-1" });
  createClient({ region: "cn-shanghai" as string | undefined });
  // @ts-expect-error One of region and endpoint is needed.
  createClient({});
  // @ts-expect-error No network of the contract.
  createClient({ region: "cn-shanghai", network: "moon" });
  // @ts-expect-error A secret without an id.
  createClient({ region: "cn-shanghai", credentials: { accessKeySecret: "b" } });
  // @ts-expect-error No such option.
  createClient({ region: "cn-shanghai", timeOut: 1 });
  // @ts-expect-error A limiter acquires.
  createClient({ region: "cn-shanghai", limiter: {} });
}

export function errors(error: unknown, event: ClientEvent): void {
  if (core.isApiError(error)) {
    proven<Same<typeof error.code, string>>();
    proven<Same<typeof error.denied, boolean>>();
    proven<Same<typeof error.retryAfter, number | undefined>>();
  } else if (core.isNetworkError(error)) {
    proven<Same<typeof error.reason, "aborted" | "connection" | "timeout">>();
  } else if (core.isContractError(error)) {
    proven<Same<typeof error.head, string>>();
  } else if (core.isCredentialsError(error)) {
    proven<Same<typeof error.attempts, number>>();
  }
  if (event.type === "retry") {
    proven<Same<typeof event.delay, number>>();
  }
  if (event.type === "wait") {
    // @ts-expect-error A wait has no status.
    event.status;
  }
  if (event.type === "end") {
    proven<Same<typeof event, core.EndEvent>>();
  }
  if (event.type === "start") {
    proven<Same<typeof event, core.StartEvent>>();
    const call: core.CallId = event;
    const attempt: core.AttemptId = { ...call, attempt: 1 };
    traceCalls().requestHeaders(attempt);
  }
  proven<Same<ClientEvent["type"], "attempt" | "end" | "page" | "response" | "retry" | "start" | "wait">>();
}
