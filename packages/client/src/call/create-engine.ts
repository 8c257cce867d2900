import { defaultCredentials, transport, unsent, warnInPage } from "#platform";
import { createCredentialSource } from "../credentials/create-credential-source.ts";
import type { AccessKeyCredentials, Credentials } from "../credentials/credentials.ts";
import type { ApiError } from "../errors/api-error.ts";
import { type CheckedOptions, dataFromResponse } from "../errors/data-from-response.ts";
import { type ImsError, isImsError } from "../errors/ims-error.ts";
import { NetworkError, type NetworkReason } from "../errors/network-error.ts";
import { causeFrom, createRedact } from "../errors/redact.ts";
import { callExpectations } from "./call-options.ts";
import { aFunction, checkOptions } from "./check-options.ts";
import type { Engine } from "./client.ts";
import { clientExpectations, type EngineOptions } from "./client-options.ts";
import { systemClock } from "./clock.ts";
import { createRateLimiter, sharedLimiter } from "./create-rate-limiter.ts";
import { endpointFrom, type ServiceAddress } from "./endpoint.ts";
import type { Release } from "./limiter.ts";
import { numbersFrom } from "./numbers-from.ts";
import { isWorthRetrying, type RetrySettings, retryDelay } from "./retry.ts";
import { openScope, sleep } from "./scope.ts";
import { sign } from "./sign.ts";
import type { Transport, TransportAnswer } from "./transport.ts";

let calls = 0;

/** Builds what sends a client's calls: signs, waits, sends, judges the answer, and tries again. */
export function createEngine(options: EngineOptions = {}, service: ServiceAddress): Engine {
  checkOptions(options, clientExpectations);
  const { credentials: given = defaultCredentials, clock = systemClock, random = Math.random } = options;
  const { limiter = options.clock ? createRateLimiter({ clock }) : sharedLimiter() } = options;
  const { href, host } = endpointFrom(options, service);
  const send: Transport = options.fetch ?? transport;
  const source = createCredentialSource(given, clock.date);
  const retry: RetrySettings = numbersFrom(options.retry || {}, {
    attempts: options.retry === false ? 1 : 3,
    base: 200,
    cap: 20_000,
    budget: 50,
  });
  const limits = numbersFrom(options, { timeout: 10_000, deadline: 60_000 });
  const headers = {
    accept: "application/json",
    "user-agent": `ims-kit ${options.userAgent ?? ""}`.trim(),
    // By way of `Headers`, which lowers the names and refuses what cannot be sent.
    ...Object.fromEntries(new Headers(options.headers)),
  };
  /** Retries in hand: an outage must not be multiplied. */
  let { budget } = retry;
  /** Added to this machine's clock, once the service has told its own. */
  let skew = 0;
  /** What names the limit of an action: the account first seen, also when its temporary credentials change. */
  const keys: Record<string, string> = {};

  /** Calls an observer, which must not break what it observes. */
  const tell = <Args extends unknown[]>(observe: ((...args: Args) => unknown) | undefined, ...args: Args) => {
    try {
      (observe?.(...args) as Partial<Promise<void>> | undefined)?.catch?.(() => {});
    } catch {
      // What it throws is its own affair.
    }
  };
  const emit: Engine["emit"] = event => tell(options.onEvent, event);

  const request: Engine["request"] = async (query, context) => {
    const { descriptor, options: call } = context;
    const { action, rateLimit: limit } = descriptor;
    checkOptions<CheckedOptions>(call, { ...callExpectations, check: aFunction });
    const { signal, check } = call as CheckedOptions;
    const { timeout, deadline } = numbersFrom(call, limits);
    const ends = clock.now() + deadline;
    const left = () => ends - clock.now();
    const id = ++calls;
    let attempts = 0;
    let delay = 0;
    let repaired = false;
    let error: ImsError | undefined;
    for (;;) {
      const scope = openScope(clock, signal);
      const event = { call: id, action, attempt: attempts + 1 };
      const used = skew;
      let redact = (text: string) => text;
      let stage = "waiting to retry";
      let again = false;
      let credentials: Credentials | undefined;
      let release: Release | undefined;
      let response: TransportAnswer | undefined;
      let requestId: string | undefined;
      let began = 0;
      const networkError = (failure: unknown, tried: boolean): ImsError => {
        const copy = causeFrom(failure, redact);
        const { message, code = "" } = (copy.cause ?? copy) as Error & { code?: string };
        const [reason, what, cause]: [NetworkReason, string, unknown] = signal?.aborted
          ? ["aborted", "by the caller", signal.reason]
          : scope.signal.aborted
            ? ["timeout", `the ${left() > 0 ? `timeout of ${timeout}` : `deadline of ${deadline}`} ms ended`, error]
            : ["connection", `"${message || code}"`, copy];
        return new NetworkError(`[${reason}] ${what} while ${stage}: POST ${action} at ${href}`, {
          reason,
          sent: tried && !unsent?.test(code),
          cause,
          retryable: !signal?.aborted,
        });
      };
      const answered = (flaw?: ImsError) => {
        emit({
          ...event,
          type: "response",
          status: response?.status,
          requestId,
          duration: clock.now() - began,
          error: flaw,
        });
      };
      try {
        if (delay) {
          await scope.within(left(), () => sleep(clock, delay, scope.signal));
        }
        stage = "getting credentials";
        credentials = await scope.within(left(), () => source.get());
        keys[action] ??= `${(credentials as Partial<AccessKeyCredentials>).accessKeyId ?? "bearer"}/${action}`;
        if (limiter && limit) {
          stage = "waiting for the rate limit";
          began = clock.now();
          const wait = () => limiter.acquire(keys[action] as string, scope.signal, { action, limit, host });
          release = (await scope.within(left(), wait)) as Release | undefined;
          const duration = clock.now() - began;
          if (duration >= 1) {
            emit({ ...event, type: "wait", duration });
          }
        }
        stage = "waiting for the answer";
        const date = clock.date() + used;
        const nonce = crypto.randomUUID();
        const signed = await sign({ ...descriptor, host, query, credentials, headers, date, nonce });
        redact = createRedact(signed.secrets);
        attempts++;
        emit({ ...event, type: "attempt", url: href });
        began = clock.now();
        const text = await scope.within(Math.min(timeout, left()), async () => {
          response = await send(href + signed.query, {
            signal: scope.signal,
            method: "POST",
            headers: signed.headers,
            redirect: "manual",
          });
          requestId = redact(response.headers.get("x-acs-request-id") ?? "") || undefined;
          return response.text();
        });
        const { status, headers: got } = response as unknown as TransportAnswer;
        const data = dataFromResponse({ status, headers: got, requestId, text, descriptor, check, redact });
        answered();
        budget = Math.min(retry.budget, budget + 0.1);
        tell(options.onDrift, data, descriptor);
        context.received = { status, headers: got, requestId, attempts };
        return data;
      } catch (failure) {
        const tried = attempts === event.attempt;
        error = isImsError(failure) ? failure : networkError(failure, tried);
        (error as { attempts: number }).attempts = attempts;
        if (tried) {
          answered(error);
          const { code = "", throttled, retryAfter = 0 } = error as Partial<ApiError>;
          if (throttled && limiter) {
            tell(() => limiter.throttled?.(keys[action] as string, retryAfter));
          }
          if (/^InvalidTimeStamp/i.test(code)) {
            const theirs = Date.parse(response?.headers.get("date") as string) - clock.date();
            again = !repaired && Math.abs(theirs - used) > 1000;
            if (again) {
              skew = theirs;
            }
          } else if (/^Invalid(Access|Security)/i.test(code)) {
            again = source.refused(credentials as Credentials) && !repaired;
          }
        }
        delay = again ? 0 : retryDelay(error, attempts, retry, random);
        repaired ||= again;
        const worth = again || (tried && budget > 0.99 && isWorthRetrying(error, descriptor));
        if (!worth || attempts >= retry.attempts || delay >= left()) {
          throw error;
        }
        if (!again) {
          budget--;
        }
        emit({ ...event, type: "retry", delay, error });
      } finally {
        scope.close();
        tell(release);
      }
    }
  };
  if (options.credentials && !("bearerToken" in options.credentials)) {
    warnInPage();
  }
  return { request, emit, clock };
}
