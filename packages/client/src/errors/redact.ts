/** Makes a function that replaces each secret in a text by `***`. */
export function createRedact(secrets: readonly (string | undefined)[]): (text: string) => string {
  return text => secrets.reduce<string>((rest, secret) => (secret ? rest.replaceAll(secret, "***") : rest), text);
}

/**
 * A copy of an error without secrets: name, message, code, stack and causes. Copied, as what `fetch` throws may carry
 * the request, and with it the signature, in properties that nobody knows of.
 */
export function causeFrom(error: unknown, redact: (text: string) => string, depth = 4): Error {
  const { name, message, code, stack, cause } = Object(error) as Record<string, unknown>;
  const copy = new Error(
    redact(String(message ?? error)),
    cause && depth ? { cause: causeFrom(cause, redact, depth - 1) } : {},
  );
  if (typeof name === "string") Object.defineProperty(copy, "name", { value: redact(name) });
  if (typeof stack === "string") Object.defineProperty(copy, "stack", { value: redact(stack) });
  return code === undefined ? copy : Object.assign(copy, { code: redact(String(code)) });
}
