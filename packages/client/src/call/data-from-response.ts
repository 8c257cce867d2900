import { ApiError } from "../errors/api-error.ts";
import { ContractError } from "../errors/contract-error.ts";
import type { ImsError } from "../errors/ims-error.ts";
import { type Call, shown } from "./call.ts";
import { isObject } from "./check-options.ts";
import { classify } from "./classify.ts";
import { longestPause } from "./limiter.ts";
import type { Body } from "./read-body.ts";
import { textOf } from "./text-of.ts";
import { uncertaintyNote } from "./uncertainty.ts";
import { valueAt } from "./value-at.ts";

type Json = Readonly<Record<string, unknown>>;

/** How much is shown of texts from outside, in characters: more than the service sends, and little enough to log. */
const most = { name: 200, message: 1000, detail: 8000, head: 200 };

/** So many entries of a detail are shown. */
const mostDetails = 20;

/**
 * The one gate through which answers pass: gives the body of a success. A required element may be null but not absent.
 *
 * @throws ApiError when the service says no
 * @throws ContractError when the answer is not of the contract
 */
export function dataFromResponse(call: Call, response: Response, body: Body): object {
  const parsed = parse(response, body);
  const data = typeof parsed === "string" ? undefined : parsed;
  const flaw = typeof parsed === "string" ? parsed : response.ok && flawIn(parsed, call);
  if (data && response.ok && !flaw) {
    return data;
  }
  throw errorFrom(call, response, { head: body.text, data, flaw: flaw || 'no "Code"' });
}

/** The service's id of a request, as a header names it. */
export function requestIdOf(call: Call, { headers }: Response): string | undefined {
  return shown(call, headers.get("x-acs-request-id") ?? "", most.name) || undefined;
}

/** The object that a body holds, or what is wrong with it. */
function parse({ headers }: Response, { text, flaw }: Body): Json | string {
  const type = headers.get("content-type") ?? "";
  if (flaw) {
    return flaw;
  }
  if (!text.trim()) {
    return "no body";
  }
  if (!/json/i.test(type)) {
    return `content of type "${type}"`;
  }
  try {
    const data: unknown = JSON.parse(text);
    return isObject(data) ? data : "JSON that is not an object";
  } catch {
    // The parser's own message quotes the body.
    return "broken JSON";
  }
}

/** What is wrong with the body of a success. */
function flawIn(data: Json, { descriptor, check }: Call): string | undefined {
  const missing = descriptor.required.find(pointer => valueAt(data, pointer) === undefined);
  return missing ? `no "${missing}"` : check?.(data);
}

interface Refused {
  readonly data: Json | undefined;
  readonly head: string;
  readonly flaw: string;
}

/** Prints known fields of known length only, and those without secrets: a service that refuses a signature may quote the request. */
function errorFrom(call: Call, response: Response, { data = {}, head, flaw }: Refused): ImsError {
  const { action, ram } = call.descriptor;
  const { status } = response;
  const field = (name: string, length = most.name) => shown(call, textOf(data[name]), length) || undefined;
  const code = field("Code");
  const { remedy, ...classes } = classify(code ?? "", status, ram);
  const isUncertain = !classes.throttled && (classes.retryable || !code);
  const tail = `: POST ${action}${remedy}${isUncertain ? uncertaintyNote(call.descriptor) : ""}`;
  const details = {
    ...classes,
    status,
    requestId: requestIdOf(call, response) ?? field("RequestId"),
    retryAfter: retryAfterOf(response),
    attempts: call.attempts,
    sent: true,
  };
  if (!code) {
    return new ContractError(`[OutsideContract] status ${status} with ${shown(call, flaw, most.name)}${tail}`, {
      ...details,
      head: shown(call, head, most.head),
    });
  }
  const message = field("Message", most.message);
  const says = message ? `the service says "${message}"` : "the service refuses the call without a message";
  return new ApiError(`[${code}] ${says}${tail}`, {
    ...details,
    code,
    hostId: field("HostId"),
    recommend: field("Recommend"),
    accessDenied: accessDeniedOf(call, data.AccessDeniedDetail),
  });
}

/** The texts and numbers of a detail; deeper parts are left out, as nobody knows how deep they go. */
function accessDeniedOf(call: Call, detail: unknown): Readonly<Record<string, string>> | undefined {
  if (!isObject(detail)) {
    return undefined;
  }
  const entries = Object.entries(detail).slice(0, mostDetails);
  return Object.fromEntries(
    entries
      .map(([name, value]) => [shown(call, name, most.name), shown(call, textOf(value), most.detail)] as const)
      .filter(([, value]) => value),
  );
}

/** What the service asks to wait, in milliseconds; what is no sane number counts as nothing. */
function retryAfterOf({ headers }: Response): number | undefined {
  const text = headers.get("x-acs-retry-after") ?? "";
  return /^\d{1,9}$/.test(text) ? Math.min(Number(text), longestPause) || undefined : undefined;
}
