/** RAM policies: for each access key id the actions that it may call, e.g. `{ reader: ["ice:List*"] }`. */
export type Policies = Readonly<Record<string, readonly string[]>>;

/** True if a key may call an action. A key without a policy may call all. */
export function isAllowed(policies: Policies, accessKeyId: string, action: string): boolean {
  const patterns = Object.hasOwn(policies, accessKeyId) ? policies[accessKeyId] : undefined;
  return patterns === undefined || patterns.some(pattern => matchesPattern(pattern, action));
}

/** `*` stands for any text and `?` for one character; case does not count, as in RAM. */
function matchesPattern(pattern: string, action: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "i").test(action);
}
