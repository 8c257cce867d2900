import type { Answered, Case, CaseContext } from "../harness/case.ts";
import { Shortfall, Skipped } from "../harness/shortfall.ts";
import { isThrottled } from "../harness/target.ts";
import { expectFitting, inWords, isSuccess } from "./expect.ts";

/** As many calls in a second as the contract allows are all served. */
export function servesTheLimit(claim: string): Case {
  return loadCase(claim, async context => {
    const { within } = await burstOf(context);
    const refused = within.find(exchange => isThrottled(exchange.answer));
    if (refused === undefined) return;
    const count = within.filter(exchange => isThrottled(exchange.answer)).length;
    const message = `of ${within.length} calls, the documented limit, ${count} were throttled`;
    throw new Shortfall(message, { exchange: refused });
  });
}

/** Calls over the limit get the documented throttle and nothing else. */
export function throttlesOverTheLimit(claim: string): Case {
  return loadCase(claim, async context => {
    const { within, over, milliseconds, window } = await burstOf(context);
    const all = [...within, ...over];
    for (const exchange of over) {
      if (!isSuccess(exchange) && !isThrottled(exchange.answer)) {
        throw new Shortfall(`over the limit a call is answered ${inWords(exchange)}`, { exchange });
      }
      expectFitting(context, exchange);
      const wait = exchange.answer.headers["x-acs-retry-after"];
      if (isThrottled(exchange.answer) && wait !== undefined && !(Number(wait) >= 0 && Number(wait) <= 60_000)) {
        throw new Shortfall(`the throttle says to wait ${wait} ms`, { exchange });
      }
    }
    if (all.some(exchange => isThrottled(exchange.answer))) return;
    if (milliseconds > window) {
      throw new Skipped(
        `the target took ${Math.round(milliseconds)} ms for ${all.length} calls: the limit was not reached`,
      );
    }
    const message = `${all.length} calls in ${Math.round(milliseconds)} ms were all served, ${within.length} are documented`;
    throw new Shortfall(message, { exchange: all.at(-1) });
  });
}

/** Once the time of the limit is over, calls are served again. */
export function servesAfterTheLimit(claim: string): Case {
  return loadCase(claim, async context => {
    const { after } = await burstOf(context);
    if (!isThrottled(after.answer)) return;
    throw new Shortfall("after the time of the limit a call is still throttled", { exchange: after });
  });
}

interface Burst {
  /** As many calls as are allowed, at once. */
  readonly within: readonly Answered[];
  /** Half as many again, and some, at once. */
  readonly over: readonly Answered[];
  /** One call after the time of the limit. */
  readonly after: Answered;
  /** From the first call to the last answer. */
  readonly milliseconds: number;
  /** The time of the limit. */
  readonly window: number;
}

/** A little more than the window passes before and after, for clocks that differ. */
const MARGIN = 120;

/** A burst that was too slow to go over the limit is tried again so often. */
const MOST_BURSTS = 4;

function isInconclusive({ within, over, milliseconds }: Omit<Burst, "after" | "window">, window: number): boolean {
  return milliseconds > window && ![...within, ...over].some(({ answer }) => isThrottled(answer));
}

/** Fills the limit, goes over it, and waits until it is over; done once for all claims, alone on the target. */
function burstOf(context: CaseContext): Promise<Burst> {
  const { operation, session, base } = context;
  return context.once("burst", async () => {
    const { requests, seconds } = operation.rateLimit ?? { requests: 0, seconds: 0 };
    if (requests === 0) throw new Skipped("the contract names no limit");
    if (session.rate !== undefined && session.rate <= requests / seconds) {
      throw new Skipped(`at ${session.rate} calls a second (--rate) the limit of ${requests} is not reached`);
    }
    const window = seconds * 1000;
    await session.clock.sleep(window + MARGIN);
    const send = async (): Promise<Answered> => {
      const exchange = await session.send(operation, base, {}, { unpaced: true });
      if (exchange.answer === undefined) throw new Shortfall(`no answer under load: ${exchange.trouble}`, { exchange });
      return { ...exchange, answer: exchange.answer };
    };
    const attempt = async () => {
      const started = session.clock.now();
      const within = await Promise.all(Array.from({ length: requests }, send));
      const over = await Promise.all(Array.from({ length: Math.ceil(requests / 2) + 5 }, send));
      return { within, over, milliseconds: session.clock.now() - started };
    };
    let burst = await session.exclusively(attempt);
    for (let tries = 1; tries < MOST_BURSTS && isInconclusive(burst, window); tries++) {
      await session.clock.sleep(window + MARGIN);
      burst = await session.exclusively(attempt);
    }
    await session.clock.sleep(window + MARGIN);
    return { ...burst, after: await send(), window };
  });
}

function loadCase(claim: string, run: (context: CaseContext) => Promise<void>): Case {
  return {
    family: "load",
    claim,
    needs: ["throttle"],
    pointer: ({ pointer }) => `${pointer}/x-rate-limit`,
    run,
  };
}
