/** A text that holds the secret, and what must be left of it. */
export interface RedactionCase {
  /** How the secret is written, e.g. `with JSON's escapes of signs`. */
  readonly what: string;
  readonly text: string;
  readonly redacted: string;
}

/** The secret of all cases: as long as one of the service, with the signs that its tokens hold. */
export const secretToHide = "CAISb0q6Ft5B2yfSjIr5A/hv+Q7x_2LmZk9-w1Rt4==";

/** The forms in which a secret must be found; `false` stands behind those that are none. */
const forms: readonly (readonly [what: string, write: (secret: string) => string, isHidden?: false])[] = [
  ["as it is", secret => secret],
  ["with slashes as JSON of PHP", secret => secret.replaceAll("/", "\\/")],
  ["with JSON's escapes of signs", escapeSigns(hex => `\\u00${hex}`)],
  ["with JSON's escapes of signs in upper case", escapeSigns(hex => `\\u00${hex.toUpperCase()}`)],
  ["with JSON's escapes of all characters", escapeAll(hex => `\\u00${hex}`)],
  ["with the escapes of code points", escapeAll(hex => `\\u{${hex}}`)],
  ["with the escapes of bytes", escapeAll(hex => `\\x${hex}`)],
  ["with escapes of JSON within JSON", escapeSigns(hex => `\\\\u00${hex}`)],
  ["with the escapes of URLs", secret => encodeURIComponent(secret)],
  ["with the escapes of URLs for all characters", escapeAll(hex => `%${hex}`)],
  [
    "with the escapes of URLs in lower case",
    secret => encodeURIComponent(secret).replace(/%../g, one => one.toLowerCase()),
  ],
  ["with the escapes of URLs, twice", secret => encodeURIComponent(encodeURIComponent(secret))],
  ["with the numbers of HTML", secret => secret.replace(/\W/g, sign => `&#${sign.charCodeAt(0)};`)],
  ["with the numbers of HTML for all characters", secret => secret.replace(/./g, one => `&#${one.charCodeAt(0)};`)],
  ["with the hex numbers of HTML", escapeSigns(hex => `&#x${hex};`)],
  [
    "with the names of HTML",
    secret => secret.replaceAll("+", "&plus;").replaceAll("/", "&sol;").replaceAll("=", "&equals;"),
  ],
  ["with the escapes of HTML within HTML", secret => secret.replace(/\W/g, sign => `&amp;#${sign.charCodeAt(0)};`)],
  ["cut three characters short", secret => secret.slice(0, -3)],
  ["cut to its first twelve characters", secret => secret.slice(0, 12)],
  ["without its beginning", secret => secret.slice(10)],
  ["cut short, with escapes", secret => escapeAll(hex => `\\u00${hex}`)(secret.slice(0, 20))],
  ["as fewer than twelve characters", secret => secret.slice(0, 11), false],
  ["with other characters between", secret => [...secret].join(" "), false],
  ["in another case", secret => secret.toLowerCase(), false],
];

/** All forms, within texts as a service sends them; `marker` is what stands for a secret that was taken out. */
export function redactionCases(marker: string): RedactionCase[] {
  const frames: readonly (readonly [what: string, before: string, after: string])[] = [
    ["alone", "", ""],
    ["in JSON", '{"Message":"x-acs-security-token:', '","RequestId":"R"}'],
    ["in lines", "POST\n/\n\nx-acs-security-token:", "\n\nhost;x-acs-action"],
  ];
  return frames.flatMap(([where, before, after]) =>
    forms.map(([what, write, isHidden = true]) => {
      const form = write(secretToHide);
      return {
        what: `${what}, ${where}`,
        text: before + form + after,
        redacted: before + (isHidden ? marker : form) + after,
      };
    }),
  );
}

function escapeSigns(write: (hex: string) => string): (secret: string) => string {
  return secret => secret.replace(/\W/g, sign => write(hexOf(sign)));
}

function escapeAll(write: (hex: string) => string): (secret: string) => string {
  return secret => secret.replace(/./g, character => write(hexOf(character)));
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16);
}
