import { suggestionFor } from "#values";
import type { Contract, Operation } from "../contract/contract.ts";
import type { AccessKeys } from "../signature/access-keys.ts";
import type { NonceMemory } from "../signature/nonce-memory.ts";
import { type Identity, verifySignature } from "../signature/verify-signature.ts";
import type { GatewayRequest, Refusal } from "../wire/message.ts";
import type { ParsedRequest } from "../wire/parse-request.ts";
import { isPreflight } from "../wire/preflight.ts";
import { parameterCheckFor } from "./check-parameters.ts";
import { isAllowed, type Policies } from "./policies.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { type CallParameters, parameterCode, readParameters } from "./read-parameters.ts";

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

/** What is known of a call, up to where it was refused. */
export interface CheckedCall {
  readonly refusal: Refusal | undefined;
  readonly operation: Operation | undefined;
  readonly parameters: CallParameters | undefined;
  readonly accessKeyId: string | undefined;
}

/** The gateway's checks in the vendor's order: what is called, who calls, whether they may, how often, and with what. */
export function checkCall(contract: Contract, parsed: ParsedRequest, now: number, options: CheckOptions): CheckedCall {
  const operation = operationOf(contract, parsed);
  const parameters = operation && parametersOf(contract, operation, parsed);
  const refuse = (refusal: Refusal) => ({ refusal, operation, parameters, accessKeyId: undefined });
  const misdirected = refuseAddress(contract, parsed) ?? refuseOperation(contract, parsed, operation);
  if (misdirected) {
    return refuse(misdirected);
  }
  if (!operation || !parameters) {
    return refuse(refuseEncoding(contract, parsed));
  }
  const identity = identify(contract, parsed, now, options);
  if ("code" in identity) {
    return refuse(identity);
  }
  const refusal =
    refuseAction(contract, operation, identity, options.policies) ??
    refuseRate(contract, operation, identity, now, options) ??
    parameterCheckFor(contract)(operation, parameters, parsed.request.headers);
  return { refusal, operation, parameters, accessKeyId: options.auth ? identity.accessKeyId : undefined };
}

/** What is known of a request that is refused whatever it asks for. */
export function uncheckedCall(contract: Contract, parsed: ParsedRequest): CheckedCall {
  return {
    refusal: undefined,
    operation: operationOf(contract, parsed),
    parameters: undefined,
    accessKeyId: undefined,
  };
}

function operationOf({ operations, gateway }: Contract, { action = "" }: ParsedRequest): Operation | undefined {
  const exact = operations.get(action);
  if (exact || gateway.actionOtherCase === "refused") {
    return exact;
  }
  return [...operations.values()].find(({ id }) => id.toLowerCase() === action.toLowerCase());
}

function parametersOf(
  { gateway }: Contract,
  operation: Operation,
  { query, form }: ParsedRequest,
): CallParameters | undefined {
  return query && form && readParameters(operation, [...query, ...form], gateway);
}

function refuseAddress({ gateway }: Contract, { request, path }: ParsedRequest): Refusal | undefined {
  if (request.method !== "POST") {
    return { code: gateway.methodUnsupported, subject: request.method, detail: methodDetail(request) };
  }
  if (path !== "/") {
    return { code: gateway.actionUnknown, detail: `every operation is called at /, not at ${path}` };
  }
  return undefined;
}

function methodDetail(request: GatewayRequest): string {
  if (isPreflight(request)) {
    const { origin = "" } = request.headers;
    return `a page of ${origin} asks whether it may call: start the mock with --cors ${origin}, or with cors: "${origin}" in startMock`;
  }
  return `every operation is called by POST, not by ${request.method || "a request without a method"}`;
}

function refuseOperation(
  { operations, gateway }: Contract,
  { action, version }: ParsedRequest,
  operation: Operation | undefined,
): Refusal | undefined {
  if (!action) {
    return {
      code: gateway.actionMissing,
      subject: "Action",
      detail: "neither x-acs-action nor Action names an operation",
    };
  }
  if (!operation) {
    const detail = `the contract has no operation "${action}": ${suggestionFor(action, [...operations.keys()])}`;
    return { code: gateway.actionUnknown, detail };
  }
  const expected = `the version of ${operation.id} is ${operation.version}`;
  if (!version) {
    return { code: gateway.versionMissing, subject: "Version", detail: `${expected}, and the call names none` };
  }
  return version === operation.version
    ? undefined
    : { code: gateway.versionUnknown, detail: `${expected}, not "${version}"` };
}

function refuseEncoding({ gateway }: Contract, { query }: ParsedRequest): Refusal {
  const subject = query ? "body" : "query";
  return {
    code: parameterCode(gateway.parameterInvalid, subject),
    subject,
    detail: `the ${subject} is not percent-encoded UTF-8`,
  };
}

function identify(
  { gateway }: Contract,
  parsed: ParsedRequest,
  now: number,
  { auth, keys, nonces }: CheckOptions,
): Identity | Refusal {
  return auth
    ? verifySignature(parsed, { keys, nonces, now, rules: gateway })
    : { accessKeyId: "", account: "default" };
}

function refuseAction(
  { gateway }: Contract,
  { ramAction }: Operation,
  { accessKeyId }: Identity,
  policies: Policies,
): Refusal | undefined {
  if (ramAction === undefined || isAllowed(policies, accessKeyId, ramAction)) {
    return undefined;
  }
  return {
    code: gateway.actionDenied,
    detail: `the policy of "${accessKeyId}" does not allow ${ramAction}`,
    accessDenied: { AuthAction: ramAction, AuthPrincipalDisplayName: accessKeyId },
  };
}

function refuseRate(
  { gateway }: Contract,
  operation: Operation,
  { account }: Identity,
  now: number,
  { limiter, rateLimit }: CheckOptions,
): Refusal | undefined {
  const calls = rateLimit ?? operation.rateLimit?.requests;
  if (calls === "off" || calls === undefined) {
    return undefined;
  }
  const seconds = rateLimit === undefined ? (operation.rateLimit?.seconds ?? 1) : 1;
  const retryAfter = limiter.take(`${account}\n${operation.id}`, { calls, milliseconds: seconds * 1000 }, now);
  if (retryAfter <= 0) {
    return undefined;
  }
  const detail = `${operation.id} takes ${calls} call${calls === 1 ? "" : "s"} in ${seconds} s; the next may come in ${Math.ceil(retryAfter)} ms`;
  return { code: gateway.overTheLimit, detail, retryAfter };
}
