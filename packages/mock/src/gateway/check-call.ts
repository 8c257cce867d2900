import type { Operation } from "../contract/contract.ts";
import type { AccessKeys } from "../signature/access-keys.ts";
import type { Engine } from "../backend/backend.ts";
import type { Refusal } from "../wire/message.ts";
import type { NonceMemory } from "../signature/nonce-memory.ts";
import type { ParsedRequest } from "../wire/parse-request.ts";
import { isAllowed, type Policies } from "./policies.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { type CallParameters, readParameters } from "./read-parameters.ts";
import { verifySignature } from "../signature/verify-signature.ts";

/** What calls are checked against. */
export interface CheckOptions {
  /** Signatures are verified. */
  readonly auth: boolean;
  readonly keys: AccessKeys;
  readonly nonces: NonceMemory;
  readonly policies: Policies;
  readonly limiter: RateLimiter;
  /** Calls a second, `off`, or as the contract says. */
  readonly rateLimit: number | "off" | undefined;
}

/** What was found out about a call, up to where it was refused. */
export interface CheckedCall {
  readonly refusal: Refusal | undefined;
  readonly operation: Operation | undefined;
  readonly parameters: CallParameters | undefined;
  readonly accessKeyId: string | undefined;
}

/** The gateway's checks in the vendor's order: what is called, who calls, whether they may, how often, and with what. */
export function checkCall(engine: Engine, parsed: ParsedRequest, now: number, options: CheckOptions): CheckedCall {
  const operation = engine.contract.operations.get(parsed.action ?? "");
  const { query, form } = parsed;
  const pairs = query && form && (form.length === 0 ? query : query.concat(form));
  const parameters = operation && pairs ? readParameters(operation, pairs) : undefined;
  const stray = refuseStray(parsed, operation, parameters);
  if (stray || !operation) {
    return { refusal: stray, operation, parameters, accessKeyId: undefined };
  }

  const { keys, nonces } = options;
  const identity = options.auth ? verifySignature(parsed, { keys, nonces, now }) : anyone;
  if ("code" in identity) {
    return { refusal: identity, operation, parameters, accessKeyId: undefined };
  }
  const { accessKeyId, account } = identity;
  const refusal =
    refuseAction(operation, accessKeyId, options.policies) ??
    refuseRate(operation, account, now, options) ??
    parameters?.refusal;
  return { refusal, operation, parameters, accessKeyId: options.auth ? accessKeyId : undefined };
}

const anyone = { accessKeyId: "", account: "default" };

function refuseStray(
  parsed: ParsedRequest,
  operation: Operation | undefined,
  parameters: CallParameters | undefined,
): Refusal | undefined {
  const { request, path, action, version } = parsed;
  if (request.method !== "POST") {
    return { code: "UnsupportedHTTPMethod", subject: request.method };
  }
  if (path !== "/") {
    return { code: "InvalidAction.NotFound", detail: "operations live at /" };
  }
  if (!operation) {
    const detail = action ? `the contract has no "${action}"` : "neither x-acs-action nor Action names an operation";
    return { code: "InvalidAction.NotFound", detail };
  }
  if (version !== operation.version) {
    return { code: "InvalidVersion", detail: `the version of ${operation.id} is ${operation.version}` };
  }
  if (!parameters) {
    return {
      code: "InvalidParameter",
      subject: parsed.query ? "body" : "query",
      detail: "it is not percent-encoded UTF-8",
    };
  }
  return undefined;
}

function refuseAction({ ramAction }: Operation, accessKeyId: string, policies: Policies): Refusal | undefined {
  if (ramAction === undefined || isAllowed(policies, accessKeyId, ramAction)) {
    return undefined;
  }
  return { code: "Forbidden.RAM", accessDenied: { AuthAction: ramAction, AuthPrincipalDisplayName: accessKeyId } };
}

function refuseRate(operation: Operation, account: string, now: number, options: CheckOptions): Refusal | undefined {
  const { limiter, rateLimit } = options;
  const calls = rateLimit ?? operation.rateLimit?.requests;
  if (calls === "off" || calls === undefined) {
    return undefined;
  }
  const milliseconds = rateLimit === undefined ? (operation.rateLimit?.seconds ?? 1) * 1000 : 1000;
  const retryAfter = limiter.take(`${account}\n${operation.id}`, { calls, milliseconds }, now);
  return retryAfter > 0 ? { code: "Throttling.User", retryAfter } : undefined;
}
