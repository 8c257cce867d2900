import { CredentialsError } from "../errors/credentials-error.ts";
import { credentialTextRule, isCredentialText } from "./credential-text.ts";
import type { Credentials } from "./credentials.ts";
import { lineOfFlaw } from "./line-of-flaw.ts";

/** The vendor CLI's file and which of its profiles to take. */
export interface ConfigFile {
  readonly text: string;
  readonly path: string;
  /** @default the file's `current`, or else `default` */
  readonly profile?: string | undefined;
}

/**
 * The credentials in `~/.aliyun/config.json` of the vendor's CLI; profiles of mode `AK` and `StsToken`.
 *
 * @throws CredentialsError when it has none; it names the file, the line or the profile, and never quotes the file
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
    if (typeof value !== "string" || !value) {
      return fail(`has profile "${name}" without "${key}"`);
    }
    return isCredentialText(value) ? value : fail(`has profile "${name}" whose "${key}" ${credentialTextRule}`);
  };
  return {
    accessKeyId: field("access_key_id"),
    accessKeySecret: field("access_key_secret"),
    securityToken: mode === "StsToken" ? field("sts_token") : undefined,
  };
}
