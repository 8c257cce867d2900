import type { Answer, CallOptions } from "./call-options.ts";
import type { Clock } from "./clock.ts";
import type { ClientEvent } from "./events.ts";
import type { OperationDescriptor } from "./operation-descriptor.ts";
import type { AnswerHeaders } from "./transport.ts";

/** What a call needs, as it passes through generated code to `send`. */
export interface CallContext {
  readonly client: Client;
  readonly descriptor: OperationDescriptor;
  readonly options: CallOptions;
  /** Left here by the engine, as generated code hands the data through only. */
  received?: Received;
}

/** The circumstances of an answer. Its headers are made into what callers get when they ask, as few look at them. */
export interface Received extends Omit<Answer<unknown>, "data" | "headers"> {
  readonly headers: AnswerHeaders;
}

/** The engine behind a client. Settings and secrets live in its closure, where `inspect` and JSON do not reach. */
export interface Engine {
  /** Gives the body of a success, and leaves its circumstances in the context. */
  request(query: string, context: CallContext): Promise<object>;
  emit(event: ClientEvent): void;
  readonly clock: Clock;
}

const engineKey = Symbol.for("ims-kit.client");

/** A client: settings that calls are made with. Made by `createClient`. */
export interface Client {
  readonly [engineKey]: Engine;
}

/** Hides the engine in a new client. */
export function clientFromEngine(engine: Engine): Client {
  return Object.defineProperty({}, engineKey, { value: engine }) as Client;
}

/** The engine of a client; throws a `TypeError` for anything else. */
export function engineOf(client: Client): Engine {
  const engine = client?.[engineKey];
  if (!engine) {
    throw new TypeError("not from createClient");
  }
  return engine;
}
