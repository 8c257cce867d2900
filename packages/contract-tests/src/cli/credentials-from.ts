import type { Credentials } from "../wire/signature.ts";

/** Options of a command line that say who calls. */
interface CredentialOptions {
  readonly "access-key-id"?: string | undefined;
  readonly "access-key-secret"?: string | undefined;
  readonly "security-token"?: string | undefined;
}

/** Who calls: by the options, else by the environment. @throws Error where one of key and secret is missing */
export function credentialsFrom(values: CredentialOptions, environment: NodeJS.ProcessEnv): Credentials | undefined {
  const id = values["access-key-id"] ?? environment.ALIBABA_CLOUD_ACCESS_KEY_ID;
  const secret = values["access-key-secret"] ?? environment.ALIBABA_CLOUD_ACCESS_KEY_SECRET;
  const token = values["security-token"] ?? environment.ALIBABA_CLOUD_SECURITY_TOKEN;
  if (!id && !secret) {
    return undefined;
  }
  if (!id) {
    throw new Error("there is a secret but no --access-key-id (ALIBABA_CLOUD_ACCESS_KEY_ID)");
  }
  if (!secret) {
    throw new Error("there is a key id but no --access-key-secret (ALIBABA_CLOUD_ACCESS_KEY_SECRET)");
  }
  return { accessKeyId: id, accessKeySecret: secret, securityToken: token || undefined };
}
