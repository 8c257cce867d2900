import { isObject } from "#values";
import type { GatewayRequest } from "../wire/message.ts";
import { type CallResult, isRefusal } from "./answer.ts";
import type { Call } from "./call.ts";
import type { CheckedCall } from "./check-call.ts";
import type { RecordInput } from "./record.ts";

/** What the record of a call is made of. */
export interface AnsweredCall {
  readonly call: Call;
  readonly checked: CheckedCall;
  readonly result: CallResult;
  /** As answered, faults included. */
  readonly status: number;
  readonly milliseconds: number;
}

/** The record of a call. */
export function recordOfCall({ call, checked, result, status, milliseconds }: AnsweredCall): RecordInput {
  return {
    ...recordedRequest(call.parsed.request),
    requestId: call.requestId,
    time: call.time,
    action: checked.operation?.id,
    parameters: checked.parameters?.values ?? {},
    unknownParameters: checked.parameters?.unknown ?? [],
    accessKeyId: checked.accessKeyId,
    verdict: verdictOf(result),
    status,
    detail: isRefusal(result) ? result.detail : undefined,
    faults: call.faults.map(({ fault }) => fault.kind),
    milliseconds,
  };
}

/** The record of a page, e.g. a picture: it has no id, because it is not a call. */
export function recordOfPage(request: GatewayRequest, status: number, time: number): RecordInput {
  return {
    ...recordedRequest(request),
    requestId: "",
    time,
    action: undefined,
    parameters: {},
    unknownParameters: [],
    accessKeyId: undefined,
    verdict: "OK",
    status,
    detail: undefined,
    faults: [],
    milliseconds: 0,
  };
}

/** A record keeps so many bytes of a body. */
const recordedBytes = 16_384;

function recordedRequest({ method, target, headers, body }: GatewayRequest) {
  return { method, target, headers, body: Buffer.from(body.subarray(0, recordedBytes)).toString("utf8") };
}

/** Errors that a `Prefer` asked for are answers of the backend. */
function verdictOf(result: CallResult): string {
  if (isRefusal(result)) {
    return result.code;
  }
  return result.status >= 400 && isObject(result.body) ? String(result.body.Code ?? result.status) : "OK";
}
