import type { ListRecognitionSamplesParams } from "@ims-kit/spec/types";
import { expectTypeOf, test } from "vitest";
import type { CallParameters } from "../src/gen/calls.ts";
import type { ErrorCode, Fault, Mock, MockOptions, RecordedRequest } from "../src/index.ts";

test("an action decides the type of a request's parameters", () => {
  const look = (request: RecordedRequest) => {
    if (request.action === "ListRecognitionSamples") {
      expectTypeOf(request.parameters).toEqualTypeOf<Partial<ListRecognitionSamplesParams>>();
    } else {
      expectTypeOf(request.action).toEqualTypeOf<Exclude<keyof CallParameters, "ListRecognitionSamples"> | undefined>();
    }
  };
  expectTypeOf(look).toBeFunction();
});

test("a fault takes what its kind needs, and knows the documented codes", () => {
  expectTypeOf<{ kind: "latency"; ms: [number, number] }>().toExtend<Fault>();
  expectTypeOf<"Throttling.User">().toExtend<ErrorCode>();
  // @ts-expect-error a latency without its length
  const latency: Fault = { kind: "latency" };
  // @ts-expect-error there is no such kind
  const unknown: Fault = { kind: "explosion" };
  expectTypeOf([latency, unknown]).toBeArray();
});

test("a mock can be handed to await using, and its fetch to whoever wants one", () => {
  expectTypeOf<Mock>().toExtend<AsyncDisposable>();
  expectTypeOf<Mock["fetch"]>().toExtend<typeof fetch>();
});

test("a size in place of a world says how many samples", () => {
  expectTypeOf<{ samples: number; libs: number }>().toExtend<NonNullable<MockOptions["world"]>>();
  // @ts-expect-error a number of libs is neither a world nor a size
  const options: MockOptions = { world: { libs: 3 } };
  expectTypeOf(options).toBeObject();
});
