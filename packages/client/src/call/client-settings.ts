import { defaultCredentials, warnInPage } from "#platform";
import { type CredentialSource, createCredentialSource } from "../credentials/create-credential-source.ts";
import type { ImsError } from "../errors/ims-error.ts";
import { checkOptions } from "./check-options.ts";
import { clientExpectations, type RuntimeOptions } from "./client-options.ts";
import { type Clock, systemClock } from "./clock.ts";
import { createRateLimiter, sharedLimiter } from "./create-rate-limiter.ts";
import { endpointFrom, type ServiceAddress } from "./endpoint.ts";
import type { Limiter } from "./limiter.ts";
import { type RetrySettings, retrySettingsFrom } from "./retry-options.ts";

/** The options of a client, checked and with defaults filled in, and what the client learns from its calls. */
export interface ClientSettings {
  readonly options: RuntimeOptions;
  readonly url: URL;
  readonly clock: Clock;
  readonly random: () => number;
  readonly fetch: typeof fetch;
  readonly source: CredentialSource;
  readonly limiter: Limiter | undefined;
  readonly retry: RetrySettings;
  readonly timeout: number;
  readonly deadline: number;
  readonly maxBodyBytes: number;
  /** Sent with each request; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly learned: Learned;
}

/** What a client learns from its calls. */
export interface Learned {
  /** What to add to this machine's clock for that of the service, in milliseconds. */
  clockOffset: number;
  /** How many retries are left, in tenths of one. */
  retriesLeft: number;
  /** Names the account in limits: the first key that was used, also when temporary ones change. */
  account?: string;
  /** The last throttle of each action. */
  readonly throttles: Map<string, ImsError>;
}

/** Checks the options of a client and fills the defaults in. @throws TypeError when an option is unknown or wrong */
export function clientSettingsFrom(options: RuntimeOptions, service: ServiceAddress): ClientSettings {
  checkOptions(options, clientExpectations);
  const { credentials = defaultCredentials, clock = systemClock } = options;
  const retry = retrySettingsFrom(options.retry);
  const settings: ClientSettings = {
    options,
    url: endpointFrom(options, service),
    clock,
    random: options.random ?? Math.random,
    // The platform's is looked up at each call, as tests and tracers may replace it.
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    source: createCredentialSource(credentials, clock.date),
    limiter: limiterFrom(options),
    retry,
    timeout: options.timeout ?? 10_000,
    deadline: options.deadline ?? 60_000,
    maxBodyBytes: options.maxBodyBytes ?? 32_000_000,
    headers: {
      accept: "application/json",
      "user-agent": `ims-kit ${options.userAgent ?? ""}`.trim(),
      // By way of `Headers`, which lowers the names and refuses what cannot be sent.
      ...Object.fromEntries(new Headers(options.headers)),
    },
    learned: { clockOffset: 0, retriesLeft: 10 * retry.budget, throttles: new Map() },
  };
  if (options.credentials && !("bearerToken" in options.credentials)) {
    warnInPage();
  }
  return settings;
}

/** A clock that is replaced, as in tests, has a limiter of its own: that of the process goes by the real one. */
function limiterFrom({ limiter, clock }: RuntimeOptions): Limiter | undefined {
  if (limiter === false) {
    return undefined;
  }
  return limiter ?? (clock ? createRateLimiter({ clock }) : sharedLimiter());
}
