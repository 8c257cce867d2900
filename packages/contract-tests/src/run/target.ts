import { CannotRun } from "../claims/shortfall.ts";
import type { Answer, Exchange } from "../wire/transport.ts";

/** Whether an answer is a throttle: by its code, whatever the status. */
export function isThrottled({ body }: Answer): boolean {
  return isThrottleCode(body?.Code);
}

/** Whether a code is a throttle's. */
export function isThrottleCode(code: unknown): boolean {
  return typeof code === "string" && /throttling|requeststoofrequent/i.test(code);
}

/** Whether an answer says that the credentials are not good for a call. */
export function isDenied({ body, status }: Answer): boolean {
  if (status < 400 || typeof body?.Code !== "string") {
    return false;
  }
  return /^(InvalidAccessKeyId|SignatureDoesNotMatch|IncompleteSignature|InvalidSecurityToken|Forbidden|NoPermission|OperationDenied|MissingSecurityToken)/i.test(
    body.Code,
  );
}

/** The target without user info. */
export function originOf(target: URL): string {
  return `${target.origin}${target.pathname === "/" ? "" : target.pathname}`;
}

/** What the sentences of {@link probeTarget} speak of. */
export interface ProbedTarget {
  readonly target: URL;
  readonly credentials: { readonly accessKeyId: string } | undefined;
}

/**
 * Sends one valid call to see whether a run makes sense. A network failure is tried once more before it counts.
 * @returns why it makes none, in one sentence, or undefined
 */
export async function probeTarget(
  send: () => Promise<Exchange>,
  { target, credentials }: ProbedTarget,
): Promise<CannotRun | undefined> {
  const name = originOf(target);
  let { answer, trouble } = await send();
  if (answer === undefined && !trouble?.startsWith("no whole answer")) {
    ({ answer, trouble } = await send());
  }
  if (answer === undefined) {
    return new CannotRun(`${name}: ${trouble}`);
  }
  if (answer.status >= 300 && answer.status < 400) {
    const location = answer.headers.location ?? "nowhere";
    return new CannotRun(`${name} redirects to ${location}: give the address that answers itself as --target`);
  }
  if (typeof answer.body !== "object" || answer.body === null) {
    const type = answer.headers["content-type"] ?? "no content type";
    return new CannotRun(
      `${name} answers a valid call with ${answer.status} and ${type}, not with JSON: is it this service?`,
    );
  }
  if (isDenied(answer)) {
    const who = credentials === undefined ? "a call without credentials" : "the credentials";
    const remedy =
      credentials === undefined ? "; set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET" : "";
    return new CannotRun(`${name} refuses ${who} (${answer.status} ${answer.body.Code})${remedy}`);
  }
  return undefined;
}

/** Why a run makes no sense where a target knows no such action. */
export interface NoSuchService {
  readonly reason: CannotRun;
  /** Whether it may have other actions: a service at a path, or one that names no code, has none at all. */
  readonly mayHaveOthers: boolean;
}

/** Why an answer to a valid call is none of the service: it knows no such action, or no such path. */
export function noSuchService(exchange: Exchange | undefined, { target }: ProbedTarget): NoSuchService | undefined {
  const answer = exchange?.answer;
  const code = answer?.body?.Code;
  // A documented 404 says that something named is not there: the service is.
  const isMissing = typeof code === "string" ? /^InvalidAction|ActionNotFound/i.test(code) : answer?.status === 404;
  if (answer === undefined || !isMissing) {
    return undefined;
  }
  const isAtRoot = target.pathname === "/";
  const remedy = isAtRoot
    ? "is it this service?"
    : `no such service at this path: give scheme, host and port alone, ${target.origin}, or name what is there as --only`;
  const reason = new CannotRun(
    `${originOf(target)} answers a valid call with ${answer.status} ${code ?? "without a Code"}: ${remedy}`,
  );
  return { reason, mayHaveOthers: isAtRoot && code !== undefined };
}
