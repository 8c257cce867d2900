import { isObject, type JsonObject } from "#values";
import type { BackendAnswer } from "../backend/backend.ts";
import { breakOnPurpose } from "../backend/break-on-purpose.ts";
import type { Contract } from "../contract/contract.ts";
import type { ErrorCatalog } from "../contract/error-catalog.ts";
import type { GatewayAnswer, GatewayRequest, Refusal } from "../wire/message.ts";
import type { Call } from "./call.ts";
import type { CheckedCall } from "./check-call.ts";
import { errorAnswer, type UnwrittenAnswer } from "./error-answer.ts";
import { headerText } from "./header-text.ts";
import { unknownParameterHints } from "./read-parameters.ts";

/** What a call comes to before it gets its ids: an answer of the backend, or a refusal. */
export type CallResult = BackendAnswer | Refusal;

/** What an answer is made of. */
export interface AnswerParts {
  readonly call: Call;
  readonly checked: CheckedCall;
  readonly result: CallResult;
  readonly contract: Contract;
  readonly errors: ErrorCatalog;
  /** The server's time in milliseconds. */
  readonly date: number;
}

/** Puts a call's ids, the server's date and the mock's hints into its answer. */
export function completeAnswer({ call, checked, result, contract, errors, date }: AnswerParts): GatewayAnswer {
  const { requestId, parsed, host } = call;
  const hostId = hostOf(parsed.request) ?? host;
  const { status, headers, body } = isRefusal(result)
    ? errorAnswer(errors, { refusal: result, requestId, hostId })
    : backendAnswer(result, requestId, hostId);
  const schema = checked.operation?.responses.get(status)?.schema ?? errors.ofStatus(status)?.schema;
  const hint = hintAbout(checked);
  return {
    status,
    headers: { ...headers, ...(hint && { "x-ims-mock-hint": headerText(hint) }), date: new Date(date).toUTCString() },
    body: body === undefined ? "" : JSON.stringify(breakOnPurpose(contract, schema, body)),
  };
}

/** True for a refusal, false for an answer of the backend. */
export function isRefusal(result: CallResult): result is Refusal {
  return "code" in result;
}

function backendAnswer(answer: BackendAnswer, requestId: string, hostId: string | undefined): UnwrittenAnswer {
  const { status, body } = answer;
  const headers = { ...answer.headers, "content-type": "application/json", "x-acs-request-id": requestId };
  if (!isObject(body)) {
    return { status, headers, body };
  }
  const named: JsonObject = { ...body, RequestId: requestId, ...(status >= 400 && hostId && { HostId: hostId }) };
  return { status, headers, body: named };
}

/** Names what passed although it is probably a slip. */
function hintAbout({ operation, parameters }: CheckedCall): string {
  return operation && parameters ? unknownParameterHints(operation, parameters.unknown).join("; ") : "";
}

/** Without its port, and no longer than names of hosts are. */
function hostOf({ headers }: GatewayRequest): string | undefined {
  return headers.host?.replace(/:\d+$/, "").slice(0, 255);
}
