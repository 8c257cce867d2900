import type { ErrorCatalog } from "../contract/error-catalog.ts";
import type { JsonObject } from "../contract/json.ts";
import type { GatewayAnswer, Refusal } from "../wire/message.ts";

/** What an error answer is made of. */
export interface ErrorAnswerInput {
  readonly refusal: Refusal;
  readonly requestId: string;
  /** The host that the caller asked. */
  readonly hostId: string | undefined;
}

/**
 * A refusal in the vendor's body: the contract's example of the code, with this call's ids and names in it. A code
 * that the contract does not document is answered in the same form, as 400.
 */
export function errorAnswer(errors: ErrorCatalog, { refusal, requestId, hostId }: ErrorAnswerInput): GatewayAnswer {
  const documented = errors.find(refusal.code, refusal.status);
  const example: JsonObject = documented?.body ?? { Message: refusal.code };
  const body: JsonObject = {
    ...example,
    RequestId: requestId,
    HostId: hostId ?? example.HostId ?? "localhost",
    Code: documented?.code ?? refusal.code,
    Message: refusal.message?.(String(example.Message)) ?? messageAbout(String(example.Message), refusal.subject),
    Recommend: example.Recommend ?? recommendation(documented?.code ?? refusal.code),
  };
  if (refusal.accessDenied) {
    body.AccessDeniedDetail = { ...(example.AccessDeniedDetail as JsonObject), ...refusal.accessDenied };
  }
  const headers: Record<string, string> = {
    "content-type": "application/json",
    "x-acs-request-id": requestId,
  };
  for (const [name, text] of Object.entries(refusal.headers ?? {})) {
    headers[name] = headerText(text);
  }
  const retryAfter = refusal.retryAfter ?? (isThrottle(refusal.code) ? documented?.retryAfter : undefined);
  if (retryAfter !== undefined) {
    headers["x-acs-retry-after"] = String(Math.ceil(retryAfter));
  }
  if (refusal.detail) {
    headers["x-ims-mock-detail"] = headerText(refusal.detail);
  }
  return { status: refusal.status ?? documented?.status ?? 400, headers, body: JSON.stringify(body) };
}

/** Where the vendor's errors send their readers. */
function recommendation(code: string): string {
  return `https://api.alibabacloud.com/troubleshoot?q=${encodeURIComponent(code.toWellFormed())}`;
}

/** A text made fit for a header: printable ASCII on one line, at most 1,000 characters. */
function headerText(text: string): string {
  return text
    .slice(0, 1000)
    .replace(/[^\x20-\x7e]/g, character => encodeURIComponent(character.isWellFormed() ? character : "\ufffd"));
}

/** Tells a throttle by its code, e.g. `Throttling.User`. */
export function isThrottle(code: string): boolean {
  return /throttling|^RequestsTooFrequent$/i.test(code);
}

/**
 * An example names one case ("The parameter Algorithm is mandatory ...", "The HTTP method GET ..."): the name is the
 * word after "parameter" or "method", and gives way to this call's.
 */
function messageAbout(message: string, subject: string | undefined): string {
  if (subject === undefined) {
    return message;
  }
  return message.replace(/\b(parameter|method) \S+/, (_all, noun: string) => `${noun} ${subject.slice(0, 200)}`);
}
