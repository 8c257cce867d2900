import type { Answer, Exchange } from "../wire/exchange.ts";
import { isThrottle } from "../wire/throttle.ts";
import type { Call } from "./call.ts";
import { CannotRun } from "./cannot-run.ts";
import type { Settings } from "./settings.ts";
import { denialSentence, isDenied, originOf, throttleSentence } from "./target.ts";

/** So many answers in a row that refuse the credentials or throttle end the run: one is its case's failure. */
const MOST_IN_A_ROW = 5;
/** So many lost answers in a row end the run. Those that were waited for at the same time are one. */
const MOST_LOST = 3;

/** Watches whether the target goes on answering. */
export interface Health {
  /** A call is sent. @returns takes note of what came of it, and says why the run cannot go on, if so */
  sending(call: Call, unpaced: boolean): (exchange: Exchange) => CannotRun | undefined;
}

/** Has seen no answer yet. */
export function createHealth(settings: Pick<Settings, "credentials" | "live" | "target">): Health {
  const { target, live } = settings;
  const name = originOf(target);
  const counts = { lost: 0, denied: 0, throttled: 0 };
  const noteLost = (lostBefore: number, trouble: string | undefined) => {
    counts.lost = Math.max(counts.lost, lostBefore + 1);
    return counts.lost < MOST_LOST
      ? undefined
      : new CannotRun(`${name}: ${counts.lost} answers in a row did not come: ${trouble}`);
  };
  const noteAnswer = (answer: Answer, unpaced: boolean) => {
    counts.denied = isDenied(answer) ? counts.denied + 1 : 0;
    counts.throttled = isThrottle(answer) && !unpaced ? counts.throttled + 1 : 0;
    // Against the service itself not one more call is made with credentials that were refused.
    if (counts.denied >= (live ? 1 : MOST_IN_A_ROW)) {
      return new CannotRun(denialSentence(answer, settings));
    }
    return counts.throttled < MOST_IN_A_ROW ? undefined : new CannotRun(throttleSentence(name, answer));
  };
  return {
    sending({ change }, unpaced) {
      const lostBefore = counts.lost;
      const isPlain = change.sign === undefined && change.header === undefined;
      return ({ answer, trouble }) => {
        if (answer === undefined) {
          return noteLost(lostBefore, trouble);
        }
        counts.lost = 0;
        return isPlain ? noteAnswer(answer, unpaced) : undefined;
      };
    },
  };
}
