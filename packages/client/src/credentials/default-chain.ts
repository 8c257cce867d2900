import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { CredentialsError } from "../errors/credentials-error.ts";
import { credentialsFromConfig } from "./config-file.ts";
import type { Credentials } from "./credentials.ts";

/** Where the default chain looks; replaced in tests. */
export interface ChainSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * Finds the user's home folder; it may throw, as there are users without one.
   * @default `homedir` of `node:os`
   */
  readonly home?: () => string;
}

/**
 * The default chain: the environment, then the vendor CLI's `~/.aliyun/config.json`.
 * Throws a `CredentialsError` that says where it looked and what was missing, and never what it found.
 */
export async function credentialsFromChain(
  { env, home = homedir }: ChainSurroundings = { env: process.env },
): Promise<Credentials> {
  const accessKeyId = env.ALIBABA_CLOUD_ACCESS_KEY_ID;
  const accessKeySecret = env.ALIBABA_CLOUD_ACCESS_KEY_SECRET;
  if (accessKeyId && accessKeySecret) {
    return { accessKeyId, accessKeySecret, securityToken: env.ALIBABA_CLOUD_SECURITY_TOKEN || undefined };
  }
  const unset = [!accessKeyId && "ALIBABA_CLOUD_ACCESS_KEY_ID", !accessKeySecret && "ALIBABA_CLOUD_ACCESS_KEY_SECRET"];
  let path = join("~", ".aliyun", "config.json");
  let text: string;
  try {
    // Asked for only here: a user without a home can still have a complete environment.
    path = join(home(), ".aliyun", "config.json");
    text = await readFile(path, "utf8");
  } catch (cause) {
    const wrong = (cause as { code?: string }).code === "ENOENT" ? "is absent" : "cannot be read";
    const message = `[NoCredentials] ${unset.filter(Boolean).join(" and ")} not set, and "${path}" ${wrong}: pass \`credentials\`, or set them`;
    throw new CredentialsError(message, { cause });
  }
  return credentialsFromConfig({ text, path, profile: env.ALIBABA_CLOUD_PROFILE || undefined });
}
