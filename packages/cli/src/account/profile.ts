import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { type Credentials, CredentialsError } from "@ims-kit/client";
import { UsageError } from "../errors/usage-error.ts";
import { keysOfRole } from "./keys-of-role.ts";

/** Whose key a command uses. */
export interface CredentialsOfProfile {
  /** Where the key comes from, e.g. `environment` or `profile "default" of ~/.aliyun/config.json`. */
  readonly origin: string;
  /** The profile's region, if it names one. */
  readonly region: string | undefined;
  /** Looks the key up. @throws UsageError when there is none */
  credentials(): Credentials | Promise<Credentials>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A profile of the vendor CLI's file, in its own words. */
export interface Profile {
  readonly name?: string;
  readonly mode?: string;
  readonly access_key_id?: string;
  readonly access_key_secret?: string;
  readonly sts_token?: string;
  readonly region_id?: string;
  readonly ram_role_arn?: string;
  readonly ram_session_name?: string;
  readonly ram_role_name?: string;
  readonly oidc_provider_arn?: string;
  readonly oidc_token_file?: string;
  readonly process_command?: string;
}

/**
 * Whose key is used: that of the profile which is named, else the environment's, else that of the current profile.
 *
 * @throws UsageError when the profile that is named does not exist
 */
export function credentialsOfProfile(name: string | undefined, env: Environment): CredentialsOfProfile {
  const { ALIBABA_CLOUD_ACCESS_KEY_ID: id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret } = env;
  const file = readConfig(env);
  if (name === undefined && id && secret) {
    const securityToken = env.ALIBABA_CLOUD_SECURITY_TOKEN;
    const credentials = { accessKeyId: id, accessKeySecret: secret, ...(securityToken && { securityToken }) };
    return { origin: "environment", region: undefined, credentials: () => credentials };
  }
  const wanted = name ?? env.ALIBABA_CLOUD_PROFILE ?? file.current;
  const profile = file.profiles.find(each => each.name === wanted);
  if (!profile) {
    return { origin: "nowhere", region: undefined, credentials: () => noCredentials(wanted, name, file) };
  }
  const origin = `profile "${wanted}" of ${file.path}`;
  return { origin, region: profile.region_id || undefined, credentials: () => keysOf(profile, origin) };
}

/** The names of the profiles in the vendor CLI's file; none where it cannot be read. */
export function profileNames(env: Environment): string[] {
  try {
    return readConfig(env).profiles.flatMap(({ name }) => name ?? []);
  } catch {
    // Completion must not print an error into the line that is being typed.
    return [];
  }
}

interface Config {
  readonly path: string;
  readonly current: string;
  readonly profiles: readonly Profile[];
}

function readConfig(env: Environment): Config {
  const path = join(env.HOME ?? homedir(), ".aliyun/config.json");
  const none = { path, current: "default", profiles: [] };
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    // No file is the usual case; what cannot be read is as good as absent, and said so when keys are needed.
    return none;
  }
  try {
    const { current, profiles } = JSON.parse(text) as { current?: unknown; profiles?: unknown };
    return {
      path,
      current: typeof current === "string" && current !== "" ? current : "default",
      profiles: Array.isArray(profiles) ? (profiles as Profile[]) : [],
    };
  } catch {
    // Not even as a cause: the parser's message quotes the file, which holds the secret.
    throw new UsageError(`"${path}" is not JSON`, "Mend it, or write it anew: aliyun configure");
  }
}

function noCredentials(wanted: string, name: string | undefined, { path, profiles }: Config): never {
  if (name !== undefined) {
    const names = profiles.flatMap(each => each.name ?? []).join(", ");
    throw new UsageError(
      `there is no profile "${wanted}" in ${path}`,
      names ? `There are ${names}.` : "Write one: aliyun configure",
    );
  }
  throw new CredentialsError("there are no credentials");
}

function keysOf(profile: Profile, origin: string): Credentials | Promise<Credentials> {
  const { mode, access_key_id: accessKeyId, access_key_secret: accessKeySecret, sts_token: securityToken } = profile;
  if ((mode === "AK" || mode === "StsToken") && accessKeyId && accessKeySecret) {
    return { accessKeyId, accessKeySecret, ...(mode === "StsToken" && securityToken && { securityToken }) };
  }
  if (mode === "AK" || mode === "StsToken") {
    throw new UsageError(`${origin} has no key`, "Write it anew: aliyun configure");
  }
  return keysOfRole(profile, origin);
}
