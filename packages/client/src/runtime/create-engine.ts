import { defaultCredentials, isUnsent, transport, warnInPage } from "#platform";
import { createCredentialSource } from "../credentials/create-credential-source.ts";
import type { ApiError } from "../errors/api-error.ts";
import { errorFromResponse, type JudgedAnswer } from "../errors/error-from-response.ts";
import { type ImsError, isImsError } from "../errors/ims-error.ts";
import { NetworkError, type NetworkReason } from "../errors/network-error.ts";
import { causeFrom, createRedact } from "../errors/redact.ts";
import type { CallContext, Engine } from "./client.ts";
import type { EngineOptions } from "./client-options.ts";
import { systemClock } from "./clock.ts";
import { createRateLimiter, sharedLimiter } from "./create-rate-limiter.ts";
import { endpointFrom, type ServiceAddress } from "./endpoint.ts";
import type { Release } from "./limiter.ts";
import { isWorthRetrying, retryDelay, retrySettings } from "./retry.ts";
import { openScope, sleep } from "./scope.ts";
import { sign } from "./sign.ts";
import type { Transport, TransportAnswer } from "./transport.ts";

let calls = 0;

/** Builds what sends a client's calls: signs, waits, sends, judges the answer, and tries again. */
export function createEngine(options: EngineOptions, service: ServiceAddress): Engine {
  const { clock = systemClock, random = Math.random, credentials: given = defaultCredentials } = options;
  const { limiter = options.clock ? createRateLimiter({ clock }) : sharedLimiter() } = options;
  const { href, host } = endpointFrom(options, service);
  const send: Transport = options.fetch ?? transport;
  const source = createCredentialSource(given, clock.date);
  const retry = retrySettings(options.retry);
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
  let account: string | undefined;

  const emit: Engine["emit"] = event => {
    try {
      options.onEvent?.(event);
    } catch {
      // An observer must not break what it observes.
    }
  };

  const request: Engine["request"] = async (query, { descriptor, options: call }: CallContext) => {
    const { action, rateLimit: limit } = descriptor;
    const { timeout = options.timeout ?? 10_000, deadline = options.deadline ?? 60_000, signal } = call;
    const ends = clock.now() + deadline;
    const left = () => Math.max(0, ends - clock.now());
    const id = ++calls;
    let attempts = 0;
    let delay = 0;
    let repaired = false;
    let error: ImsError | undefined;
    for (;;) {
      const scope = openScope(clock, signal);
      const event = { call: id, action, attempt: attempts + 1 };
      let redact = (text: string) => text;
      let stage = "waiting to try again";
      let sent = false;
      let again = false;
      let release: Release | undefined;
      const networkError = (failure: unknown): ImsError => {
        let reason: NetworkReason = "connection";
        let cause: unknown;
        let what: string;
        if (signal?.aborted) {
          reason = "aborted";
          cause = signal.reason;
          what = "the caller aborted";
        } else if (scope.signal.aborted) {
          reason = "timeout";
          cause = error;
          what = `the ${left() ? `timeout of ${timeout}` : `deadline of ${deadline}`} ms ended`;
        } else {
          const copy = causeFrom(failure, redact);
          const { message, code = "" } = (copy.cause ?? copy) as Error & { code?: string };
          cause = copy;
          what = `"${message || code}"`;
          sent &&= !isUnsent(code);
        }
        return new NetworkError(`[${reason}] ${what} while ${stage}: POST ${action}`, {
          reason,
          sent,
          cause,
          retryable: reason !== "aborted",
        });
      };
      try {
        if (delay) await scope.within(left(), () => sleep(clock, delay, scope.signal));
        stage = "looking up credentials";
        const credentials = await scope.within(left(), source.get);
        account ??= "bearerToken" in credentials ? "bearer" : credentials.accessKeyId;
        const key = `${account}/${action}`;
        if (limiter && limit) {
          stage = "waiting for the rate limit";
          const began = clock.now();
          release =
            (await scope.within(left(), () => limiter.acquire(key, scope.signal, { host, action, limit }))) ||
            undefined;
          const duration = clock.now() - began;
          if (duration >= 1) emit({ ...event, type: "wait", duration });
        }
        stage = "waiting for the answer";
        const used = skew;
        const date = clock.date() + used;
        const signed = await sign({
          ...descriptor,
          host,
          query,
          credentials,
          headers,
          date,
          nonce: crypto.randomUUID(),
        });
        redact = createRedact(signed.secrets);
        attempts++;
        emit({ ...event, type: "attempt", url: href });
        const began = clock.now();
        let response: TransportAnswer | undefined;
        let judged: JudgedAnswer;
        try {
          sent = true;
          const text = await scope.within(Math.min(timeout, left()), async () => {
            response = await send(href + signed.query, {
              method: "POST",
              headers: signed.headers,
              redirect: "manual",
              signal: scope.signal,
            });
            return response.text();
          });
          judged = errorFromResponse({ response: response as unknown as TransportAnswer, text, descriptor, redact });
        } catch (failure) {
          judged = { error: networkError(failure) };
        }
        const { status, headers: got, allHeaders } = (response ?? {}) as Partial<TransportAnswer>;
        const requestId = got?.get("x-acs-request-id") ?? undefined;
        const duration = clock.now() - began;
        emit({ ...event, type: "response", status, requestId, duration, error: judged.error });
        if (judged.error) {
          const { code = "", throttled, retryAfter = 0 } = judged.error as Partial<ApiError>;
          if (throttled && limiter) limiter.throttled?.(key, retryAfter);
          if (/^InvalidTimeStamp/i.test(code)) {
            const theirs = Date.parse(got?.get("date") as string) - clock.date();
            again = !repaired && Math.abs(theirs - used) > 1000;
            if (again) skew = theirs;
          } else if (/^Invalid(Access|Security)/i.test(code)) {
            again = source.refused(credentials) && !repaired;
          }
          throw judged.error;
        }
        budget = Math.min(retry.budget, budget + 0.1);
        options.onDrift?.(judged.data, descriptor);
        return {
          data: judged.data,
          status: status as number,
          requestId,
          attempts,
          get headers() {
            return (allHeaders?.() ?? got) as Headers;
          },
        };
      } catch (failure) {
        error = isImsError(failure) ? failure : networkError(failure);
        Object.assign(error, { attempts });
        delay = again ? 0 : retryDelay(error, attempts, retry, random);
        repaired ||= again;
        const tried = attempts === event.attempt;
        const worth = again || (tried && budget > 0.99 && isWorthRetrying(error, descriptor));
        if (!worth || attempts >= retry.attempts || delay >= left()) throw error;
        if (!again) budget--;
        emit({ ...event, type: "retry", delay, error });
      } finally {
        scope.close();
        release?.();
      }
    }
  };
  if (options.credentials && !("bearerToken" in options.credentials)) warnInPage();
  return { request, emit, clock };
}
