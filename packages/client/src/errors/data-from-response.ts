import type { CallOptions } from "../call/call-options.ts";
import { ApiError } from "./api-error.ts";
import { classify } from "./classify.ts";
import { ContractError } from "./contract-error.ts";
import { valueAt } from "./value-at.ts";

/** An answer as it came, and what is needed to judge it. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: Pick<Headers, "get">;
  /** As a header names it, secrets taken out. */
  readonly requestId: string | undefined;
  /** The body. */
  readonly text: string;
  /** What the contract says of the operation: its name, the RAM action, and the elements that a success must have. */
  readonly descriptor: { readonly action: string; readonly ram: string; readonly required: readonly string[] };
  readonly check: CheckedOptions["check"];
  /** Takes secrets out of text that is to be shown. */
  readonly redact: (text: string) => string;
}

/** Options of a call that only walks set. */
export interface CheckedOptions extends CallOptions {
  /** What is wrong with a success body beyond missing elements, e.g. `no list "/Samples/Sample"`. */
  readonly check?: ((data: object) => string | undefined) | undefined;
}

/**
 * The one gate through which answers pass: gives the body of a success, and throws an `ApiError` or a `ContractError`
 * for everything else. A required element may be null but not absent.
 */
export function dataFromResponse(answer: ReceivedAnswer): object {
  const { status, headers, requestId, text, descriptor, check, redact } = answer;
  const { action, ram, required } = descriptor;
  const type = headers.get("content-type") as string;
  let body: Record<string, unknown> | undefined;
  let flaw: string | undefined;
  if (!text.trim()) {
    flaw = "no body";
  } else if (!/json/i.test(type)) {
    flaw = `content of type "${type}"`;
  } else {
    try {
      body = JSON.parse(text);
    } catch {
      // The parser's own message quotes the body.
      flaw = "broken JSON";
    }
  }
  if (body && status > 199 && status < 300) {
    const absent = required.find(pointer => valueAt(body, pointer) === undefined);
    flaw = absent ? `no "${absent}"` : check?.(body);
    if (!flaw) {
      return body;
    }
  }
  // Once more and without secrets, as a service that refuses a signature prints the request that it got, token included.
  const shown = redact(text);
  const {
    Code: code = "",
    Message,
    RequestId,
    HostId: hostId,
    Recommend: recommend,
    AccessDeniedDetail: accessDenied,
  } = Object(body && JSON.parse(shown));
  const { remedy, ...classes } = classify(code, status, ram);
  const details = {
    status,
    requestId: requestId ?? RequestId,
    retryAfter: Number.parseInt(headers.get("x-acs-retry-after") as string, 10) || undefined,
    ...classes,
  };
  const tail = `: POST ${action}${remedy}`;
  if (code) {
    throw new ApiError(`[${code}] the service says "${Message}"${tail}`, {
      ...details,
      code,
      hostId,
      recommend,
      accessDenied,
    });
  }
  const what = redact(flaw ?? 'no "Code"');
  throw new ContractError(`[OutsideContract] status ${status} with ${what}${tail}`, {
    ...details,
    head: shown.slice(0, 200),
  });
}
