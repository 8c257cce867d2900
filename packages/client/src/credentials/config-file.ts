import { CredentialsError } from "../errors/credentials-error.ts";
import type { Credentials } from "./credentials.ts";

/** The vendor CLI's file and which of its profiles to take. */
export interface ConfigFile {
  readonly text: string;
  readonly path: string;
  /** Default: the file's `current`, or else `default`. */
  readonly profile?: string | undefined;
}

/**
 * The credentials in `~/.aliyun/config.json` of the vendor's CLI; profiles of mode `AK` and `StsToken`.
 * Throws a `CredentialsError` that names the file, the line or the profile, and never quotes the file.
 */
export function credentialsFromConfig({ text, path, profile }: ConfigFile): Credentials {
  const fail = (what: string): never => {
    throw new CredentialsError(`[BadCredentials] "${path}" ${what}`);
  };
  let config: { current?: unknown; profiles?: unknown };
  try {
    config = JSON.parse(text);
  } catch {
    // Not even as a cause: the parser's error quotes the file.
    return fail(`is not JSON at line ${lineOfFlaw(text)}`);
  }
  const name = profile ?? (typeof config?.current === "string" && config.current ? config.current : "default");
  const profiles: unknown[] = Array.isArray(config?.profiles) ? config.profiles : fail('has no list "profiles"');
  const found = profiles.find(one => (one as { name?: unknown } | null)?.name === name) as
    | Record<string, unknown>
    | undefined;
  if (!found) {
    return fail(`has no profile "${name}"`);
  }
  const mode = String(found.mode);
  if (mode !== "AK" && mode !== "StsToken") {
    return fail(
      `has profile "${name}" of mode "${mode.slice(0, 20)}": pass \`fromAlibabaCredentials(...)\` as credentials for it`,
    );
  }
  const field = (key: string) => {
    const value = found[key];
    return typeof value === "string" && value ? value : fail(`has profile "${name}" without "${key}"`);
  };
  return {
    accessKeyId: field("access_key_id"),
    accessKeySecret: field("access_key_secret"),
    securityToken: mode === "StsToken" ? field("sts_token") : undefined,
  };
}

/**
 * The line where a text stops being JSON: the first line at which what stands so far cannot be continued to JSON.
 * Platforms word their messages differently and quote the text, so the place is found by a scan of our own.
 */
function lineOfFlaw(text: string): number {
  const token =
    /\s+|"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y;
  const open: string[] = [];
  /** What may come next. */
  let want: "end" | "key" | "key or close" | "colon" | "value" | "value or close" | "comma or close" = "value";
  let at = 0;
  const line = () => text.slice(0, at).split("\n").length;
  while (at < text.length) {
    token.lastIndex = at;
    const word = token.exec(text)?.[0];
    if (word === undefined) {
      return line();
    }
    const kind = word[0] as string;
    if (!/\s/.test(kind)) {
      const inObject = open.at(-1) === "{";
      if (want.startsWith("key") && kind === '"') {
        want = "colon";
      } else if (want === "colon" && kind === ":") {
        want = "value";
      } else if (want === "comma or close" && kind === ",") {
        want = inObject ? "key" : "value";
      } else if (
        (want === "comma or close" || want.endsWith("or close")) &&
        kind === (inObject ? "}" : "]") &&
        open.pop()
      ) {
        want = open.length ? "comma or close" : "end";
      } else if (want.startsWith("value") && (kind === "{" || kind === "[")) {
        open.push(kind);
        want = kind === "{" ? "key or close" : "value or close";
      } else if (want.startsWith("value") && !/[}\],:]/.test(kind)) {
        want = open.length ? "comma or close" : "end";
      } else {
        return line();
      }
    }
    at += word.length;
  }
  return line();
}
