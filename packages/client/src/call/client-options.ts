import type { CredentialProvider, Credentials } from "../credentials/credentials.ts";
import {
  aFunction,
  type Expectations,
  isObject,
  numberFromZero,
  objectWith,
  optionsOf,
  orFalse,
  text,
  trueOrFalse,
} from "./check-options.ts";
import type { Clock } from "./clock.ts";
import type { EndpointOptions } from "./endpoint.ts";
import type { ClientEvent } from "./events.ts";
import type { Limiter } from "./limiter.ts";
import type { OperationDescriptor } from "./operation-descriptor.ts";
import { type RetryOptions, retryExpectations } from "./retry.ts";

/** Options of a client, as the runtime sees them; the public type narrows region and network to the contract's. */
export interface EngineOptions extends EndpointOptions {
  /** Credentials, or a function that looks them up. Default: the environment, then `~/.aliyun/config.json`. */
  readonly credentials?: CredentialProvider | Credentials | undefined;
  /** Sent with every request. Those named `x-acs-...` are signed. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Appended to the `user-agent` header, e.g. `my-app/1.2`. Browsers send their own instead. */
  readonly userAgent?: string | undefined;
  /** Sends the requests. Default: the platform's `fetch`; in Node, as long as that is not replaced, what lies beneath it. */
  readonly fetch?: typeof fetch | undefined;
  /** For each attempt, in milliseconds. Default: `10_000`. */
  readonly timeout?: number | undefined;
  /** For each call over all its attempts and waits, in milliseconds. Default: `60_000`. */
  readonly deadline?: number | undefined;
  /** How calls are tried again; `false` sends each once. */
  readonly retry?: RetryOptions | false | undefined;
  /** Keeps calls under the contract's limit. Default: one shared by the process; `false` switches it off. */
  readonly limiter?: Limiter | false | undefined;
  /** Told of attempts, answers, retries, waits and pages. What it throws is ignored. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
  /** Gets every success answer; made by `watchDrift` of `@ims-kit/client/drift`. What it throws is ignored. */
  readonly onDrift?: ((data: unknown, descriptor: OperationDescriptor) => void) | undefined;
  /** Time, for tests. */
  readonly clock?: Clock | undefined;
  /** Chance from 0 to below 1, for tests. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** What the options of `createClient` take. */
export const clientExpectations: Expectations<EngineOptions> = {
  region: text,
  network: text,
  endpoint: value => (isObject(value) && "href" in value ? undefined : text(value) && "a text or a URL"),
  allowInsecure: trueOrFalse,
  credentials: value => (isObject(value) ? undefined : aFunction(value) && "keys, a token or a function"),
  headers: value => (isObject(value) ? undefined : "an object"),
  userAgent: text,
  fetch: aFunction,
  timeout: numberFromZero,
  deadline: numberFromZero,
  retry: orFalse(optionsOf(retryExpectations, "retry.")),
  limiter: orFalse(objectWith("acquire")),
  onEvent: aFunction,
  onDrift: aFunction,
  clock: objectWith("date", "now", "after"),
  random: aFunction,
};
