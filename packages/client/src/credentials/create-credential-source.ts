import { CredentialsError, isCredentialsError } from "../errors/credentials-error.ts";
import type { CredentialProvider, Credentials } from "./credentials.ts";

/** Hands out valid credentials. */
export interface CredentialSource {
  get(): Credentials | Promise<Credentials>;
  /** Tells that the service refused what was handed out; true if another look-up may give something better. */
  refused(credentials: Credentials): boolean;
}

/** Asked again this long before they end, so that none ends on its way. */
const margin = 5 * 60_000;

/**
 * Wraps credentials or their provider: asks before expiry, once for concurrent callers, and again after a failure.
 * Throws a `TypeError` if credentials given as data are malformed; its message never holds their values.
 */
export function createCredentialSource(given: Credentials | CredentialProvider, date: () => number): CredentialSource {
  if (typeof given !== "function") {
    const flaw = flawIn(given);
    if (flaw) throw new TypeError(flaw);
    // A copy: what the caller does to the object later must not tear a request apart.
    const fixed = { ...given };
    return { get: () => fixed, refused: () => false };
  }
  let known: Credentials | undefined;
  let asked: Promise<Credentials> | undefined;
  const ask = async () => {
    try {
      const found = await given();
      const flaw = flawIn(found);
      if (flaw) throw new CredentialsError(`[BadCredentials] ${flaw}`);
      known = { ...found };
      return known;
    } catch (error) {
      if (known && endOf(known) > date()) return known;
      known = undefined;
      if (isCredentialsError(error)) throw error;
      throw new CredentialsError("[NoCredentials] the provider failed", { cause: error });
    }
  };
  return {
    get() {
      if (known && endOf(known) - margin > date()) return known;
      asked ??= ask().finally(() => {
        asked = undefined;
      });
      return asked;
    },
    refused(credentials) {
      if (credentials === known) known = undefined;
      return true;
    },
  };
}

function endOf({ expiration }: Credentials): number {
  // Without an end: the last day that a date can hold.
  return new Date(expiration ?? 8.64e15).getTime();
}

/** What is wrong with the shape of credentials, or nothing. Names properties, never values. */
function flawIn(credentials: unknown): string | undefined {
  const fields = Object(credentials) as Readonly<Record<string, unknown>>;
  const { securityToken = "none" } = fields;
  const needed = "bearerToken" in fields ? ["bearerToken"] : ["accessKeyId", "accessKeySecret", "securityToken"];
  // Headers hold nothing else, and the platform's own complaint would print the value.
  const wrong = needed.find(name => !/^[!-~]+$/.test(String({ ...fields, securityToken }[name] ?? "")));
  return wrong && `"${wrong}" of the credentials must be text without spaces`;
}
