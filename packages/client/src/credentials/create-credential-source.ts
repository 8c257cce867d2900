import { CredentialsError } from "../errors/credentials-error.ts";
import { isImsError } from "../errors/ims-error.ts";
import type { CredentialProvider, Credentials } from "./credentials.ts";

/** Hands out valid credentials. */
export interface CredentialSource {
  get(): Credentials | Promise<Credentials>;
  /** Tells that the service refused what was handed out; true if another look-up may give something better. */
  refused(credentials: Credentials): boolean;
}

/** Asked again this long before they end, so that none ends on its way. */
const margin = 5 * 60_000;
/** A look-up that takes longer than this is begun anew by the next caller. */
const patience = 10_000;

/**
 * Wraps credentials or their provider: asks before expiry, once for concurrent callers, and again after a failure.
 * Throws a `TypeError` if credentials given as data are malformed; its message never holds their values.
 */
export function createCredentialSource(given: Credentials | CredentialProvider, date: () => number): CredentialSource {
  let known: Credentials | undefined;
  /** When what is known ends, in epoch milliseconds; without an end, the last day that a date can hold. */
  let ends = 8.64e15;
  const isLookedUp = typeof given === "function";
  if (!isLookedUp) {
    // A copy, as what the caller does to the object later must not tear a request apart; and for good.
    known = { ...given };
    const flaw = flawIn(known);
    if (flaw) {
      throw new TypeError(flaw);
    }
  }
  let asked: Promise<Credentials>;
  /** Until when those who come share the look-up under way. */
  let sharedUntil = 0;
  const ask = async () => {
    try {
      const found = { ...(await (given as CredentialProvider)()) };
      const flaw = flawIn(found);
      if (flaw) {
        throw new CredentialsError(`[BadCredentials] ${flaw}`);
      }
      known = found;
      ends = +new Date(found.expiration ?? 8.64e15);
      return known;
    } catch (error) {
      if (isImsError(error)) {
        throw error;
      }
      // Neither its message nor itself is passed on: who knows whether it quotes a secret.
      const { name, code = name } = Object(error) as Partial<Error & { code: string }>;
      throw new CredentialsError(`[NoCredentials] the provider failed with "${code}"`);
    } finally {
      sharedUntil = 0;
    }
  };
  return {
    get() {
      const left = known ? ends - date() : 0;
      if (left > margin) {
        return known as Credentials;
      }
      // One that does not answer is not waited for by those who come later.
      if (date() >= sharedUntil) {
        sharedUntil = date() + patience;
        asked = ask();
        asked.catch(() => {});
      }
      // What lasts is used meanwhile.
      return left > 0 ? (known as Credentials) : asked;
    },
    refused(credentials) {
      if (isLookedUp && credentials === known) {
        known = undefined;
      }
      return isLookedUp;
    },
  };
}

/** What is wrong with the shape of credentials, or nothing. Names properties, never values. */
function flawIn(credentials: unknown): string | undefined {
  const fields = Object(credentials) as Readonly<Record<string, unknown>>;
  const needed = "bearerToken" in fields ? ["bearerToken"] : ["accessKeyId", "accessKeySecret"];
  if (fields.securityToken != null) {
    needed.push("securityToken");
  }
  // Headers hold no more, no key has quotes, and the platform's own complaint would print the value.
  const wrong = needed.find(name => !/^[!#-~]+$/.test(String(fields[name] ?? "")));
  return wrong && `"${wrong}" must be text without spaces or quotes`;
}
