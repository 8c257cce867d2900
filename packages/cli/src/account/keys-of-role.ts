import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type AlibabaCredential, type Credentials, fromAlibabaCredentials } from "@ims-kit/client";
import { UsageError } from "../errors/usage-error.ts";
import type { Profile } from "./config-file.ts";

/**
 * The temporary keys of a profile that names a role or a command: modes `RamRoleArn`, `EcsRamRole`, `OIDC` and `External`.
 * Roles are assumed by the vendor's library `@alicloud/credentials`, an optional part.
 *
 * @throws UsageError when the mode needs a browser, or the library is not installed
 */
export async function keysOfRole(profile: Profile, origin: string): Promise<Credentials> {
  if (profile.mode === "External") {
    return keysOfCommand(String(profile.process_command), origin);
  }
  const config = libraryConfig(profile);
  if (!config) {
    throw new UsageError(`${origin} has mode "${profile.mode}", which ims does not know`, "Use another: --profile");
  }
  const Credential = await importCredential(origin, String(profile.mode));
  return fromAlibabaCredentials(new Credential(config))();
}

function libraryConfig(profile: Profile): object | undefined {
  const { mode, ram_role_arn: roleArn, ram_session_name: roleSessionName = "ims-kit" } = profile;
  switch (mode) {
    case "RamRoleArn": {
      const { access_key_id: accessKeyId, access_key_secret: accessKeySecret } = profile;
      return { type: "ram_role_arn", accessKeyId, accessKeySecret, roleArn, roleSessionName };
    }
    case "EcsRamRole":
      return { type: "ecs_ram_role", roleName: profile.ram_role_name };
    case "OIDC": {
      const { oidc_provider_arn: oidcProviderArn, oidc_token_file: oidcTokenFilePath } = profile;
      return { type: "oidc_role_arn", roleArn, roleSessionName, oidcProviderArn, oidcTokenFilePath };
    }
    default:
      return undefined;
  }
}

type CredentialClass = new (config: object) => AlibabaCredential;

/** The library's class. It is CommonJS, so under ESM it lies one level deeper than its types say. */
async function importCredential(origin: string, mode: string): Promise<CredentialClass> {
  try {
    const library = (await import("@alicloud/credentials")) as unknown as { default: { default: CredentialClass } };
    return library.default.default;
  } catch {
    throw new UsageError(
      `${origin} has mode "${mode}", which needs the vendor's library`,
      "Install it: npm install @alicloud/credentials",
    );
  }
}

/** A command of the user's own prints the keys as JSON, in the words of the vendor's file. */
async function keysOfCommand(command: string, origin: string): Promise<Credentials> {
  try {
    const { stdout } = await promisify(execFile)(command, { shell: true, timeout: 60_000 });
    const found = JSON.parse(stdout) as Profile;
    const {
      access_key_id: accessKeyId = "",
      access_key_secret: accessKeySecret = "",
      sts_token: securityToken,
    } = found;
    return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
  } catch {
    // Neither what it printed nor its error is shown: both may hold the keys.
    throw new UsageError(`the command of ${origin} failed or printed no keys`, "Run it by itself to see why.");
  }
}
