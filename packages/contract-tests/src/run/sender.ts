import type { OperationModel } from "../contract/contract.ts";
import type { Exchange } from "../wire/exchange.ts";
import { createPaces, type Paces, windowOf } from "../wire/paces.ts";
import { requestFor } from "../wire/request.ts";
import { isThrottle, waitAfter } from "../wire/throttle.ts";
import { createTransport, type Transport } from "../wire/transport.ts";
import type { Call } from "./call.ts";
import type { CannotRun } from "./cannot-run.ts";
import type { Settings } from "./settings.ts";
import { createStopper, type Stopper } from "./stopper.ts";
import { createHealth, type Health } from "./target-health.ts";
import { createTurns } from "./turns.ts";

/** Sends the calls of a run, at its pace. */
export interface Sender {
  /**
   * Sends a call; one that is throttled though paced waits and comes again.
   * @throws CannotRun once the run cannot go on
   */
  send(call: Call, options?: SendOptions): Promise<Exchange>;
  /** Calls sent so far. */
  calls(): number;
  /** Why the run cannot go on, once it cannot. */
  stopped(): CannotRun | undefined;
  /** Waits until no paced call of the operation waits for its turn or is under way. */
  quiet(operation: OperationModel): Promise<void>;
  /** Waits until nobody else makes a burst of calls; the returned function lets the next one. */
  burstTurn(): Promise<() => void>;
  /** Ends waits and calls at once; leaves no timer and no connection. */
  close(): void;
}

/** How a call is sent. */
export interface SendOptions {
  /** At once and not at the run's pace; a throttle is then an answer like any other. */
  readonly unpaced?: boolean;
  /** A call that waits for its turn when this ends is not sent. */
  readonly signal?: AbortSignal;
  /** Is given each wait that the target has no part in. */
  readonly idle?: Idle;
}

type Idle = <Result>(wait: Promise<Result>) => Promise<Result>;

/** A sender that has sent nothing yet. */
export function createSender(settings: Settings): Sender {
  const transport = createTransport();
  const stopper = createStopper(settings.signal, () => transport.close());
  const paces = createPaces(settings);
  const parts: Parts = { settings, transport, stopper, paces, health: createHealth(settings), count: { calls: 0 } };
  return {
    send: (call, options = {}) => sendUntilAnswered(parts, call, options),
    calls: () => parts.count.calls,
    stopped: stopper.reason,
    quiet: operation => paces.of(operation).quiet(),
    burstTurn: createTurns(),
    close: stopper.close,
  };
}

interface Parts {
  readonly settings: Settings;
  readonly transport: Transport;
  readonly stopper: Stopper;
  readonly paces: Paces;
  readonly health: Health;
  readonly count: { calls: number };
}

/** A call that is throttled though paced shares its quota with others: it comes so often, at most. */
const MOST_TRIES = 4;

async function sendUntilAnswered(parts: Parts, call: Call, options: SendOptions): Promise<Exchange> {
  const { stopper } = parts;
  for (let tries = 1; ; tries++) {
    const { exchange, note } = await sendInTurn(parts, call, options);
    const { answer } = exchange;
    if (tries < MOST_TRIES && answer !== undefined && isThrottle(answer) && mayRepeat(call, options)) {
      await waitFor(parts, waitAfter(answer), call, options);
      continue;
    }
    const reason = note(exchange);
    if (reason !== undefined) {
      stopper.stop(reason);
      throw reason;
    }
    return exchange;
  }
}

async function sendInTurn(
  parts: Parts,
  call: Call,
  { unpaced = false, signal, idle = asItIs }: SendOptions,
): Promise<Sent> {
  const pace = parts.paces.of(call.operation);
  const end = unpaced ? pace.turnNow() : await idle(pace.turn(signal));
  try {
    const endTotal = await idle(parts.paces.total.turn(signal));
    return await sendOnce(parts, call, unpaced).finally(endTotal);
  } finally {
    end();
  }
}

/** An exchange, and how to take note of it. */
interface Sent {
  readonly exchange: Exchange;
  readonly note: ReturnType<Health["sending"]>;
}

async function sendOnce(
  { settings, transport, stopper, health, count }: Parts,
  call: Call,
  unpaced: boolean,
): Promise<Sent> {
  const { operation, values, change } = call;
  stopper.signal.throwIfAborted();
  count.calls += 1;
  const caller = { target: settings.target, credentials: settings.credentials, now: settings.clock.now };
  const again = () => requestFor(caller, operation, values, change);
  const note = health.sending(call, unpaced);
  const exchange = await transport.send(again(), settings.timeout);
  stopper.signal.throwIfAborted();
  return { exchange: { ...exchange, again }, note };
}

async function waitFor(
  { settings, stopper }: Parts,
  milliseconds: number,
  { operation }: Call,
  { idle = asItIs }: SendOptions,
): Promise<void> {
  const wait = settings.clock.sleep(milliseconds, stopper.signal);
  // A wait of the contract's own is like one for a turn; for a longer one the target is to blame.
  await (milliseconds <= windowOf(operation) ? idle(wait) : wait);
}

function asItIs<Result>(wait: Promise<Result>): Promise<Result> {
  return wait;
}

/** A call that asks for a throttle, or whose nonce may be spent by now, is not sent again. */
function mayRepeat({ change: { asksForThrottle, sign } }: Call, { unpaced }: SendOptions): boolean {
  return unpaced !== true && asksForThrottle !== true && sign?.nonce === undefined;
}
