import { isImsError } from "../errors/ims-error.ts";
import { type Call, timeLeft } from "./call.ts";
import { interruptible } from "./interruptible.ts";
import { abortError, connectionError, type Stage, timeoutError } from "./network-errors.ts";

/**
 * Runs a stage of a call until it ends, the caller aborts, or the time is up: that of the deadline, or `timeout` if that is
 * earlier. What it throws is an error of the kit.
 */
export async function runStage<T>(
  call: Call,
  stage: Stage,
  work: (signal: AbortSignal) => PromiseLike<T> | T,
  timeout: number = Number.POSITIVE_INFINITY,
): Promise<T> {
  const limits = { clock: call.client.clock, timeout: Math.min(timeout, timeLeft(call)), signal: call.options.signal };
  try {
    return await interruptible(limits, work, interruption =>
      interruption === "abort" ? abortError(call, stage) : timeoutError(call, stage),
    );
  } catch (failure) {
    throw isImsError(failure) ? failure : connectionError(call, stage, failure);
  }
}
