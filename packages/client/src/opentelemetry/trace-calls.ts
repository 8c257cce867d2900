import { context, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import type { AttemptEvent, AttemptId, ClientEvent, EndEvent, PageEvent, ResponseEvent } from "../call/events.ts";

/** Options of `traceCalls`. */
export interface TelemetryOptions {
  /** Makes the spans. @default the global provider's tracer named "@ims-kit/client" */
  readonly tracer?: Tracer | undefined;
  /** Another hook that gets the same events. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
}

/** What `traceCalls` makes: an `onEvent` hook, and headers that carry its spans on. */
export interface CallTracing {
  (event: ClientEvent): void;
  /** The W3C `traceparent` of an attempt's span; give it to the client as `requestHeaders` to have it sent. */
  requestHeaders(attempt: AttemptId): Record<string, string>;
}

/** The spans of calls under way. */
interface OpenSpans {
  readonly tracer: Tracer;
  /** By the call's number. */
  readonly calls: Map<number, Span>;
  /** By the numbers of call and attempt. */
  readonly attempts: Map<string, Span>;
}

/**
 * Turns events into spans: one for each call, named after the operation, with waits and retries as its events, and beneath it
 * one for each request, by OpenTelemetry's conventions for HTTP clients. Pages are added to the span that is active.
 *
 * @example
 * const tracing = traceCalls();
 * createClient({ region: "cn-shanghai", onEvent: tracing, requestHeaders: tracing.requestHeaders });
 *
 * @see https://opentelemetry.io/docs/specs/semconv/http/http-spans/
 */
export function traceCalls(options: TelemetryOptions = {}): CallTracing {
  const { tracer = trace.getTracer("@ims-kit/client"), onEvent } = options;
  const open: OpenSpans = { tracer, calls: new Map(), attempts: new Map() };
  const hook = (event: ClientEvent) => {
    record(open, event);
    // Handed back, as it may be a promise that rejects.
    return onEvent?.(event);
  };
  return Object.assign(hook, {
    requestHeaders: (attempt: AttemptId) => traceparentOf(open.attempts.get(keyOf(attempt))),
  });
}

function record(open: OpenSpans, event: ClientEvent): void {
  const { tracer, calls, attempts } = open;
  switch (event.type) {
    case "start":
      calls.set(event.call, tracer.startSpan(event.action, { attributes: { "ims-kit.action": event.action } }));
      break;
    case "attempt":
      attempts.set(keyOf(event), startAttempt(open, event));
      break;
    case "response":
      endAttempt(attempts.get(keyOf(event)), event);
      attempts.delete(keyOf(event));
      break;
    case "wait":
      calls.get(event.call)?.addEvent("ims-kit.wait", { "ims-kit.duration": event.duration });
      break;
    case "retry":
      calls.get(event.call)?.addEvent("ims-kit.retry", { "ims-kit.delay": event.delay });
      break;
    case "end":
      endCall(calls.get(event.call), event);
      calls.delete(event.call);
      break;
    case "page":
      addPage(event);
  }
}

function keyOf({ call, attempt }: AttemptId): string {
  return `${call}/${attempt}`;
}

function startAttempt({ tracer, calls }: OpenSpans, event: AttemptEvent): Span {
  const { hostname, port, protocol } = new URL(event.url);
  const attributes = {
    "http.request.method": "POST",
    "server.address": hostname,
    "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
    "url.full": event.url,
    "ims-kit.action": event.action,
    // Only where the request is sent again.
    ...(event.attempt > 1 ? { "http.request.resend_count": event.attempt - 1 } : {}),
  };
  const parent = calls.get(event.call);
  const within = parent ? trace.setSpan(context.active(), parent) : context.active();
  return tracer.startSpan(`POST ${event.action}`, { kind: SpanKind.CLIENT, attributes }, within);
}

function endAttempt(span: Span | undefined, { status, requestId, error }: ResponseEvent): void {
  if (status !== undefined) {
    span?.setAttribute("http.response.status_code", status);
  }
  end(span, requestId, error);
}

function endCall(span: Span | undefined, { attempts, requestId, error }: EndEvent): void {
  span?.setAttribute("ims-kit.attempts", attempts);
  end(span, requestId, error);
}

function end(span: Span | undefined, requestId: string | undefined, error: EndEvent["error"]): void {
  if (requestId) {
    span?.setAttribute("aliyun.request_id", requestId);
  }
  if (error) {
    const { code, reason, status } = error as {
      readonly code?: string;
      readonly reason?: string;
      readonly status?: number;
    };
    span?.setAttribute("error.type", code ?? reason ?? (status === undefined ? error.name : String(status)));
    span?.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
  }
  span?.end();
}

function addPage({ action, page, items, total, pass }: PageEvent): void {
  trace.getActiveSpan()?.addEvent("ims-kit.page", {
    "ims-kit.action": action,
    "ims-kit.page": page,
    "ims-kit.items": items,
    "ims-kit.total": total,
    "ims-kit.pass": pass,
  });
}

/** @see https://www.w3.org/TR/trace-context/#traceparent-header */
function traceparentOf(span: Span | undefined): Record<string, string> {
  if (!span) {
    return {};
  }
  const { traceId, spanId, traceFlags } = span.spanContext();
  return { traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, "0")}` };
}
