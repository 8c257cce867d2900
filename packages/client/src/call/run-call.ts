import { makeAttempt } from "./attempt.ts";
import { type Call, eventBase } from "./call.ts";
import type { Answer } from "./call-options.ts";
import { sleep } from "./interruptible.ts";
import { emit } from "./observers.ts";
import { repair } from "./repair.ts";
import { delayBeforeRetry, rewardSuccess } from "./retry-policy.ts";
import { runStage } from "./run-stage.ts";

/** Makes attempts until one succeeds, or another would be of no use or do harm. */
export async function runCall(call: Call): Promise<Answer<object>> {
  for (;;) {
    const outcome = await makeAttempt(call);
    if ("answer" in outcome) {
      rewardSuccess(call);
      return outcome.answer;
    }
    const delay = delayBeforeRetry(call, outcome, repair(call, outcome));
    if (delay === undefined) {
      throw outcome.error;
    }
    emit(call.client, { ...eventBase(call), type: "retry", delay, error: outcome.error });
    await runStage(call, "waiting to retry", signal => sleep(call.client.clock, delay, signal));
  }
}
