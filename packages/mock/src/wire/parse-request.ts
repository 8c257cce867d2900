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
  /** The pairs of a form body; empty if the body is none, undefined if its encoding is broken. */
  readonly form: readonly Pair[] | undefined;
  /** From `x-acs-action`, else `Action` in the query or form. */
  readonly action: string | undefined;
  /** From `x-acs-version`, else `Version` in the query or form. */
  readonly version: string | undefined;
}

/** Takes a request apart. */
export function parseRequest(request: GatewayRequest): ParsedRequest {
  // Callers that take the mock for a proxy send the whole address.
  const target = request.target.startsWith("/") ? request.target : request.target.replace(/^https?:\/\/[^/?#]*/i, "");
  const mark = target.indexOf("?");
  const path = (mark < 0 ? target : target.slice(0, mark)) || "/";
  const queryText = mark < 0 ? "" : target.slice(mark + 1);
  const query = parseQueryString(queryText);
  const form = isForm(request) ? parseQueryString(Buffer.from(request.body).toString("utf8")) : [];
  const value = (name: string) =>
    query?.find(([key]) => key === name)?.[1] ?? form?.find(([key]) => key === name)?.[1] ?? undefined;
  return {
    request,
    path,
    queryText,
    query,
    form,
    action: request.headers["x-acs-action"] ?? value("Action"),
    version: request.headers["x-acs-version"] ?? value("Version"),
  };
}

function isForm({ headers, body }: GatewayRequest): boolean {
  return body.length > 0 && /^\s*application\/x-www-form-urlencoded\s*(;|$)/i.test(headers["content-type"] ?? "");
}
