import type { Need } from "../claims/case.ts";
import { CannotRun } from "../claims/shortfall.ts";
import type { Contract, Json, OperationModel, Values } from "../contract/contract.ts";
import { type Coverage, createCoverage } from "../judge/coverage.ts";
import { createDrift, type Drift } from "../judge/drift.ts";
import { type Fitter, fitterFor } from "../judge/fit.ts";
import { createStrays, type Strays } from "../judge/strays.ts";
import type { Clock } from "../wire/pace.ts";
import { createPaces, windowOf } from "../wire/paces.ts";
import { type Caller, type Change, requestOf } from "../wire/request.ts";
import type { Credentials } from "../wire/signature.ts";
import { createTransport, type Exchange } from "../wire/transport.ts";
import { isDenied, isThrottled, probeTarget } from "./target.ts";

/** What a session is opened with; all defaults are merged. */
export interface SessionSettings {
  readonly contract: Contract;
  readonly actions: readonly string[];
  readonly target: URL;
  readonly credentials: Credentials | undefined;
  readonly needs: ReadonlySet<Need>;
  readonly world: Json | undefined;
  readonly query: Values;
  readonly seed: number;
  readonly samples: number;
  /** Whether the target is the service itself: slower, and stopped at the first denied credential. */
  readonly live: boolean;
  /** Calls a second over all operations. */
  readonly rate: number | undefined;
  /** Milliseconds for one answer. */
  readonly timeout: number;
  readonly clock: Clock;
  /** Options that a command line repeats in the line that runs a failed case again. */
  readonly repeatWith?: string | undefined;
  /** Stops the run; what was done so far is reported. */
  readonly signal?: AbortSignal | undefined;
}

/** One run against one target. */
export interface Session extends SessionSettings {
  readonly fitter: Fitter;
  readonly coverage: Coverage;
  readonly drift: Drift;
  /** What went astray in any answer so far. */
  readonly strays: Strays;
  /** Calls sent so far. */
  readonly calls: () => number;
  /** Why the run cannot go on, once it cannot. */
  readonly stopped: () => CannotRun | undefined;
  /** Sends a call and notes what its answer shows of the contract. */
  send(operation: OperationModel, values: Values, change?: Change, options?: SendOptions): Promise<Exchange>;
  /** Waits until no paced call of the operation waits for its turn or is under way. */
  quiet(operation: OperationModel): Promise<void>;
  /** Waits until nobody else makes a burst of calls; the function that it gives lets the next one. */
  alone(): Promise<() => void>;
  close(): void;
}

/** How a call is sent. */
export interface SendOptions {
  /** At once and not at the run's pace; a throttle is then an answer like any other. */
  readonly unpaced?: boolean;
  /** The answer may leave the contract: a known gap permits it. */
  readonly permitted?: boolean;
  /** A call that waits for its turn when this ends is not sent. */
  readonly signal?: AbortSignal;
  /** Is given each wait for a turn. */
  readonly idle?: <Result>(wait: Promise<Result>) => Promise<Result>;
}

/** A call that is throttled though paced shares its quota with others: it waits and comes again so often. */
const THROTTLED_TRIES = 4;

/** A session with nothing sent yet. */
export function openSession(settings: SessionSettings): Session {
  const { contract, clock } = settings;
  const transport = createTransport();
  const fitter = fitterFor(contract);
  const coverage = createCoverage(contract, settings.actions);
  const drift = createDrift(contract, fitter);
  const strays = createStrays(contract, fitter);
  const caller: Caller = { target: settings.target, credentials: settings.credentials, now: clock.now };
  const paces = createPaces(settings);
  let calls = 0;
  let stopped: CannotRun | undefined;
  let checking: Promise<CannotRun | undefined> | undefined;
  let burst: Promise<void> = Promise.resolve();

  settings.signal?.addEventListener("abort", () => {
    stopped ??= new CannotRun("interrupted");
  });

  const exchangeOnce = async (operation: OperationModel, values: Values, change: Change): Promise<Exchange> => {
    if (stopped !== undefined) {
      throw stopped;
    }
    calls += 1;
    return await transport.send(requestOf(caller, operation, values, change), settings.timeout);
  };

  /** Asks the target for a sign of life, one question at a time, and stops the run where there is none. */
  const checkTarget = async (operation: OperationModel, values: Values) => {
    checking ??= probeTarget(() => exchangeOnce(operation, values, {}), settings).finally(() => {
      checking = undefined;
    });
    // Awaited also where the run is stopped by now: what nobody awaits ends the process when it fails.
    const reason = await checking;
    stopped ??= reason;
    if (stopped !== undefined) {
      throw stopped;
    }
  };

  const note = (operation: OperationModel, values: Values, change: Change, { answer }: Exchange) => {
    if (answer === undefined) {
      return;
    }
    coverage.answered(operation, values, change, answer);
    drift.answered(operation, answer);
  };

  const sendInTurn = async (operation: OperationModel, values: Values, change: Change, options: SendOptions) => {
    const { unpaced, signal, idle = wait => wait } = options;
    const pace = paces.of(operation);
    const end = unpaced ? pace.jump() : await idle(pace.turn(signal));
    try {
      const endTotal = await idle(paces.total.turn(signal));
      return await exchangeOnce(operation, values, change).finally(endTotal);
    } finally {
      end();
    }
  };

  const send: Session["send"] = async (operation, values, change = {}, options = {}) => {
    const { unpaced, permitted, idle = wait => wait } = options;
    for (let tries = 1; ; tries++) {
      const exchange = await sendInTurn(operation, values, change, options);
      note(operation, values, change, exchange);
      if (!permitted) {
        strays.answered(operation, exchange);
      }
      const plain = change.sign === undefined && change.header === undefined;
      if (exchange.answer === undefined) {
        await checkTarget(operation, values);
      } else if (!unpaced && mayRepeat(change) && isThrottled(exchange.answer) && tries < THROTTLED_TRIES) {
        const wait = Number(exchange.answer.headers["x-acs-retry-after"]) || 1000;
        // A wait of the contract's own is one for a turn; of a longer one the target is to blame.
        if (wait <= windowOf(operation)) {
          await idle(clock.sleep(wait));
        } else {
          await clock.sleep(wait);
        }
        continue;
      } else if (plain && isDenied(exchange.answer)) {
        await denied(operation, values, exchange);
      }
      return exchange;
    }
  };

  const denied = async (operation: OperationModel, values: Values, exchange: Exchange) => {
    // Against the service itself not one more call is made with credentials that were refused.
    if (!settings.live) {
      return await checkTarget(operation, values);
    }
    const reason = await probeTarget(async () => exchange, settings);
    stopped ??= reason;
    if (stopped !== undefined) {
      throw stopped;
    }
  };

  return {
    ...settings,
    fitter,
    coverage,
    drift,
    strays,
    calls: () => calls,
    stopped: () => stopped,
    send,
    quiet: operation => paces.of(operation).quiet(),
    alone() {
      let end = () => {};
      const before = burst;
      burst = new Promise<void>(resolve => {
        end = resolve;
      });
      return before.then(() => end);
    },
    close: () => transport.close(),
  };
}

/** A call that asks for a throttle, or whose nonce may be spent by now, is not sent again. */
function mayRepeat({ asksForThrottle, sign }: Change): boolean {
  return asksForThrottle !== true && sign?.nonce === undefined;
}
