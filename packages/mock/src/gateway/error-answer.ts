import type { Json, JsonObject } from "#values";
import { type ErrorCatalog, isThrottle } from "../contract/error-catalog.ts";
import type { Refusal } from "../wire/message.ts";
import { headerText } from "./header-text.ts";

/** What an error answer is made of. */
export interface ErrorAnswerInput {
  readonly refusal: Refusal;
  readonly requestId: string;
  /** The host that the caller asked. */
  readonly hostId: string | undefined;
}

/** An answer whose body is not written yet. */
export interface UnwrittenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
}

/**
 * A refusal in the vendor's body: the contract's example of the code, with this call's ids and names in it. A code
 * that the contract does not document is answered in the same form, as 400.
 */
export function errorAnswer(errors: ErrorCatalog, { refusal, requestId, hostId }: ErrorAnswerInput): UnwrittenAnswer {
  const documented = errors.find(refusal.code, refusal.status);
  const example: JsonObject = documented?.body ?? { Message: refusal.code };
  const code = documented?.code ?? refusal.code;
  const message = String(example.Message);
  const body: JsonObject = {
    ...example,
    RequestId: requestId,
    HostId: hostId ?? example.HostId ?? "localhost",
    Code: code,
    Message: refusal.message?.(message) ?? messageAbout(message, refusal.subject),
    Recommend: example.Recommend ?? recommendation(code),
    ...(refusal.accessDenied && {
      AccessDeniedDetail: { ...(example.AccessDeniedDetail as JsonObject), ...refusal.accessDenied },
    }),
  };
  const retryAfter = refusal.retryAfter ?? (isThrottle(code) ? documented?.retryAfter : undefined);
  const headers = {
    "content-type": "application/json",
    "x-acs-request-id": requestId,
    ...(retryAfter !== undefined && { "x-acs-retry-after": String(Math.ceil(retryAfter)) }),
    ...hintHeaders(refusal),
  };
  return { status: refusal.status ?? documented?.status ?? 400, headers, body };
}

function hintHeaders({ headers = {}, detail }: Refusal): Record<string, string> {
  const hints = { ...headers, "x-ims-mock-detail": detail };
  return Object.fromEntries(Object.entries(hints).map(([name, text]) => [name, headerText(text)]));
}

/** Where the vendor's errors send their readers. */
function recommendation(code: string): string {
  return `https://api.alibabacloud.com/troubleshoot?q=${encodeURIComponent(code.toWellFormed())}`;
}

/**
 * An example names one case ("The parameter Algorithm is mandatory ...", "The HTTP method GET ..."): the word after
 * "parameter" or "method" gives way to this call's own.
 */
function messageAbout(message: string, subject: string | undefined): string {
  if (subject === undefined) {
    return message;
  }
  return message.replace(/\b(parameter|method) \S+/, (_all, noun: string) => `${noun} ${subject.slice(0, 200)}`);
}
