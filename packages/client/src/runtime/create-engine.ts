import { defaultCredentials, warnInPage } from "#platform";
import { createCredentialSource } from "../credentials/create-credential-source.ts";
import type { Credentials } from "../credentials/credentials.ts";
import { isApiError } from "../errors/api-error.ts";
import { errorFromResponse } from "../errors/error-from-response.ts";
import { type ImsError, isImsError } from "../errors/ims-error.ts";
import { NetworkError } from "../errors/network-error.ts";
import { causeFrom, createRedact } from "../errors/redact.ts";
import type { Answer } from "./call-options.ts";
import type { CallContext, Engine } from "./client.ts";
import type { EngineOptions } from "./client-options.ts";
import { systemClock } from "./clock.ts";
import { createRateLimiter, sharedLimiter } from "./create-rate-limiter.ts";
import { endpointFrom, type ServiceAddress } from "./endpoint.ts";
import type { Release } from "./limiter.ts";
import { isWorthRetrying, retryDelay, retrySettings } from "./retry.ts";
import { openScope, sleep } from "./scope.ts";
import { type SignedRequest, sign } from "./sign.ts";

let calls = 0;

/** Builds what sends a client's calls: signs, waits, sends, judges the answer, and tries again. */
export function createEngine(options: EngineOptions, service: ServiceAddress & { readonly agent: string }): Engine {
  const { clock = systemClock, random = Math.random, userAgent } = options;
  const { limiter = options.clock ? createRateLimiter({ clock }) : sharedLimiter() } = options;
  const url = endpointFrom(options, service);
  const source = createCredentialSource(options.credentials ?? defaultCredentials, clock.date);
  const retry = retrySettings(options.retry);
  const headers = headersFrom(options.headers, `${service.agent}${userAgent ? ` ${userAgent}` : ""}`);
  /** Retries in hand: an outage must not be multiplied. */
  let budget = retry.budget;
  /** Added to this machine's clock, once the service has told its own. */
  let skew = 0;
  let account: string | undefined;

  const tell = <Args extends unknown[]>(hook: ((...args: Args) => void) | undefined, ...args: Args) => {
    try {
      hook?.(...args);
    } catch {
      // An observer must not break what it observes.
    }
  };
  const emit: Engine["emit"] = event => tell(options.onEvent, event);

  const request = async (query: string, { descriptor, options: call }: CallContext): Promise<Answer<unknown>> => {
    const { action, version, ram, required, rateLimit: limit } = descriptor;
    const { timeout = options.timeout ?? 10_000, deadline = options.deadline ?? 60_000, signal } = call;
    const ends = clock.now() + deadline;
    const id = ++calls;
    let attempt = 0;
    let delay = 0;
    let repaired = false;
    for (;;) {
      const scope = openScope(clock, signal);
      let redact = createRedact([]);
      let stage = "waiting to try again";
      let sent = false;
      let again = false;
      const event = { call: id, action, attempt: attempt + 1 };
      const left = () => Math.max(0, ends - clock.now());
      try {
        if (delay) await scope.within(left(), () => sleep(clock, delay, scope.signal));
        stage = "looking up credentials";
        const credentials = await scope.within(left(), () => source.get());
        account ??= "accessKeyId" in credentials ? credentials.accessKeyId : "bearer";
        const key = `${account}/${action}`;
        let release: Release | undefined;
        if (limiter && limit) {
          stage = "waiting for the rate limit";
          const began = clock.now();
          const limited = { host: url.host, action, limit };
          release = (await scope.within(left(), () => limiter.acquire(key, scope.signal, limited))) || undefined;
          const duration = clock.now() - began;
          if (duration > 1) emit({ ...event, type: "wait", duration });
        }
        stage = "waiting for the answer";
        const used = skew;
        const date = clock.date() + used;
        const nonce = crypto.randomUUID();
        const signed = await sign({ action, version, host: url.host, query, credentials, date, nonce, headers });
        redact = createRedact(secretsIn(credentials, signed));
        attempt++;
        emit({ ...event, type: "attempt", url: url.href });
        const began = clock.now();
        let error: ImsError | undefined;
        let response: Response | undefined;
        try {
          sent = true;
          const text = await scope.within(Math.min(timeout, left()), async () => {
            response = await (options.fetch ?? fetch)(`${url.href}${signed.query && `?${signed.query}`}`, {
              method: "POST",
              headers: signed.headers,
              redirect: "manual",
              signal: scope.signal,
            });
            return response.text();
          });
          const { status, headers } = response as unknown as Response;
          const judged = errorFromResponse({ status, headers, text, action, ram, required, redact });
          if ("data" in judged) {
            budget = Math.min(retry.budget, budget + 0.1);
            tell(options.onDrift, judged.data, descriptor);
            return { data: judged.data, status, headers, requestId: idIn(headers), attempts: attempt };
          }
          error = judged.error;
        } catch (failure) {
          error = networkError(failure);
          throw error;
        } finally {
          release?.();
          const { status, headers } = response ?? {};
          const duration = clock.now() - began;
          emit({ ...event, type: "response", status, requestId: idIn(headers), duration, error });
        }
        if (isApiError(error)) {
          if (error.throttled && limiter) limiter.throttled?.(key, error.retryAfter ?? 0);
          if (!repaired && /^InvalidTimeStamp/i.test(error.code)) {
            const theirs = Date.parse(response?.headers.get("date") ?? "") - clock.date();
            again = repaired = Math.abs(theirs - used) > 1000;
            if (again) skew = theirs;
          }
          if (/^Invalid(AccessKeyId|SecurityToken)/i.test(error.code) && source.refused(credentials) && !repaired) {
            again = repaired = true;
          }
        }
        throw error;
      } catch (failure) {
        const error = isImsError(failure) ? failure : networkError(failure);
        Object.assign(error, { attempts: attempt });
        delay = again ? 0 : retryDelay(error, attempt, retry, random);
        const worth = again || (sent && budget >= 1 && isWorthRetrying(error, descriptor));
        if (!worth || attempt >= retry.attempts || delay >= left() || signal?.aborted) throw error;
        if (!again) budget--;
        emit({ ...event, type: "retry", delay, error });
      } finally {
        scope.close();
      }

      function networkError(failure: unknown): NetworkError {
        const call = `POST ${action}`;
        if (signal?.aborted) {
          return new NetworkError(`[aborted] the caller aborted while ${stage}: ${call}`, {
            reason: "aborted",
            sent,
            cause: signal.reason,
          });
        }
        if (scope.signal.aborted) {
          const limits = left() ? `timeout of ${timeout} ms` : `deadline of ${deadline} ms`;
          return new NetworkError(`[timeout] the ${limits} ended while ${stage}: ${call}`, {
            reason: "timeout",
            sent,
            cause: scope.signal.reason,
          });
        }
        const cause = causeFrom(failure, redact);
        const inner = (cause.cause ?? cause) as Error & { code?: string };
        return new NetworkError(`[connection] "${inner.message || inner.code}" while ${stage}: ${call}`, {
          reason: "connection",
          sent:
            sent &&
            !/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(
              inner.code ?? "",
            ),
          cause,
        });
      }
    }
  };
  if (options.credentials && !("bearerToken" in options.credentials)) warnInPage();
  return { request, emit, clock };
}

function headersFrom(given: Readonly<Record<string, string>> = {}, agent: string): Record<string, string> {
  const lower = Object.entries(given).map(([name, value]) => [name.toLowerCase(), value] as const);
  return { accept: "application/json", "user-agent": agent, ...Object.fromEntries(lower) };
}

function secretsIn(credentials: Credentials, { headers }: SignedRequest): (string | undefined)[] {
  const signature = headers.authorization?.split("Signature=")[1];
  return "bearerToken" in credentials
    ? [credentials.bearerToken]
    : [credentials.accessKeySecret, credentials.securityToken, signature];
}

function idIn(headers: Headers | undefined): string | undefined {
  return headers?.get("x-acs-request-id") ?? undefined;
}
