import { AsyncLocalStorage } from "node:async_hooks";
import { type Context, type ContextManager, context, ROOT_CONTEXT, SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { expect, test } from "vitest";
import { fakeKeys, fetchFromList, json } from "../../test/fixtures/fake-list.ts";
import { query, refusal, scripted, success } from "../../test/fixtures/scripted.ts";
import { type ClientEvent, createClient } from "../index.ts";
import { traceCalls } from "./index.ts";

const ok = () =>
  new Response(JSON.stringify(success), { headers: { "content-type": "application/json", "x-acs-request-id": "R-9" } });

function record() {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  return { tracer: provider.getTracer("test"), spans: () => exporter.getFinishedSpans() };
}

test("a call is a span named after the operation, with a client span beneath it for each request", async () => {
  const { tracer, spans } = record();
  const events: ClientEvent[] = [];
  const { ims, clock } = scripted([refusal("Throttling.User"), () => Promise.reject(new TypeError("gone")), ok], {
    onEvent: traceCalls({ tracer, onEvent: event => events.push(event) }),
  });
  await clock.run(ims.listRecognitionSamples(query));
  const [first, second, third, call] = spans();
  expect([first, second, third].map(span => [span?.name, span?.kind])).toEqual(
    [1, 2, 3].map(() => ["POST ListRecognitionSamples", SpanKind.CLIENT]),
  );
  const common = {
    "http.request.method": "POST",
    "server.address": "ice.cn-shanghai.aliyuncs.com",
    "server.port": 443,
    "url.full": "https://ice.cn-shanghai.aliyuncs.com/",
    "ims-kit.action": "ListRecognitionSamples",
  };
  expect([first, second, third].map(span => span?.attributes)).toEqual([
    { ...common, "http.response.status_code": 400, "error.type": "Throttling.User" },
    { ...common, "http.request.resend_count": 1, "error.type": "connection" },
    { ...common, "http.request.resend_count": 2, "http.response.status_code": 200, "aliyun.request_id": "R-9" },
  ]);
  expect([first, second, third].map(span => span?.status.code)).toEqual([
    SpanStatusCode.ERROR,
    SpanStatusCode.ERROR,
    SpanStatusCode.UNSET,
  ]);
  expect(call).toMatchObject({
    name: "ListRecognitionSamples",
    attributes: { "ims-kit.action": "ListRecognitionSamples", "ims-kit.attempts": 3, "aliyun.request_id": "R-9" },
    status: { code: SpanStatusCode.UNSET },
    parentSpanContext: undefined,
  });
  for (const attempt of [first, second, third]) {
    expect(attempt?.parentSpanContext?.spanId).toBe(call?.spanContext().spanId);
  }
  expect(events.map(event => event.type)).toEqual([
    "start",
    ...["attempt", "response", "retry", "attempt", "response", "retry", "attempt", "response"],
    "end",
  ]);
});

test("a call that fails is a span with its error, also if nothing was sent", async () => {
  const { tracer, spans } = record();
  const onEvent = traceCalls({ tracer });
  await scripted([refusal("Forbidden.RAM", 403)], { onEvent }).outcome();
  await scripted([ok], { onEvent, credentials: () => Promise.reject(new Error("no")) }).outcome();
  const calls = spans().filter(({ name }) => name === "ListRecognitionSamples");
  expect(calls.map(({ attributes }) => attributes["error.type"])).toEqual(["Forbidden.RAM", "CredentialsError"]);
  expect(calls.map(({ status }) => status.code)).toEqual([SpanStatusCode.ERROR, SpanStatusCode.ERROR]);
  expect(spans().length).toBe(3);
});

test("the traceparent of each attempt's span is sent by a client that asks for it", async () => {
  const { tracer, spans } = record();
  const tracing = traceCalls({ tracer });
  const asked = scripted([refusal("Throttling"), ok], { onEvent: tracing, requestHeaders: tracing.requestHeaders });
  await asked.outcome();
  const attempts = spans().filter(({ kind }) => kind === SpanKind.CLIENT);
  expect(asked.requests.map(({ headers }) => headers.traceparent)).toEqual(
    attempts.map(span => `00-${span.spanContext().traceId}-${span.spanContext().spanId}-01`),
  );
  const plain = scripted([ok], { onEvent: traceCalls({ tracer }) });
  await plain.outcome();
  expect(plain.requests[0]?.headers).not.toHaveProperty("traceparent");
  expect(tracing.requestHeaders({ call: -1, action: "A", attempt: 1 })).toEqual({});
});

test("a call is a child of the span that is active, which gets the pages; waits and retries are events of the call", async () => {
  const storage = new AsyncLocalStorage<Context>();
  const manager: ContextManager = {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (active, work, self, ...args) => storage.run(active, () => work.apply(self, args)),
    bind: (_, target) => target,
    enable: () => manager,
    disable: () => manager,
  };
  context.setGlobalContextManager(manager);
  try {
    const exporter = new InMemorySpanExporter();
    const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
    const tracer = provider.getTracer("test");
    const list = fetchFromList(() => ["a", "b", "c"]);
    let failures = 1;
    const ims = createClient({
      endpoint: "http://localhost",
      credentials: fakeKeys,
      fetch: async (...request) => (failures-- > 0 ? json({ Code: "Throttling" }, 400) : list(...request)),
      limiter: { acquire: () => new Promise(resolve => setTimeout(resolve, 2)) },
      retry: { base: 0 },
      onEvent: traceCalls({ tracer }),
    });
    await tracer.startActiveSpan("parent", async span => {
      const walk = ims.listRecognitionSamples.pages({ ...query, PageSize: 2 }, { concurrency: 1 });
      for await (const _ of walk) {
      }
      span.end();
    });
    const spans = exporter.getFinishedSpans();
    const active = spans.find(({ name }) => name === "parent");
    const calls = spans.filter(({ name }) => name === "ListRecognitionSamples");
    expect(calls.length).toBe(2);
    for (const { parentSpanContext } of calls) {
      expect(parentSpanContext).toEqual(active?.spanContext());
    }
    expect(active?.events.map(({ name }) => name)).toEqual(["ims-kit.page", "ims-kit.page"]);
    const events = calls.flatMap(span => span.events);
    expect(events.map(({ name }) => name)).toEqual(["ims-kit.wait", "ims-kit.retry", "ims-kit.wait", "ims-kit.wait"]);
    const page = active?.events.find(({ name }) => name === "ims-kit.page");
    expect(page?.attributes).toEqual({
      "ims-kit.action": "ListRecognitionSamples",
      "ims-kit.page": 1,
      "ims-kit.items": 2,
      "ims-kit.total": 3,
      "ims-kit.pass": 1,
    });
    expect(events.find(({ name }) => name === "ims-kit.retry")?.attributes).toEqual({ "ims-kit.delay": 0 });
  } finally {
    context.disable();
  }
});
