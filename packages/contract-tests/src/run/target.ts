import type { Answer, Exchange } from "../wire/exchange.ts";
import { isThrottle } from "../wire/throttle.ts";
import { CannotRun } from "./cannot-run.ts";
import type { Settings } from "./settings.ts";

/** What the sentences about a target speak of. */
type Probed = Pick<Settings, "credentials" | "target">;

const DENIALS = [
  "InvalidAccessKeyId",
  "SignatureDoesNotMatch",
  "IncompleteSignature",
  "InvalidSecurityToken",
  "Forbidden",
  "NoPermission",
  "OperationDenied",
  "MissingSecurityToken",
].map(code => code.toLowerCase());

/** Whether an answer says that the credentials are not good for a call. */
export function isDenied({ body, status }: Answer): boolean {
  const code = body?.Code;
  return status >= 400 && typeof code === "string" && DENIALS.some(denial => code.toLowerCase().startsWith(denial));
}

/** The target without user info. */
export function originOf(target: URL): string {
  return `${target.origin}${target.pathname === "/" ? "" : target.pathname}`;
}

/**
 * Sends one valid call to see whether a run makes sense. A network failure is tried once more before it counts.
 * @returns why it makes none, or undefined
 */
export async function probeTarget(send: () => Promise<Exchange>, probed: Probed): Promise<CannotRun | undefined> {
  const name = originOf(probed.target);
  let { answer, trouble } = await send();
  if (answer === undefined && !trouble?.startsWith("no whole answer")) {
    ({ answer, trouble } = await send());
  }
  const reason = answer === undefined ? `${name}: ${trouble}` : reasonAgainst(answer, probed);
  return reason === undefined ? undefined : new CannotRun(reason);
}

function reasonAgainst(answer: Answer, probed: Probed): string | undefined {
  const name = originOf(probed.target);
  const { status, headers, body } = answer;
  if (status >= 300 && status < 400) {
    const location = headers.location ?? "nowhere";
    return `${name} redirects to ${location}: give the address that answers itself as --target`;
  }
  if (typeof body !== "object" || body === null) {
    const type = headers["content-type"] ?? "no content type";
    return `${name} answers a valid call with ${status} and ${type}, not with JSON: is it this service?`;
  }
  if (isDenied(answer)) {
    return denialSentence(answer, probed);
  }
  return isThrottle(answer) ? throttleSentence(name, answer) : undefined;
}

/** What to say of a target that refuses who calls. */
export function denialSentence({ status, body }: Answer, { target, credentials }: Probed): string {
  const isUnsigned = credentials === undefined;
  const who = isUnsigned ? "a call without credentials" : "the credentials";
  const remedy = isUnsigned
    ? "set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET"
    : "are they the target's, and may they call the operation?";
  return `${originOf(target)} refuses ${who} (${status} ${body.Code}): ${remedy}`;
}

/** What to say of a target that throttles every call. */
export function throttleSentence(name: string, { status, body }: Answer): string {
  return `${name} throttles every call (${status} ${body.Code}): try again later, or with a lower --rate`;
}

/** Why a run makes no sense where a target has no such action. */
export interface NoSuchService {
  readonly reason: CannotRun;
  /** Whether it may have other actions: a service at a path, or one that names no code, has none at all. */
  readonly mayHaveOthers: boolean;
}

/** Why an answer to a valid call is not one of the service: it has no such action, or no such path. */
export function noSuchService(exchange: Exchange | undefined, { target }: Probed): NoSuchService | undefined {
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
    : `no such service at this path: give only scheme, host and port, ${target.origin}, or name what is there as --only`;
  const reason = new CannotRun(
    `${originOf(target)} answers a valid call with ${answer.status} ${code ?? "without a Code"}: ${remedy}`,
  );
  return { reason, mayHaveOthers: isAtRoot && code !== undefined };
}
