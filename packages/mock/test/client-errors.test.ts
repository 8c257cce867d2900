import { ApiError, ContractError, createClient, NetworkError } from "@ims-kit/client";
import { expect, expectTypeOf, test } from "vitest";
import { type Fault, type FaultKind, faultKinds, type Mock, startMock } from "../src/index.ts";

type ClientError = typeof ApiError | typeof NetworkError | typeof ContractError;

/** What a fault does to a caller of the client: an error of it, or nothing. The type asks for every kind. */
const outcomes = {
  error: ApiError,
  latency: NetworkError,
  stall: NetworkError,
  "stall-body": NetworkError,
  reset: NetworkError,
  "reset-after": NetworkError,
  truncated: NetworkError,
  html: ContractError,
  "content-type": ContractError,
  empty: ContractError,
  gzip: [ContractError, NetworkError],
  duplicate: undefined,
  "clock-skew": ApiError,
} satisfies Record<FaultKind, ClientError | readonly ClientError[] | undefined>;

const faults: Record<FaultKind, Fault> = {
  error: { kind: "error", code: "OperationDenied" },
  latency: { kind: "latency", ms: 60_000 },
  stall: { kind: "stall" },
  "stall-body": { kind: "stall-body" },
  reset: { kind: "reset" },
  "reset-after": { kind: "reset-after" },
  truncated: { kind: "truncated" },
  html: { kind: "html" },
  "content-type": { kind: "content-type" },
  empty: { kind: "empty" },
  gzip: { kind: "gzip" },
  duplicate: { kind: "duplicate" },
  "clock-skew": { kind: "clock-skew", ms: 3_600_000 },
};

const query = { Algorithm: "face", LibId: ["lib1"], EntityId: "ANY", PageNumber: 1, PageSize: 10 } as const;

test("the client's errors cover every kind of fault", () => {
  expectTypeOf<keyof typeof outcomes>().toEqualTypeOf<FaultKind>();
  expectTypeOf<(typeof faultKinds)[number]>().toEqualTypeOf<FaultKind>();
  expect([...faultKinds].sort()).toEqual(Object.keys(outcomes).sort());
});

async function outcomeOf(mock: Mock, isOverNetwork: boolean, kind: FaultKind): Promise<unknown> {
  const ims = createClient({
    endpoint: mock.url,
    credentials: mock.credentials,
    retry: false,
    ...(!isOverNetwork && { fetch: mock.fetch }),
  });
  mock.fail(faults[kind]);
  // Of the others none makes the client wait.
  const timeout = /^(latency|stall)/.test(kind) ? 300 : 10_000;
  return ims.listRecognitionSamples(query, { timeout }).then(
    () => undefined,
    error => error,
  );
}

for (const isOverNetwork of [true, false]) {
  test.each(faultKinds)(
    `a client ${isOverNetwork ? "over a network" : "on mock.fetch"} meets %s with its error`,
    async kind => {
      await using mock = await startMock({ world: "random", ...(!isOverNetwork && { port: false }) });
      const error = await outcomeOf(mock, isOverNetwork, kind);
      const expected = outcomes[kind];
      if (expected === undefined) {
        expect(error).toBeUndefined();
      } else if (Array.isArray(expected)) {
        expect(expected.some(type => error instanceof type)).toBe(true);
      } else {
        expect(error).toBeInstanceOf(expected);
      }
      expect(mock.requests[0]?.faults).toEqual([kind]);
    },
  );
}

test("a client meets a page of HTML with status 200 with its error", async () => {
  await using mock = await startMock({ world: "random", port: false });
  mock.fail({ kind: "html", status: 200 });
  const ims = createClient({
    endpoint: mock.url,
    credentials: mock.credentials,
    retry: false,
    fetch: mock.fetch,
  });
  await expect(ims.listRecognitionSamples(query)).rejects.toBeInstanceOf(ContractError);
});

test("a client that retries gets over faults that pass", async () => {
  await using mock = await startMock({ world: "random", port: false });
  const ims = createClient({ endpoint: mock.url, credentials: mock.credentials, fetch: mock.fetch });
  mock.fail({ kind: "error", code: "Throttling.User", retryAfter: 1 });
  expect((await ims.listRecognitionSamples(query)).TotalCount).toBe(0);
  expect(mock.requests.map(({ verdict }) => verdict)).toEqual(["Throttling.User", "OK"]);
});

test("a client that sets its clock by the server's gets over a skew that stays", async () => {
  await using mock = await startMock({ world: "random", port: false });
  const ims = createClient({ endpoint: mock.url, credentials: mock.credentials, fetch: mock.fetch });
  const skew = mock.fail({ kind: "clock-skew", ms: 3_600_000, rate: 1 });
  expect((await ims.listRecognitionSamples(query)).TotalCount).toBe(0);
  expect(mock.requests.map(({ verdict }) => verdict)).toEqual(["InvalidTimeStamp.Expired", "OK"]);
  skew.cancel();
});

test("a walk of the client visits every sample of a world", async () => {
  await using mock = await startMock({ world: { samples: 137, libs: 1, entities: 4 }, rateLimit: "off" });
  const [lib] = mock.world.toJSON().libs;
  const ims = createClient({ endpoint: mock.url, credentials: mock.credentials });
  const ids = new Set<string>();
  const walk = { Algorithm: lib?.Algorithm as "landmark", LibId: [lib?.LibId ?? ""], EntityId: "ANY", PageSize: 10 };
  for await (const { SampleId } of ims.listRecognitionSamples.items(walk)) {
    ids.add(SampleId);
  }
  expect(ids.size).toBe(137);
});
