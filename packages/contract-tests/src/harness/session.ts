import { type Caller, type Change, requestOf } from "./call.ts";
import type { Need } from "./case.ts";
import type { Contract, Json, OperationModel, Values } from "./contract.ts";
import { type Coverage, createCoverage } from "./coverage.ts";
import { createDrift, type Drift } from "./drift.ts";
import { type Fitter, fitterFor } from "./fit.ts";
import { type Clock, createPace, type Pace } from "./pace.ts";
import { CannotRun } from "./shortfall.ts";
import type { Credentials } from "./sign.ts";
import { createStrays, type Strays } from "./strays.ts";
import { isDenied, isThrottled, probeTarget } from "./target.ts";
import { createTransport, type Exchange } from "./transport.ts";

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
  /** Lets one at a time make a burst of calls. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): void;
}

/** How a call is sent. */
interface SendOptions {
  /** At once and not at the run's pace; a throttle is then an answer like any other. */
  readonly unpaced?: boolean;
  /** The answer may leave the contract: a known gap permits it. */
  readonly permitted?: boolean;
}

/** A little below the limit: the target's clock and ours do not tick together. */
const SHARE_OF_LIMIT = 0.96;
/** The window is a little longer than the contract's for the same reason. */
const WINDOW_MARGIN = 40;
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
  const total = createPace(settings.rate, 1000 + WINDOW_MARGIN, clock);
  const paces = new Map<string, Pace>();
  let calls = 0;
  let stopped: CannotRun | undefined;
  let checking: Promise<CannotRun | undefined> | undefined;
  let burst: Promise<unknown> = Promise.resolve();

  settings.signal?.addEventListener("abort", () => {
    stopped ??= new CannotRun("interrupted");
  });

  const exchangeOnce = async (operation: OperationModel, values: Values, change: Change): Promise<Exchange> => {
    if (stopped !== undefined) throw stopped;
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
    if (stopped !== undefined) throw stopped;
  };

  const note = (operation: OperationModel, values: Values, change: Change, { answer }: Exchange) => {
    if (answer === undefined) return;
    coverage.answered(operation, values, change, answer);
    drift.answered(operation, answer);
  };

  const send: Session["send"] = async (operation, values, change = {}, { unpaced, permitted } = {}) => {
    for (let tries = 1; ; tries++) {
      if (!unpaced) await paceOf(paces, operation, settings).turn();
      await total.turn();
      const exchange = await exchangeOnce(operation, values, change);
      note(operation, values, change, exchange);
      if (!permitted) strays.answered(operation, exchange);
      const plain = change.sign === undefined && change.header === undefined;
      if (exchange.answer === undefined) await checkTarget(operation, values);
      else if (!unpaced && mayRepeat(change) && isThrottled(exchange.answer) && tries < THROTTLED_TRIES) {
        await clock.sleep(Number(exchange.answer.headers["x-acs-retry-after"]) || 1000);
        continue;
      } else if (plain && isDenied(exchange.answer)) await denied(operation, values, exchange);
      return exchange;
    }
  };

  const denied = async (operation: OperationModel, values: Values, exchange: Exchange) => {
    // Against the service itself not one more call is made with credentials that were refused.
    if (!settings.live) return await checkTarget(operation, values);
    const reason = await probeTarget(async () => exchange, settings);
    stopped ??= reason;
    if (stopped !== undefined) throw stopped;
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
    exclusively(work) {
      const result = burst.then(work);
      burst = result.catch(() => undefined);
      return result;
    },
    close: () => transport.close(),
  };
}

/** A call that asks for a throttle, or whose nonce may be spent by now, is not sent again. */
function mayRepeat({ header, sign }: Change): boolean {
  return header?.prefer === undefined && sign?.nonce === undefined;
}

function paceOf(
  paces: Map<string, Pace>,
  { action, rateLimit }: OperationModel,
  { rate, clock }: SessionSettings,
): Pace {
  let pace = paces.get(action);
  if (pace === undefined) {
    // A rate of the user's own stands in place of the contract's, both ways.
    const count =
      rate === undefined && rateLimit ? Math.max(1, Math.floor(rateLimit.requests * SHARE_OF_LIMIT)) : undefined;
    pace = createPace(count, (rateLimit?.seconds ?? 1) * 1000 + WINDOW_MARGIN, clock);
    paces.set(action, pace);
  }
  return pace;
}
