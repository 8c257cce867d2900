import { CredentialsError, isCredentialsError } from "../errors/credentials-error.ts";
import { credentialTextRule, isCredentialText } from "./credential-text.ts";
import type { CredentialProvider, Credentials } from "./credentials.ts";

/** Hands out valid credentials. */
export interface CredentialSource {
  /** Rejects with a `CredentialsError` if there are none. */
  get(): Credentials | Promise<Credentials>;
  /** Says that the service refused what was handed out; true if another look-up may give something better. */
  refused(credentials: Credentials): boolean;
}

/** Looked up again this long before they end, so that none ends on its way, in milliseconds. */
const margin = 5 * 60_000;
/** A look-up that takes longer than this is begun anew by the next caller, in milliseconds. */
const patience = 10_000;
/** The last day that a date can hold, for what does not end. */
const never = 8.64e15;

/**
 * Wraps credentials, or the function that looks them up.
 *
 * @throws TypeError when credentials given as data are malformed; its message names the part, and never holds its value
 */
export function createCredentialSource(given: Credentials | CredentialProvider, date: () => number): CredentialSource {
  return typeof given === "function" ? lookingUp(given, date) : keeping(given);
}

function keeping(given: Credentials): CredentialSource {
  // A copy, as what the caller does to the object later must not tear a request apart.
  const credentials = { ...given };
  const flaw = flawIn(credentials);
  if (flaw) {
    throw new TypeError(flaw);
  }
  return { get: () => credentials, refused: () => false };
}

/** Looks credentials up before they end, once for all who wait, and again after a failure. */
function lookingUp(provider: CredentialProvider, date: () => number): CredentialSource {
  let known: Credentials | undefined;
  let ends = never;
  let lookUp: Promise<Credentials> | undefined;
  /** Until when those who come share the look-up under way. */
  let sharedUntil = 0;
  const begin = async () => {
    try {
      known = await credentialsFrom(provider);
      ends = new Date(known.expiration ?? never).getTime();
      return known;
    } finally {
      sharedUntil = 0;
    }
  };
  return {
    get() {
      const left = known ? ends - date() : 0;
      if (known && left > margin) {
        return known;
      }
      // One that hangs is not waited for by those who come later.
      if (!lookUp || date() >= sharedUntil) {
        sharedUntil = date() + patience;
        lookUp = begin();
        lookUp.catch(() => {});
      }
      // What lasts is used meanwhile.
      return known && left > 0 ? known : lookUp;
    },
    refused(credentials) {
      if (credentials === known) {
        known = undefined;
      }
      return true;
    },
  };
}

async function credentialsFrom(provider: CredentialProvider): Promise<Credentials> {
  let found: Credentials;
  try {
    found = { ...(await provider()) };
  } catch (error) {
    if (isCredentialsError(error)) {
      throw error;
    }
    // Only its code or name is passed on: its message might contain a secret.
    const { name, code = name } = Object(error) as Readonly<Record<string, unknown>>;
    throw new CredentialsError(
      `[NoCredentials] the credentials function failed with "${typeof code === "string" ? code : "an error"}" (throw a CredentialsError to say more)`,
    );
  }
  const flaw = flawIn(found);
  if (flaw) {
    throw new CredentialsError(`[BadCredentials] ${flaw}`);
  }
  return found;
}

/** What is wrong with the shape of credentials, or nothing. Names parts, never values. */
function flawIn(credentials: object): string | undefined {
  const parts: Readonly<Record<string, unknown>> = { ...credentials };
  const needed = "bearerToken" in parts ? ["bearerToken"] : ["accessKeyId", "accessKeySecret"];
  if (parts.securityToken != null) {
    needed.push("securityToken");
  }
  const wrong = needed.find(name => !isCredentialText(parts[name]));
  return wrong && `"${wrong}" ${credentialTextRule}`;
}
