import type { ErrorCatalog } from "../contract/error-catalog.ts";
import { integerBetween } from "../runtime/random.ts";
import type { GatewayAnswer, GatewayOutcome, Refusal } from "../wire/message.ts";
import type { PlannedFault } from "./fault.ts";

/** What the faults of one call come to. */
export interface CallFaults {
  /** Answered in place of the call. */
  readonly refusal: Refusal | undefined;
  /** The answer comes so many milliseconds later. */
  readonly latency: number;
  /** The server's clock is off by so many milliseconds. */
  readonly skew: number;
}

/** Adds up what the faults do before the answer. */
export function faultsBefore(hits: readonly PlannedFault[], errors: ErrorCatalog): CallFaults {
  let refusal: Refusal | undefined;
  let latency = 0;
  let skew = 0;
  for (const { fault, random } of hits) {
    switch (fault.kind) {
      case "error":
        refusal = refusalOf(fault, errors);
        break;
      case "latency":
        latency += typeof fault.ms === "number" ? fault.ms : integerBetween(random, fault.ms[0], fault.ms[1]);
        break;
      case "clock-skew":
        skew += fault.ms;
        break;
    }
  }
  return { refusal, latency, skew };
}

/** Spoils an answer as its fault says. */
export function faultsAfter(hits: readonly PlannedFault[], answer: GatewayAnswer): GatewayOutcome {
  let outcome: GatewayOutcome = { answer };
  for (const { fault } of hits) {
    switch (fault.kind) {
      case "stall":
      case "stall-body":
        outcome = { answer, wire: { kind: fault.kind, ms: fault.ms ?? Number.POSITIVE_INFINITY } };
        break;
      case "reset":
      case "reset-after":
      case "truncated":
      case "duplicate":
        outcome = { answer, wire: { kind: fault.kind } };
        break;
      case "html":
        outcome = { answer: htmlAnswer(fault.status ?? 502) };
        break;
      case "empty":
        outcome = { answer: { status: fault.status ?? 502, headers: {}, body: "" } };
        break;
      case "content-type":
        outcome = { answer: withHeader(answer, "content-type", fault.contentType ?? "text/plain") };
        break;
      case "gzip":
        outcome = { answer: withHeader(answer, "content-encoding", "gzip") };
        break;
    }
  }
  return outcome;
}

function refusalOf(fault: { code?: string; status?: number; retryAfter?: number }, errors: ErrorCatalog): Refusal {
  const { status, retryAfter } = fault;
  const code = fault.code ?? errors.ofStatus(status ?? 500)?.code ?? "InternalError";
  const detail = "mock.fail asked for this error";
  return { code, detail, ...(status !== undefined && { status }), ...(retryAfter !== undefined && { retryAfter }) };
}

function withHeader(answer: GatewayAnswer, name: string, value: string): GatewayAnswer {
  return { ...answer, headers: { ...answer.headers, [name]: value } };
}

/** What proxies say when the service behind them is away. */
function htmlAnswer(status: number): GatewayAnswer {
  const title = status === 200 ? "Welcome" : `${status} Bad Gateway`;
  return {
    status,
    headers: { "content-type": "text/html" },
    body: `<html>\r\n<head><title>${title}</title></head>\r\n<body><center><h1>${title}</h1></center></body>\r\n</html>\r\n`,
  };
}
