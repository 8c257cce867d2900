import { allowManyListeners } from "#platform";
import type { ImsError } from "../errors/ims-error.ts";
import { visibleText } from "../errors/visible-text.ts";
import { type CallOptions, callExpectations } from "./call-options.ts";
import { checkOptions } from "./check-options.ts";
import { checkParameters } from "./check-parameters.ts";
import type { ClientSettings } from "./client-settings.ts";
import type { AttemptId } from "./events.ts";
import type { OperationDescriptor } from "./operation-descriptor.ts";
import { redact } from "./redact.ts";
import { serializeParameters } from "./serialize-parameters.ts";

/** What is to be called. */
export interface CallRequest {
  readonly descriptor: OperationDescriptor;
  /** The parameters by their wire names. */
  readonly params: object;
  readonly options: CallOptions;
  /** Says what is wrong with a success body beyond missing elements, e.g. `a wrong "/TotalCount"`; for walks. */
  readonly check?: ((data: object) => string | undefined) | undefined;
}

/** One call under way: what was asked for, and what happened so far. */
export interface Call extends CallRequest {
  readonly client: ClientSettings;
  /** The parameters in the canonical form of the signature. */
  readonly query: string;
  /** Numbers the call in this process. */
  readonly id: number;
  /** For each attempt, in milliseconds. */
  readonly timeout: number;
  /** Over all attempts and waits, in milliseconds. */
  readonly deadline: number;
  /** When the deadline ends, by the client's clock. */
  readonly ends: number;
  /** What must not be shown: the secrets and signatures of all attempts. */
  readonly secrets: string[];
  /** How many requests were sent. */
  attempts: number;
  /** The error of the last attempt. */
  error: ImsError | undefined;
  /** Whether a request may have been carried out, though no answer says so. */
  isUncertain: boolean;
  /** Whether clock or credentials were repaired, which is done once. */
  isRepaired: boolean;
}

let calls = 0;

/** Begins a call. @throws TypeError when an option or a parameter is unknown or wrong */
export function openCall(client: ClientSettings, request: CallRequest): Call {
  const { descriptor, options } = request;
  checkOptions(options, callExpectations);
  // A copy, so that what is checked is what is sent: getters are read once, and what is inherited does not count.
  const params = { ...request.params };
  checkParameters(descriptor, params, options.extraParameters ?? client.options.extraParameters);
  if (options.signal) {
    allowManyListeners(options.signal);
  }
  const deadline = options.deadline ?? client.deadline;
  return {
    ...request,
    client,
    query: serializeParameters(params, descriptor.parameters),
    id: ++calls,
    timeout: options.timeout ?? client.timeout,
    deadline,
    ends: client.clock.now() + deadline,
    secrets: [],
    attempts: 0,
    error: undefined,
    isUncertain: false,
    isRepaired: false,
  };
}

/** How many milliseconds are left until the deadline. */
export function timeLeft({ client, ends }: Call): number {
  return ends - client.clock.now();
}

/** Names what shares one limit: the account and the operation. */
export function limitKey({ client, descriptor }: Call): string {
  return `${client.learned.account}/${descriptor.action}`;
}

/** Names an attempt of the call in events: the one under way, unless another is given. */
export function attemptId(call: Call, attempt: number = call.attempts): AttemptId {
  return { call: call.id, action: call.descriptor.action, attempt };
}

/** The beginning of a text from outside, so many characters of it: secrets taken out, control characters spelt out. */
export function shown({ secrets }: Call, text: string, most: number): string {
  return visibleText(redact(text.slice(0, most), secrets));
}
