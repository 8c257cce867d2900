import { failureCodes } from "#platform";
import { NetworkError, type NetworkErrorDetails } from "../errors/network-error.ts";
import { type Call, limitKey, shown, timeLeft } from "./call.ts";
import { type Cause, causeFrom } from "./cause-from.ts";
import { uncertaintyNote } from "./uncertainty.ts";

/** What a call spends its time on; messages name it. */
export type Stage =
  | "getting credentials"
  | "waiting for the rate limit"
  | "waiting for the answer"
  | "waiting to retry";

/** The error of a call that its caller aborted. */
export function abortError(call: Call, stage: Stage): NetworkError {
  return networkError(call, `[aborted] by the caller while ${stage}`, {
    reason: "aborted",
    sent: isAnswerAwaited(stage),
    cause: call.options.signal?.reason,
  });
}

/** The error of an attempt or a call whose time is up. */
export function timeoutError(call: Call, stage: Stage): NetworkError {
  const limit = timeLeft(call) > 0 ? `timeout of ${call.timeout}` : `deadline of ${call.deadline}`;
  const note = stage === "waiting for the rate limit" && isThrottled(call) ? ", lowered by a throttle" : "";
  return networkError(call, `[timeout] the ${limit} ms ended while ${stage}${note}`, {
    reason: "timeout",
    retryable: true,
    sent: isAnswerAwaited(stage),
    cause: call.error ?? call.client.learned.throttles.get(call.descriptor.action),
  });
}

/** The error of an attempt that failed without an answer; what the platform says of it is the cause. */
export function connectionError(call: Call, stage: Stage, failure: unknown): NetworkError {
  const cause = causeFrom(failure, text => shown(call, text, 1000));
  const { message, code = "" }: Cause = cause.cause instanceof Error ? cause.cause : cause;
  const isUntrusted = failureCodes.untrusted?.test(code) ?? false;
  const isNeverSent = isUntrusted || failureCodes.neverSent?.test(code);
  const remedy = isUntrusted ? "; check the endpoint and its certificate" : "";
  return networkError(call, `[connection] "${message || code}" while ${stage}${remedy}`, {
    reason: "connection",
    retryable: !isUntrusted,
    sent: isAnswerAwaited(stage) && !isNeverSent,
    cause,
  });
}

function networkError(call: Call, what: string, details: NetworkErrorDetails): NetworkError {
  const { descriptor, client, attempts } = call;
  const sent = details.sent || call.isUncertain;
  const note = sent ? uncertaintyNote(descriptor) : "";
  const message = `${what}: POST ${descriptor.action} at ${client.url.href}${note}`;
  return new NetworkError(message, { ...details, sent, attempts });
}

function isAnswerAwaited(stage: Stage): boolean {
  return stage === "waiting for the answer";
}

/** Whether it is a throttle that the call waits for, be it one of this client or of another that shares its limiter. */
function isThrottled(call: Call): boolean {
  const { limiter } = call.client;
  return limiter?.isThrottled?.(limitKey(call)) ?? false;
}
