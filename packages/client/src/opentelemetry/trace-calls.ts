import { type Span, SpanKind, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import type { AttemptEvent, ClientEvent, ResponseEvent } from "../call/events.ts";

/** Options of `traceCalls`. */
export interface TelemetryOptions {
  /** Default: the global provider's tracer named `@ims-kit/client`. */
  readonly tracer?: Tracer | undefined;
  /** Another hook to be told of the same events. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
}

/**
 * Turns events into spans, one for each request, by OpenTelemetry's conventions for HTTP clients. Waits for the rate limit,
 * retries and pages are added to the span that is active where the call is made.
 *
 * `createClient({ region: "cn-shanghai", onEvent: traceCalls() })`
 *
 * @see https://opentelemetry.io/docs/specs/semconv/http/http-spans/
 */
export function traceCalls(options: TelemetryOptions = {}): (event: ClientEvent) => void {
  const { tracer = trace.getTracer("@ims-kit/client"), onEvent } = options;
  const open = new Map<string, Span>();
  return event => {
    switch (event.type) {
      case "attempt":
        open.set(keyOf(event), startSpan(tracer, event));
        break;
      case "response": {
        const key = keyOf(event);
        const span = open.get(key);
        open.delete(key);
        if (span) {
          endSpan(span, event);
        }
        break;
      }
      case "wait":
        trace
          .getActiveSpan()
          ?.addEvent("ims-kit.wait", { "ims-kit.action": event.action, "ims-kit.duration": event.duration });
        break;
      case "retry":
        trace
          .getActiveSpan()
          ?.addEvent("ims-kit.retry", { "ims-kit.action": event.action, "ims-kit.delay": event.delay });
        break;
      case "page": {
        const { action, page, items, total, pass } = event;
        trace.getActiveSpan()?.addEvent("ims-kit.page", {
          "ims-kit.action": action,
          "ims-kit.page": page,
          "ims-kit.items": items,
          "ims-kit.total": total,
          "ims-kit.pass": pass,
        });
      }
    }
    // Handed back, as it may be a promise that rejects.
    return onEvent?.(event);
  };
}

function keyOf({ call, attempt }: AttemptEvent | ResponseEvent): string {
  return `${call}/${attempt}`;
}

function startSpan(tracer: Tracer, { action, attempt, url }: AttemptEvent): Span {
  const { hostname, port, protocol } = new URL(url);
  return tracer.startSpan("POST", {
    kind: SpanKind.CLIENT,
    attributes: {
      "http.request.method": "POST",
      "server.address": hostname,
      "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
      "url.full": url,
      "ims-kit.action": action,
      // Only where the request is sent again.
      ...(attempt > 1 ? { "http.request.resend_count": attempt - 1 } : {}),
    },
  });
}

function endSpan(span: Span, { status, requestId, error }: ResponseEvent): void {
  if (status !== undefined) {
    span.setAttribute("http.response.status_code", status);
  }
  if (requestId) {
    span.setAttribute("aliyun.request_id", requestId);
  }
  if (error) {
    const { code, reason } = error as { readonly code?: string; readonly reason?: string };
    span.setAttribute("error.type", code ?? reason ?? (status === undefined ? error.name : String(status)));
    span.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
  }
  span.end();
}
