// Compiled by the type check, never run: what each entry exports, beside the calls of `public-types.test-d.ts`.

import type { OverlayAction } from "../src/drift/index.ts";
import * as drift from "../src/drift/index.ts";
import * as operations from "../src/gen/operations.ts";
import type * as types from "../src/gen/types.ts";
import * as zod from "../src/gen/zod.ts";
import * as main from "../src/index.ts";
import * as telemetry from "../src/opentelemetry/index.ts";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(..._proof: Proof[]): void => {};

export async function credentials(): Promise<void> {
  const key: main.AccessKeyCredentials = { accessKeyId: "a", accessKeySecret: "b", expiration: 1 };
  const bearer: main.BearerCredentials = { bearerToken: "t" };
  const either: main.Credentials[] = [key, bearer];
  const provider: main.CredentialProvider = async () => either[0] as main.Credentials;
  const vendor: main.AlibabaCredential = { getCredential: async () => ({ accessKeyId: "a" }) };
  proven<Same<ReturnType<typeof main.fromAlibabaCredentials>, main.CredentialProvider>>();
  main.createClient({ region: "cn-shanghai", credentials: main.fromAlibabaCredentials(vendor) });
  main.createClient({ region: "cn-shanghai", credentials: provider });
  // @ts-expect-error A provider gives credentials.
  const wrong: main.CredentialProvider = async () => ({ accessKeyId: "a" });
  await wrong();
  // @ts-expect-error The vendor's credential is asked by its method.
  main.fromAlibabaCredentials({});
}

export function bound(ims: main.ImsClient, client: main.Client): void {
  type List = main.Bound<typeof operations.listRecognitionSamples>;
  proven<Same<typeof ims.listRecognitionSamples, List>>();
  const list: main.BoundList<never, unknown, unknown, never> = ims.listRecognitionSamples;
  const call: main.BoundCall<never, types.ListRecognitionSamplesResponse> = ims.listRecognitionSamples;
  const data: Promise<types.ListRecognitionSamplesResponse> = call({} as never);
  const free: main.Operation<never, types.ListRecognitionSamplesResponse, types.Sample, Params> =
    operations.listRecognitionSamples;
  const descriptor: main.OperationDescriptor = free.descriptor;
  proven<Same<typeof descriptor.action, string>>();
  const answer: Promise<main.Answer<types.ListRecognitionSamplesResponse>> = main.withResponse(
    ims,
    operations.listRecognitionSamples,
    {} as types.ListRecognitionSamplesParams,
  );
  proven<Same<typeof operations.operations.listRecognitionSamples, typeof operations.listRecognitionSamples>>();
  const walked: main.Walk<types.Sample> = main.items(client, operations.listRecognitionSamples, {} as Params);
  const paged: main.Walk<types.ListRecognitionSamplesResponse> = main.pages(
    client,
    operations.listRecognitionSamples,
    {} as Params,
  );
  const planned: Promise<main.WalkPlan> = main.plan(client, operations.listRecognitionSamples, {} as Params);
  type Params = main.ListRecognitionSamplesWalkParams;
  proven<Same<Params["PageNumber"], number | undefined>>();
  // @ts-expect-error A client alone has no bound operations.
  client.listRecognitionSamples;
  // @ts-expect-error Only `createClient` makes clients.
  const made: main.Client = {};
  void [list, data, answer, walked, paged, planned, made];
}

/** Where nothing is required, nothing need be given. */
export function bare(
  count: main.Bound<main.Operation<Record<string, never>, { readonly Count: number }>>,
  list: main.Bound<main.Operation<{ PageNumber?: number; Name?: string }, object, types.Sample, { Name?: string }>>,
): void {
  const counted: Promise<{ readonly Count: number }> = count();
  count.withResponse(undefined, { timeout: 1 });
  proven<Same<ReturnType<typeof list.items>, main.Walk<types.Sample>>>();
  void [counted, list(), list.items(), list.pages(), list.plan({ Name: "a" }, { timeout: 1 })];
  // @ts-expect-error No such parameter.
  list({ Nothing: 1 });
  proven<Same<main.BoundArguments<{ Name?: string }, 1>, [params?: { Name?: string }, options?: 1]>>();
  proven<Same<main.BoundArguments<{ Name: string }, 1>, [params: { Name: string }, options?: 1]>>();
}

export function settings(): void {
  const call: main.CallOptions = { signal: AbortSignal.abort(), timeout: 1, deadline: 2 };
  const walk: main.WalkOptions = { ...call, concurrency: 1, token: "{}" };
  const items: main.ItemsOptions = { ...walk, unique: false, passes: 1 };
  const report: main.WalkReport["token"] = items.token;
  const some: main.ToArrayOptions = { limit: 5 };
  const retry: main.RetryOptions = { attempts: 1, base: 2, cap: 3, budget: 4 };
  const clock: main.Clock = { date: () => 0, now: () => 0, after: () => () => {} };
  const rate: main.RateLimiterOptions = { limit: { requests: 10, seconds: 1 }, clock };
  const limiter: main.Limiter = main.createRateLimiter(rate);
  const limited: main.LimitedCall = { host: "h", action: "A", limit: { requests: 1, seconds: 1 } };
  const rateLimit: main.RateLimit = limited.limit;
  const release: main.Release = () => {};
  const own: main.Limiter = { acquire: () => release };
  limiter.acquire("key", undefined, limited);
  const options: main.RegionOptions = { region: "cn-shanghai", retry, limiter, clock };
  const others: main.EndpointOptions = { ...options, endpoint: "https://proxy.test" };
  const region: main.AnyRegion | undefined = others.region;
  proven<Same<main.ClientOptions, main.EndpointOptions | main.RegionOptions>>();
  proven<Same<(typeof main.regions)[number], main.Region>>();
  proven<Same<main.Network, "public" | "vpc">>();
  proven<Same<typeof main.contract.version, "2020-11-09">>();
  // @ts-expect-error Options of a client are read only.
  options.region = "cn-beijing";
  // @ts-expect-error A limit says per how many seconds.
  main.createRateLimiter({ limit: { requests: 10 } });
  void [report, some, region, rateLimit, own];
}

export function failures(error: unknown): void {
  if (main.isImsError(error)) {
    proven<Same<typeof error, main.ImsError>>();
  }
  if (main.isApiError(error)) {
    proven<Same<typeof error, main.ApiError>>();
  }
  if (main.isNetworkError(error)) {
    proven<Same<typeof error, main.NetworkError>>();
    proven<Same<typeof error.reason, main.NetworkReason>>();
  }
  if (main.isContractError(error)) {
    proven<Same<typeof error, main.ContractError>>();
  }
  if (main.isCredentialsError(error)) {
    proven<Same<typeof error, main.CredentialsError>>();
  }
  if (main.isNetworkError(error)) {
    // @ts-expect-error What an error says is read only.
    error.sent = true;
  }
}

export function events(event: main.ClientEvent): void {
  if (event.type === "attempt") {
    proven<Same<typeof event, main.AttemptEvent>>();
  }
  if (event.type === "page") {
    proven<Same<typeof event, main.PageEvent>>();
  }
  if (event.type === "response") {
    proven<Same<typeof event, main.ResponseEvent>>();
  }
  if (event.type === "retry") {
    proven<Same<typeof event, main.RetryEvent>>();
  }
  if (event.type === "wait") {
    proven<Same<typeof event, main.WaitEvent>>();
  }
  const tracing: telemetry.CallTracing = telemetry.traceCalls();
  main.createClient({ region: "cn-shanghai", onEvent: tracing, requestHeaders: tracing.requestHeaders });
  const options: telemetry.TelemetryOptions = { onEvent: tracing };
  // @ts-expect-error A tracer starts spans.
  telemetry.traceCalls({ tracer: {}, ...options });
}

export function drifting(): void {
  const seen = (one: drift.Drift) => {
    const overlay: drift.Overlay = one.overlay;
    const action: OverlayAction | undefined = overlay.actions[0];
    proven<Same<typeof one.pointer, string>>();
    return action;
  };
  main.createClient({ region: "cn-shanghai", onDrift: drift.watchDrift(seen) });
  // @ts-expect-error The hook gets a drift.
  drift.watchDrift((one: number) => one);
}

export function validators(value: unknown): void {
  const params = zod.ListRecognitionSamplesParams.parse(value);
  const response: types.CreateRecognitionSampleResponse = zod.CreateRecognitionSampleResponse.parse(value);
  const sample: Pick<types.Sample, "SampleId" | "EntityId" | "LibId"> = zod.Sample.parse(value);
  const id: types.RequestId = zod.RequestId.parse(value);
  const body = zod.ErrorBody.parse(value);
  proven<Same<typeof params.Algorithm, types.ListRecognitionSamplesParams["Algorithm"]>>();
  proven<Same<typeof body.Code, types.ErrorBody["Code"]>>();
  // @ts-expect-error What a validator gives is typed.
  response.Nothing;
  void [sample, id];
}
