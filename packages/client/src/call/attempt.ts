import type { ImsError } from "../errors/ims-error.ts";
import type { Call } from "./call.ts";
import { exchange, type Outcome } from "./exchange.ts";
import { enterLimit, reportThrottle } from "./rate-limit.ts";
import { runStage } from "./run-stage.ts";
import { isNotCarriedOut } from "./uncertainty.ts";

/** Makes one attempt of a call: credentials, a place in the limit, then a signed request and its answer. */
export async function makeAttempt(call: Call): Promise<Outcome> {
  let leaveLimit = () => {};
  try {
    const credentials = await runStage(call, "getting credentials", () => call.client.source.get());
    leaveLimit = await enterLimit(call, credentials);
    const outcome = await exchange(call, credentials);
    if ("error" in outcome) {
      noteFailure(call, outcome.error);
    }
    return outcome;
  } catch (error) {
    // A failed look-up knows nothing of the requests before it.
    return { error: Object.assign(error as ImsError, { attempts: call.attempts }) };
  } finally {
    leaveLimit();
  }
}

/** Keeps what later attempts, and their errors, have to know of this one. */
function noteFailure(call: Call, error: ImsError): void {
  call.error = error;
  call.isUncertain ||= !isNotCarriedOut(error);
  reportThrottle(call, error);
}
