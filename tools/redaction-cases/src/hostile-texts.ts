/**
 * Texts that make a careless search slow, each of about `length` characters: parts of the secret over and over, whole or
 * interrupted, and escapes without end. A good search takes time in proportion to the length for each.
 */
export function* hostileTexts(secret: string, length: number): Generator<readonly [what: string, text: string]> {
  const words = secret.match(/\w+/g) ?? [secret];
  const parts: readonly (readonly [what: string, part: string])[] = [
    ["the secret but its last character", secret.slice(0, -1)],
    ["the secret's first character", secret.slice(0, 1)],
    ["the secret's first eleven characters", secret.slice(0, 11)],
    ["the secret's words with signs between", words.join("~~~~")],
    ["the secret's first word with signs between", `${words[0]}~`],
    ["halves of the secret, the later first", secret.slice(secret.length / 2) + secret.slice(0, secret.length / 2)],
    ["backslashes", "\\"],
    ["beginnings of escapes", "\\u00"],
    ["escapes of backslashes", "\\u005c"],
    ["escapes of percent signs", "%25"],
    ["escapes of ampersands", "&amp;"],
    ["open numbers of HTML", "&#"],
    ["long numbers of HTML", "&#0000000"],
    ["escapes of one character", "\\u0041"],
  ];
  for (const [what, part] of parts) {
    yield [what, part.repeat(Math.ceil(length / part.length))];
  }
}
