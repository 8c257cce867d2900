import type { Io } from "../io.ts";
import { credentialsOfProfile } from "./profile.ts";

/** Writes whose key is used and where it comes from; the secret is never shown. */
export async function whoami(profile: string | undefined, io: Io): Promise<void> {
  const source = credentialsOfProfile(profile, io.env);
  const credentials = await source.credentials();
  const key = "bearerToken" in credentials ? "a bearer token" : credentials.accessKeyId;
  const isTemporary = "securityToken" in credentials && credentials.securityToken !== undefined;
  const region = io.env.ALIBABA_CLOUD_REGION_ID ?? source.region ?? "cn-shanghai (default)";
  await io.write(`key     ${key}${isTemporary ? " (temporary)" : ""}\nfrom    ${source.origin}\nregion  ${region}\n`);
}
