import type { ImsError } from "../errors/ims-error.ts";
import { makeAttempt } from "./attempt.ts";
import { attemptId, type Call } from "./call.ts";
import type { Answer } from "./call-options.ts";
import type { CallId } from "./events.ts";
import { sleep } from "./interruptible.ts";
import { emit } from "./observers.ts";
import { repair } from "./repair.ts";
import { delayBeforeRetry, rewardSuccess } from "./retry-policy.ts";
import { runStage } from "./run-stage.ts";

/** Makes a call, and lets observers know of its beginning and its end. */
export async function runCall(call: Call): Promise<Answer<object>> {
  const id: CallId = { call: call.id, action: call.descriptor.action };
  const began = call.client.clock.now();
  const emitEnd = (requestId: string | undefined, error?: ImsError) => {
    const duration = call.client.clock.now() - began;
    emit(call.client, { ...id, type: "end", attempts: call.attempts, requestId, duration, error });
  };
  emit(call.client, { ...id, type: "start" });
  try {
    const answer = await attemptUntilDone(call);
    emitEnd(answer.requestId);
    return answer;
  } catch (thrown) {
    const error = thrown as ImsError & { readonly requestId?: string };
    emitEnd(error.requestId, error);
    throw error;
  }
}

/** Makes attempts until one succeeds, or another would be of no use or do harm. */
async function attemptUntilDone(call: Call): Promise<Answer<object>> {
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
    emit(call.client, { ...attemptId(call), type: "retry", delay, error: outcome.error });
    await runStage(call, "waiting to retry", signal => sleep(call.client.clock, delay, signal));
  }
}
