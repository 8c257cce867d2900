import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../errors/usage-error.ts";

/** Variables of the environment by their names. */
export type Environment = Readonly<Record<string, string | undefined>>;

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

/** The names of the profiles in the vendor CLI's file; none where it cannot be read. */
export function profileNames(env: Environment): string[] {
  try {
    return readConfig(env).profiles.flatMap(({ name }) => name ?? []);
  } catch {
    // Completion must not print an error into the line that is being typed.
    return [];
  }
}

/** The vendor CLI's file. */
export interface Config {
  readonly path: string;
  readonly current: string;
  readonly profiles: readonly Profile[];
}

/** Reads the file; one that is not there has no profiles. @throws UsageError when it is not JSON */
export function readConfig(env: Environment): Config {
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
