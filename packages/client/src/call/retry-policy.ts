import type { ApiError } from "../errors/api-error.ts";
import type { ImsError } from "../errors/ims-error.ts";
import { type Call, timeLeft } from "./call.ts";
import type { Failure } from "./exchange.ts";
import { isNotCarriedOut, isWrite } from "./uncertainty.ts";

/**
 * How long to wait before the call is tried again, in milliseconds; undefined where it is not. A repaired call is tried again
 * at once. Takes one of the client's retries.
 */
export function delayBeforeRetry(call: Call, { error, request }: Failure, isRepaired: boolean): number | undefined {
  const { retry, learned } = call.client;
  const delay = isRepaired ? 0 : backoff(call, error);
  if (call.attempts >= retry.attempts || delay >= timeLeft(call)) {
    return undefined;
  }
  if (isRepaired) {
    return 0;
  }
  if (!request || !isWorthRetrying(call, error) || learned.retriesLeft < 10) {
    return undefined;
  }
  learned.retriesLeft -= 10;
  return delay;
}

/** Gives a tenth of a retry back, so that an outage is not multiplied and a healthy client never runs out. */
export function rewardSuccess({ client: { learned, retry } }: Call): void {
  learned.retriesLeft = Math.min(10 * retry.budget, learned.retriesLeft + 1);
}

/**
 * Whether the same call may succeed, and do no harm, if it is sent again. A write is sent again only where it certainly was
 * not carried out: after a throttle, or if it never left.
 */
function isWorthRetrying({ client, descriptor, options }: Call, error: ImsError): boolean {
  const mayRepeat = !isWrite(descriptor) || (options.retryWrites ?? client.options.retryWrites);
  return error.retryable && (mayRepeat || isNotCarriedOut(error));
}

/**
 * Full jitter below an exponential bound. What the service asks for is a floor, jittered upward by up to a quarter, so that
 * clients that got the same answer do not come back together.
 */
function backoff({ client, attempts }: Call, error: ImsError): number {
  const { retry, random } = client;
  const { retryAfter = 0 } = error as Partial<ApiError>;
  const bound = Math.min(retry.cap, retry.base * 2 ** (attempts - 1));
  return Math.max(random() * bound, retryAfter * (1 + random() / 4));
}
