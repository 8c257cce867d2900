import type { CredentialProvider, Credentials } from "../credentials/credentials.ts";
import { callExpectations } from "./call-options.ts";
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
import type { AttemptId, ClientEvent } from "./events.ts";
import type { Limiter } from "./limiter.ts";
import type { OperationDescriptor } from "./operation-descriptor.ts";
import { type RetryOptions, retryExpectations } from "./retry-options.ts";

/** Options of a client that do not depend on the contract; the public type knows its regions and networks. */
export interface RuntimeOptions extends EndpointOptions {
  /** Credentials, or a function that looks them up. @default the environment, then `~/.aliyun/config.json` */
  readonly credentials?: CredentialProvider | Credentials | undefined;
  /** Sent with every request. Those named `x-acs-...` are signed. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Asked before each request for headers of its own, e.g. a `traceparent`. Those named `x-acs-...` are signed. */
  readonly requestHeaders?: ((attempt: AttemptId) => Readonly<Record<string, string>> | undefined) | undefined;
  /** Appended to the `user-agent` header, e.g. `my-app/1.2`. Browsers send their own instead. */
  readonly userAgent?: string | undefined;
  /** Sends the requests. @default the platform's `fetch` */
  readonly fetch?: typeof fetch | undefined;
  /** For each attempt, in milliseconds. @default 10_000 */
  readonly timeout?: number | undefined;
  /** For each call over all its attempts and waits, in milliseconds. @default 60_000 */
  readonly deadline?: number | undefined;
  /** How calls are tried again; `false` sends each once. */
  readonly retry?: RetryOptions | false | undefined;
  /** Sends a write again also where it may have been carried out, e.g. as all of them change nothing the second time. @default false */
  readonly retryWrites?: boolean | undefined;
  /** Names of parameters that pass although the contract does not know them, e.g. `["OwnerId"]`. @default [] */
  readonly extraParameters?: readonly string[] | undefined;
  /** The largest body that is read, in bytes after decompression; more is a `ContractError`. @default 32_000_000 */
  readonly maxBodyBytes?: number | undefined;
  /** Keeps calls under the contract's limit. `false` switches it off. @default one shared by the process */
  readonly limiter?: Limiter | false | undefined;
  /** Gets events of calls as they happen: beginnings, attempts, answers, retries, waits, ends and pages. What it throws is ignored. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
  /** Gets every success answer; made by `watchDrift` of `@ims-kit/client/drift`. What it throws is ignored. */
  readonly onDrift?: ((data: unknown, descriptor: OperationDescriptor) => void) | undefined;
  /** Time, for tests. */
  readonly clock?: Clock | undefined;
  /** Chance from 0 to below 1, for tests. @default Math.random */
  readonly random?: (() => number) | undefined;
}

/** What the options of `createClient` take. */
export const clientExpectations: Expectations<RuntimeOptions> = {
  region: text,
  network: text,
  endpoint: value => (isObject(value) && "href" in value ? undefined : text(value) && "a text or a URL"),
  allowInsecure: trueOrFalse,
  credentials: value => (isObject(value) ? undefined : aFunction(value) && "keys, a token or a function"),
  headers: value => (isObject(value) ? undefined : "an object"),
  requestHeaders: aFunction,
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
  retryWrites: callExpectations.retryWrites,
  extraParameters: callExpectations.extraParameters,
  maxBodyBytes: numberFromZero,
};
