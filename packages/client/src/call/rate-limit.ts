import type { Credentials } from "../credentials/credentials.ts";
import { isApiError } from "../errors/api-error.ts";
import { isContractError } from "../errors/contract-error.ts";
import type { ImsError } from "../errors/ims-error.ts";
import { attemptId, type Call, limitKey } from "./call.ts";
import type { Release } from "./limiter.ts";
import { emit, notify } from "./observers.ts";
import { runStage } from "./run-stage.ts";

/** Waits for the call's place in the rate limit. Resolves to what gives the place back. */
export async function enterLimit(call: Call, credentials: Credentials): Promise<Release> {
  const { clock, limiter, learned, url } = call.client;
  const { action, rateLimit: limit } = call.descriptor;
  // Once named, the account keeps its limit, also when its temporary credentials change.
  learned.account ??= "accessKeyId" in credentials ? credentials.accessKeyId : "bearer";
  if (!limiter || !limit) {
    return () => {};
  }
  const began = clock.now();
  const acquire = (signal: AbortSignal) => limiter.acquire(limitKey(call), signal, { action, limit, host: url.host });
  const release = await runStage(call, "waiting for the rate limit", acquire);
  const duration = clock.now() - began;
  if (duration >= 1) {
    emit(call.client, { ...attemptId(call, call.attempts + 1), type: "wait", duration });
  }
  return () => notify(release || undefined);
}

/** Lets the limiter know of a throttle, so that the next calls go slower. */
export function reportThrottle(call: Call, error: ImsError): void {
  if ((isApiError(error) || isContractError(error)) && error.throttled) {
    const { limiter, learned } = call.client;
    learned.throttles.set(call.descriptor.action, error);
    notify(() => limiter?.throttled?.(limitKey(call), error.retryAfter ?? 0));
  }
}
