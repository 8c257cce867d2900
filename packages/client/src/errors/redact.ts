/**
 * Makes a function that replaces each secret in a text by `***`, also where its signs are escaped as JSON, HTML or URLs do.
 * What is shorter than 6 characters, or has neither letter nor digit, is no secret.
 */
export function createRedact(secrets: readonly (string | undefined)[]): (text: string) => string {
  return text =>
    secrets.reduce<string>((rest, secret = "") => {
      const words = secret.length > 5 && secret.match(/\w+/g);
      // Most texts are request ids without a secret, and compiling takes longer than signing.
      const isThere = words && rest.includes(words[0]);
      // Letters and digits are never escaped; signs between them take up to 12 characters each, e.g. `&amp;#43;`. No quote
      // is among them, so that JSON text stays JSON.
      return isThere ? rest.replace(new RegExp(words.join('[^"]{1,36}?'), "g"), "***") : rest;
    }, text);
}

/**
 * A copy of an error without secrets: message, code, stack and causes. Copied, as what `fetch` throws may carry the
 * request, and with it the signature, in properties that nobody knows of.
 */
export function causeFrom(error: unknown, redact: (text: string) => string, depth = 4): Error & { code?: string } {
  const { message = error, code, stack = "", cause } = Object(error) as Record<string, unknown>;
  const copy: Error & { code?: string } = new Error(redact(`${message}`));
  copy.stack = redact(`${stack}`);
  if (code) {
    copy.code = redact(`${code}`);
  }
  if (cause && depth) {
    copy.cause = causeFrom(cause, redact, depth - 1);
  }
  return copy;
}
