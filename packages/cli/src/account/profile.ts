import { type Credentials, CredentialsError } from "@ims-kit/client";
import { UsageError } from "../errors/usage-error.ts";
import { type Config, type Environment, type Profile, readConfig } from "./config-file.ts";
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
