import { ApiError } from "./api-error.ts";
import { classify } from "./classify.ts";
import { ContractError } from "./contract-error.ts";
import type { ImsError } from "./ims-error.ts";
import { valueAt } from "./value-at.ts";

/** An answer as it came, and what is needed to judge it. */
export interface ReceivedAnswer {
  readonly response: { readonly status: number; readonly headers: Pick<Headers, "get"> };
  /** The body. */
  readonly text: string;
  /** What the contract says of the operation: its name, the RAM action, and the elements that a success must have. */
  readonly descriptor: { readonly action: string; readonly ram: string; readonly required: readonly string[] };
  /** Takes secrets out of text that is to be shown. */
  readonly redact: (text: string) => string;
}

/** A success is the parsed body; everything else is one of the kit's errors. */
export type JudgedAnswer =
  | { readonly data: object; readonly error?: undefined }
  | { readonly error: ImsError; readonly data?: undefined };

/** The one gate through which answers pass: it alone decides what is a success, an `ApiError` or a `ContractError`. */
export function errorFromResponse({ response, text, descriptor, redact }: ReceivedAnswer): JudgedAnswer {
  const { status, headers } = response;
  const { action, ram, required } = descriptor;
  const type = headers.get("content-type");
  let body: Record<string, unknown> | undefined;
  let flaw: string | undefined;
  if (!text.trim()) flaw = "an empty body";
  else if (!/json/i.test(type ?? "")) flaw = `content of type "${type}"`;
  else {
    try {
      body = JSON.parse(text);
    } catch {
      // The parser's own message quotes the body.
      flaw = "broken JSON";
    }
  }
  if (body && status > 199 && status < 300) {
    flaw = required.find(pointer => valueAt(body, pointer) == null);
    if (!flaw) return { data: body };
    flaw = `no "${flaw}"`;
  }
  // Parsed once more, as a service that refuses a signature prints the request that it got, token included.
  const safe = body && JSON.parse(text, (_, value) => (typeof value === "string" ? redact(value) : value));
  const code = safe?.Code;
  const requestId = headers.get("x-acs-request-id") ?? safe?.RequestId;
  if (!code) {
    return {
      error: new ContractError(
        `[OutsideContract] status ${status} with ${redact(flaw ?? 'no "Code"')}: POST ${action}`,
        {
          status,
          requestId,
          head: redact(text).slice(0, 200),
          retryable: status > 499 || status === 429,
        },
      ),
    };
  }
  const { remedy, ...classes } = classify(code, status, ram);
  const after = Number.parseFloat(headers.get("x-acs-retry-after") as string);
  return {
    error: new ApiError(`[${code}] the service says "${safe.Message}": POST ${action}${remedy}`, {
      status,
      code,
      requestId,
      hostId: safe.HostId,
      recommend: safe.Recommend,
      accessDenied: safe.AccessDeniedDetail,
      ...classes,
      retryAfter: after >= 0 ? after : undefined,
    }),
  };
}
