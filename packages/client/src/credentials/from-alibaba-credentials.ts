import { CredentialsError } from "../errors/credentials-error.ts";
import type { CredentialProvider, Credentials } from "./credentials.ts";

/** What `@alicloud/credentials` makes, as far as it is needed here. */
export interface AlibabaCredential {
  getCredential(): Promise<{
    accessKeyId?: string | undefined;
    accessKeySecret?: string | undefined;
    securityToken?: string | undefined;
    bearerToken?: string | undefined;
  }>;
}

/**
 * Uses a credential of the vendor's library `@alicloud/credentials`, for what only that knows: OIDC (RRSA), RAM roles, ECS
 * metadata. It is asked at each call, as it keeps and refreshes what it finds by itself.
 *
 * `createClient({ region: "cn-shanghai", credentials: fromAlibabaCredentials(new Credential()) })`
 */
export function fromAlibabaCredentials(credential: AlibabaCredential): CredentialProvider {
  return async () => {
    let found: Awaited<ReturnType<AlibabaCredential["getCredential"]>>;
    try {
      found = await credential.getCredential();
    } catch (error) {
      // Neither its message nor itself is passed on: the library prints configuration files whole, secrets included.
      const { name = "Error", code } = Object(error) as { name?: string; code?: string };
      const kind = code ? `${name} ${code}` : name;
      throw new CredentialsError(`[NoCredentials] @alicloud/credentials failed with "${kind}"`, {
        cause: { name, code },
      });
    }
    const { accessKeyId = "", accessKeySecret = "", securityToken, bearerToken } = found ?? {};
    // An end in the past: never kept here.
    const expiration = 0;
    const credentials: Credentials = bearerToken
      ? { bearerToken, expiration }
      : { accessKeyId, accessKeySecret, securityToken: securityToken || undefined, expiration };
    return credentials;
  };
}
