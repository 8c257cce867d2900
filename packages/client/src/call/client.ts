import { type CallRequest, openCall } from "./call.ts";
import type { Answer } from "./call-options.ts";
import type { RuntimeOptions } from "./client-options.ts";
import { clientSettingsFrom } from "./client-settings.ts";
import type { Clock } from "./clock.ts";
import type { ServiceAddress } from "./endpoint.ts";
import type { ClientEvent } from "./events.ts";
import { emit } from "./observers.ts";
import { runCall } from "./run-call.ts";

/** What lies behind a client. Settings and secrets live in its closures, where `inspect` and JSON do not reach. */
export interface Runtime {
  /** Calls an operation. Rejects with a `TypeError` before anything is sent if an option or a parameter is wrong. */
  call(request: CallRequest): Promise<Answer<object>>;
  /** Hands an event to the client's `onEvent`. */
  emit(event: ClientEvent): void;
  readonly clock: Clock;
}

const runtimeKey = Symbol.for("ims-kit.client");

/** A client: settings that calls are made with. Made by `createClient`. */
export interface Client {
  readonly [runtimeKey]: Runtime;
}

/** Makes a client of its options and of where the service is. @throws TypeError when an option is unknown or wrong */
export function clientFrom(options: RuntimeOptions = {}, service: ServiceAddress): Client {
  const settings = clientSettingsFrom(options, service);
  const runtime: Runtime = {
    call: async request => runCall(openCall(settings, request)),
    emit: event => emit(settings, event),
    clock: settings.clock,
  };
  return Object.defineProperty({}, runtimeKey, { value: runtime }) as Client;
}

/** What lies behind a client. @throws TypeError when it is none */
export function runtimeOf(client: Client): Runtime {
  const runtime = client?.[runtimeKey];
  if (!runtime) {
    throw new TypeError("the first argument is not from createClient");
  }
  return runtime;
}
