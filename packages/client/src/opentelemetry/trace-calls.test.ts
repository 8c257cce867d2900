import { AsyncLocalStorage } from "node:async_hooks";
import { type Context, type ContextManager, context, ROOT_CONTEXT, SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { expect, test } from "vitest";
import { fakeKeys, fetchFromList, json } from "../../test/fake-list.ts";
import { query, refusal, scripted, success } from "../../test/scripted.ts";
import { type ClientEvent, createClient } from "../index.ts";
import { traceCalls } from "./index.ts";

test("makes one client span of each request, by the conventions of HTTP", async () => {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const events: ClientEvent[] = [];
  const ok = () =>
    new Response(JSON.stringify(success), {
      headers: { "content-type": "application/json", "x-acs-request-id": "R-9" },
    });
  const { ims, clock } = scripted([refusal("Throttling.User"), () => Promise.reject(new TypeError("gone")), ok], {
    onEvent: traceCalls({ tracer: provider.getTracer("test"), onEvent: event => events.push(event) }),
  });
  await clock.run(ims.listRecognitionSamples(query));
  const spans = exporter.getFinishedSpans();
  expect(spans.map(span => [span.name, span.kind])).toEqual([1, 2, 3].map(() => ["POST", SpanKind.CLIENT]));
  const common = {
    "http.request.method": "POST",
    "server.address": "ice.cn-shanghai.aliyuncs.com",
    "server.port": 443,
    "url.full": "https://ice.cn-shanghai.aliyuncs.com/",
    "ims-kit.action": "ListRecognitionSamples",
  };
  expect(spans.map(span => span.attributes)).toEqual([
    { ...common, "http.response.status_code": 400, "error.type": "Throttling.User" },
    { ...common, "http.request.resend_count": 1, "error.type": "connection" },
    { ...common, "http.request.resend_count": 2, "http.response.status_code": 200, "aliyun.request_id": "R-9" },
  ]);
  expect(spans.map(span => span.status.code)).toEqual([
    SpanStatusCode.ERROR,
    SpanStatusCode.ERROR,
    SpanStatusCode.UNSET,
  ]);
  expect(events.map(event => event.type)).toEqual([
    "attempt",
    "response",
    "retry",
    "attempt",
    "response",
    "retry",
    "attempt",
    "response",
  ]);
});

test("spans are children of the span that is active at the call, which is told of waits, retries and pages", async () => {
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
    const requests = spans.filter(({ name }) => name === "POST");
    expect(requests.length).toBe(3);
    for (const { parentSpanContext } of requests) {
      expect(parentSpanContext).toEqual(active?.spanContext());
    }
    const told = active?.events.map(({ name }) => name) ?? [];
    expect([...told].sort()).toEqual([
      ...["ims-kit.page", "ims-kit.page", "ims-kit.retry"],
      ...["ims-kit.wait", "ims-kit.wait", "ims-kit.wait"],
    ]);
    const page = active?.events.find(({ name }) => name === "ims-kit.page");
    expect(page?.attributes).toEqual({
      "ims-kit.action": "ListRecognitionSamples",
      "ims-kit.page": 1,
      "ims-kit.items": 2,
      "ims-kit.total": 3,
      "ims-kit.pass": 1,
    });
    expect(active?.events.find(({ name }) => name === "ims-kit.retry")?.attributes).toEqual({
      "ims-kit.action": "ListRecognitionSamples",
      "ims-kit.delay": 0,
    });
  } finally {
    context.disable();
  }
});
