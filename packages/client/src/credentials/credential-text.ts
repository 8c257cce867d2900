/** Whether a value can be a part of credentials: headers hold no more, no key has quotes, and the platform would print it. */
export function isCredentialText(value: unknown): boolean {
  return typeof value === "string" && /^[!#-~]+$/.test(value);
}

/** What a part of credentials must be; messages name the part and never quote it. */
export const credentialTextRule = "must be text without spaces or quotes";
