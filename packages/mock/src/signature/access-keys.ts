import { randomBytes } from "node:crypto";
import { type Random, randomHex } from "../runtime/random.ts";

/** A key that the mock knows. */
export interface AccessKey {
  readonly secret: string;
  /** The account that the key belongs to; quotas are counted per account. @default "default" */
  readonly account?: string;
  /** Makes the key a temporary one: calls must carry this token in `x-acs-security-token`. */
  readonly securityToken?: string;
  /** When a temporary key ends: milliseconds since 1970, a date text or a Date. @default never */
  readonly expires?: number | string | Date;
  /** A disabled key is refused as `InvalidAccessKeyId.Inactive`. @default false */
  readonly inactive?: boolean;
}

/** A key with its id, in the form that clients take. */
export interface MockCredentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

/** A temporary key. */
export interface TemporaryCredentials extends MockCredentials {
  readonly securityToken: string;
  /** Milliseconds since 1970. */
  readonly expiration: number;
}

/** The keys of a mock. */
export interface AccessKeys {
  /** A key that no other mock has, another one after each `reset`; the earlier ones stay valid. */
  readonly own: MockCredentials;
  find(id: string): AccessKey | undefined;
  /** Makes a temporary key that ends at the time given, as `AssumeRole` would. */
  issue(expiration: number): TemporaryCredentials;
  save(): ReadonlyMap<string, AccessKey>;
  restore(saved: ReadonlyMap<string, AccessKey>): void;
  /** Forgets issued keys. */
  reset(): void;
}

/** The key that every mock knows, for callers in other processes. */
export const sharedCredentials: MockCredentials = {
  accessKeyId: "MockAccessKeyId",
  accessKeySecret: "MockAccessKeySecret",
};

/** Keeps keys; a plain text is a secret of the default account. `random` gives the issued ones. */
export function createAccessKeys(given: Readonly<Record<string, string | AccessKey>>, random: Random): AccessKeys {
  const fixed = new Map<string, AccessKey>([
    [sharedCredentials.accessKeyId, { secret: sharedCredentials.accessKeySecret }],
  ]);
  for (const [id, key] of Object.entries(given)) {
    fixed.set(id, typeof key === "string" ? { secret: key } : key);
  }
  let issued = new Map<string, AccessKey>();
  let own = addOwnKey(fixed);
  return {
    get own() {
      return own;
    },
    find: id => fixed.get(id) ?? issued.get(id),
    issue(expiration) {
      const credentials: TemporaryCredentials = {
        accessKeyId: `STS.${randomHex(random, 24)}`,
        accessKeySecret: randomHex(random, 40),
        securityToken: randomHex(random, 64),
        expiration,
      };
      const { accessKeyId, accessKeySecret: secret, securityToken } = credentials;
      issued.set(accessKeyId, { secret, securityToken, expires: expiration });
      return credentials;
    },
    save: () => new Map(issued),
    restore(saved) {
      issued = new Map(saved);
    },
    reset() {
      issued.clear();
      own = addOwnKey(fixed);
    },
  };
}

/**
 * Clients share a limit by process and key: a throttle that one test provokes would slow down the next one's client if
 * both had the same key. So the id is really random, whatever the seed.
 */
function addOwnKey(keys: Map<string, AccessKey>): MockCredentials {
  const { accessKeyId, accessKeySecret } = sharedCredentials;
  const own = { accessKeyId: `${accessKeyId}.${randomBytes(6).toString("hex")}`, accessKeySecret };
  keys.set(own.accessKeyId, { secret: accessKeySecret });
  return own;
}
