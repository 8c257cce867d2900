/** What a code and a status mean for the caller. */
export interface Classification {
  /** Flow control: the account's calls are used up for now. */
  readonly throttled: boolean;
  /** The same call may succeed later. */
  readonly retryable: boolean;
  /** The caller or the account is not allowed to make this call. */
  readonly denied: boolean;
  /** What the caller can do, as the tail of a message, e.g. ` (check the access key)`; empty where nothing is known. */
  readonly remedy: string;
}

type Kind = "denied" | "refused" | "failed" | "throttled";

/** Of code and status, as `Throttling.User 400`, without case; the first match counts. */
const kinds: readonly (readonly [RegExp, Kind, string?])[] = [
  [/throttling|^requeststoofrequent/i, "throttled", "others share the quota"],
  [/^(forbidden|nopermission)/i, "denied", 'allow "{ram}" in the RAM policy'],
  [/^operationdenied/i, "denied", "open the service or settle its bill"],
  [/^(internalerror|serviceunavailable)/i, "failed"],
  [/^(signature|invalidaccesskey)/i, "refused", "check the access key"],
  [/^invalidsecuritytoken/i, "refused", "renew the credentials"],
  [/^invalidtimestamp/i, "refused", "set the clock"],
  [/^(missing|invalid)/i, "refused"],
  [/ 429$/, "throttled"],
  [/ 403$/, "denied"],
  [/ [1-4]..$/, "refused"],
];

/**
 * Reads the code first and without case, as the vendor's sources disagree on statuses: a throttle comes as 400, 403 or
 * 429. The status decides only where the code is not known.
 */
export function classify(code: string, status: number, ram: string): Classification {
  const [, kind = "failed", remedy] = kinds.find(([pattern]) => pattern.test(`${code} ${status}`)) ?? [];
  return {
    throttled: kind === "throttled",
    retryable: kind === "throttled" || kind === "failed",
    denied: kind === "denied",
    remedy: remedy ? ` (${remedy.replace("{ram}", ram)})` : "",
  };
}
