import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { expect, it } from "vitest";
import { query, refusal, scripted, success } from "../../test/scripted.ts";
import type { ClientEvent } from "../index.ts";
import { traceCalls } from "./index.ts";

it("makes one client span of each request, by the conventions of HTTP", async () => {
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
