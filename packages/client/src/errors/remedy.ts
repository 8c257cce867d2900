/** What the caller can do about a code, where that is known; without case, the first match counts. */
const remedies: readonly (readonly [RegExp, string])[] = [
  [/^forbidden|^nopermission/i, "allow {ram} in the RAM policy"],
  [/^operationdenied\.suspended/i, "settle the account's bill"],
  [/^operationdenied/i, "open the service for the account"],
  [/^invalidaccesskeyid/i, "check the access key id, and that it is enabled"],
  [/^signaturedoesnotmatch/i, "check the access key secret"],
  [/^invalidtimestamp/i, "set this machine's clock"],
  [/^invalidsecuritytoken/i, "get new temporary credentials"],
  [/throttling|^requeststoofrequent/i, "slow down, other processes share the quota"],
];

/** The remedy for a code as the tail of a message, e.g. ` (check the access key secret)`, or nothing. */
export function remedyFor(code: string, ram: string): string {
  const found = remedies.find(([pattern]) => pattern.test(code));
  return found ? ` (${found[1].replace("{ram}", `"${ram}"`)})` : "";
}
