import type { GatewayRequest } from "./message.ts";
import { type Pair, parseQueryString } from "./query-string.ts";

/** A request taken apart; nothing is refused yet. */
export interface ParsedRequest {
  readonly request: GatewayRequest;
  readonly path: string;
  /** The raw query, without `?`. */
  readonly queryText: string;
  /** Undefined if the query's encoding is broken. */
  readonly query: readonly Pair[] | undefined;
  /** The pairs of a form body; empty if the body is not a form, undefined if its encoding is broken. */
  readonly form: readonly Pair[] | undefined;
  /** From `x-acs-action`, else `Action` in the query or form. */
  readonly action: string | undefined;
  /** From `x-acs-version`, else `Version` in the query or form. */
  readonly version: string | undefined;
}

/** Takes a request apart. */
export function parseRequest(request: GatewayRequest): ParsedRequest {
  // Callers that use the mock as a proxy send the whole address.
  const target = request.target.startsWith("/") ? request.target : request.target.replace(/^https?:\/\/[^/?#]*/i, "");
  const mark = target.indexOf("?");
  const queryText = mark < 0 ? "" : target.slice(mark + 1);
  const path = (mark < 0 ? target : target.slice(0, mark)) || "/";
  return withForm({ request, path, queryText, query: parseQueryString(queryText) }, request);
}

/** The same request once its body is read: a query is not parsed a second time. */
export function withBody(parsed: ParsedRequest, body: Uint8Array): ParsedRequest {
  return body.length === 0 ? parsed : withForm(parsed, { ...parsed.request, body });
}

/** True if the parameters may stand in the body. */
export function isForm({ headers }: GatewayRequest): boolean {
  return /^\s*application\/x-www-form-urlencoded\s*(;|$)/i.test(headers["content-type"] ?? "");
}

type Target = Pick<ParsedRequest, "path" | "queryText" | "query">;

function withForm(
  { path, queryText, query }: Target & { request: GatewayRequest },
  request: GatewayRequest,
): ParsedRequest {
  const { headers, body } = request;
  const form = body.length > 0 && isForm(request) ? parseQueryString(Buffer.from(body).toString("utf8")) : [];
  const firstValue = (name: string) => [...(query ?? []), ...(form ?? [])].find(([key]) => key === name)?.[1];
  return {
    request,
    path,
    queryText,
    query,
    form,
    action: headers["x-acs-action"] ?? firstValue("Action"),
    version: headers["x-acs-version"] ?? firstValue("Version"),
  };
}
