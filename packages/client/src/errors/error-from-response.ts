import { ApiError } from "./api-error.ts";
import { classify } from "./classify.ts";
import { ContractError } from "./contract-error.ts";
import type { ImsError } from "./ims-error.ts";
import { remedyFor } from "./remedy.ts";
import { valueAt } from "./value-at.ts";

/** An answer as it came, and what is needed to judge it. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The body, with secrets taken out. */
  readonly text: string;
  /** The operation's name, e.g. `ListRecognitionSamples`. */
  readonly action: string;
  /** The action that a RAM policy must allow, e.g. `ice:ListRecognitionSamples`. */
  readonly ram: string;
  /** JSON pointers of the elements that a success must have. */
  readonly required: readonly string[];
  /** Takes secrets out of text that is to be shown. */
  readonly redact: (text: string) => string;
}

/** A success is the parsed body; everything else is one of the kit's errors. */
export type JudgedAnswer = { readonly data: object } | { readonly error: ImsError };

/** The one gate through which answers pass: it alone decides what is a success, an `ApiError` or a `ContractError`. */
export function errorFromResponse(answer: ReceivedAnswer): JudgedAnswer {
  const { status, headers, text, redact } = answer;
  const type = headers.get("content-type") ?? "";
  let body: Record<string, unknown> = {};
  let flaw = "";
  if (!text.trim()) flaw = "the answer is empty";
  else if (!/json/i.test(type)) flaw = `the answer is "${redact(type)}", not JSON`;
  else {
    try {
      body = JSON.parse(text);
      if (!(body instanceof Object)) flaw = "the answer is not an object";
    } catch {
      // The parser's own message quotes the body, secrets included.
      flaw = "the answer is broken JSON";
    }
  }
  const fine = status >= 200 && status < 300;
  if (!flaw && fine) {
    const missing = answer.required.find(pointer => valueAt(body, pointer) == null);
    if (!missing) return { data: body };
    flaw = `"${missing}" is missing`;
  }
  const asText = (value: unknown) => (typeof value === "string" && value ? redact(value) : undefined);
  // Parsed once more, as a service that refuses a signature prints the request, token included.
  if (body instanceof Object && text) {
    body = flaw.includes("JSON") ? {} : JSON.parse(text, (_, value) => asText(value) ?? value);
  }
  const code = asText(body?.Code);
  const call = `POST ${answer.action}`;
  const requestId = asText(headers.get("x-acs-request-id")) ?? asText(body?.RequestId);
  if (!code) {
    const retryable = status >= 500 || status === 429;
    const message = `[OutsideContract] ${flaw || 'the answer has no "Code"'} (status ${status}): ${call}`;
    return {
      error: new ContractError(message, {
        status,
        requestId,
        head: redact(text.slice(0, 2000)).slice(0, 200),
        retryable,
      }),
    };
  }
  const after = Number.parseFloat(headers.get("x-acs-retry-after") ?? "");
  const said = (asText(body.Message) ?? `status ${status}`).replace(/\.$/, "");
  return {
    error: new ApiError(`[${code}] the service refused, "${said}": ${call}${remedyFor(code, answer.ram)}`, {
      status,
      code,
      requestId,
      hostId: asText(body.HostId),
      recommend: asText(body.Recommend),
      accessDenied: body.AccessDeniedDetail as Record<string, unknown> | undefined,
      ...classify(code, status),
      retryAfter: after >= 0 ? after : undefined,
    }),
  };
}
