import { Refusal, right, type State } from "../right.ts";
import type { Mutant } from "./mutant.ts";

/** Faults under load; these are tried at the real pace. */
export const load: readonly Mutant[] = [
  {
    fault: "nothing is throttled",
    wrong: { isOverLimit: () => false },
    claim: "over 50 calls in a second a throttle comes and nothing else",
    sees: /80 calls in \d+ ms were all served, the limit is 50/,
  },
  {
    fault: "48 calls in a second are too many",
    wrong: { limit: 47 },
    claim: "50 calls in a second are all served",
    sees: /of 50 calls, the documented limit, 3 were throttled/,
  },
  {
    fault: "over the limit comes a 503",
    wrong: { throttle: () => new Refusal(503, "ServiceUnavailable", "The service is temporarily unavailable.") },
    claim: "over 50 calls in a second a throttle comes and nothing else",
    sees: /over the limit a call is answered 503 ServiceUnavailable/,
  },
  {
    fault: "the throttle's code is not documented",
    wrong: { throttle: () => new Refusal(400, "Throttling.Whatever", "Too many.") },
    claim: "over 50 calls in a second a throttle comes and nothing else",
    sees: /refused with 400 Throttling\.Whatever .* expected is Throttling\.User/,
    assumed: "sources name several codes of throttles",
  },
  {
    fault: "who was throttled stays throttled",
    wrong: {
      isOverLimit: (state, limit) => {
        if (stuck.has(state)) {
          return true;
        }
        const over = right.isOverLimit(state, limit);
        if (over) {
          stuck.add(state);
        }
        return over;
      },
    },
    claim: "after a second calls are served again",
    sees: /after the time of the limit a call is still throttled/,
  },
];

const stuck = new WeakSet<State>();
