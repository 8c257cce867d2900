import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { CredentialsError } from "../errors/credentials-error.ts";
import { credentialsFromConfig } from "./config-file.ts";
import { credentialTextRule, isCredentialText } from "./credential-text.ts";
import type { Credentials } from "./credentials.ts";

/** Where the default chain looks; replaced in tests. */
export interface ChainSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Finds the user's home; throws for users without one. @default os.homedir */
  readonly home?: () => string;
}

const names = {
  id: "ALIBABA_CLOUD_ACCESS_KEY_ID",
  secret: "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
  token: "ALIBABA_CLOUD_SECURITY_TOKEN",
} as const;

/**
 * The default chain: the environment, then the vendor CLI's `~/.aliyun/config.json`.
 *
 * @throws CredentialsError when neither has credentials; it says where it looked and what was missing, and never what it found
 */
export async function credentialsFromChain(
  { env, home = homedir }: ChainSurroundings = { env: process.env },
): Promise<Credentials> {
  const { [names.id]: accessKeyId, [names.secret]: accessKeySecret, [names.token]: securityToken } = env;
  if (accessKeyId && accessKeySecret) {
    checkVariables(env);
    return { accessKeyId, accessKeySecret, securityToken: securityToken || undefined };
  }
  const { path, text } = await readConfig(env, home);
  return credentialsFromConfig({ text, path, profile: env.ALIBABA_CLOUD_PROFILE || undefined });
}

function checkVariables(env: ChainSurroundings["env"]): void {
  const wrong = Object.values(names).find(name => env[name] && !isCredentialText(env[name]));
  if (wrong) {
    throw new CredentialsError(`[BadCredentials] the environment variable ${wrong} ${credentialTextRule}`);
  }
}

async function readConfig(env: ChainSurroundings["env"], home: () => string): Promise<{ path: string; text: string }> {
  let path = join("~", ".aliyun", "config.json");
  try {
    // Looked up here, as it fails for users without a home, whom the environment may suffice.
    path = join(home(), ".aliyun", "config.json");
    return { path, text: await readFile(path, "utf8") };
  } catch (cause) {
    const isAbsent = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    const unset = [names.id, names.secret].filter(name => !env[name]).join(" and ");
    throw new CredentialsError(
      `[NoCredentials] ${unset} not set, and "${path}" ${isAbsent ? "is absent" : "cannot be read"}: pass \`credentials\`, or set them`,
      { cause },
    );
  }
}
