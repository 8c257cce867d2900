import * as library from "@alicloud/openapi-core";

// CommonJS: its default is the module, whose own default is the client.
const { OpenApiUtil, $OpenApiUtil } = library;
type Client = { callApi(params: unknown, request: unknown, runtime: unknown): Promise<unknown> };
type ClientClass = new (config: unknown) => Client;
const { default: outer } = library as unknown as { default: ClientClass & { default?: ClientClass } };
const Client = outer.default ?? outer;

/** Signs with the vendor's own SDK core; `headers` hold `host` and what is to be signed. */
export function authorizationOfOfficialCore(request: {
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}): string {
  const { query, headers, payload, accessKeyId, accessKeySecret } = request;
  const asked = { method: "POST", pathname: "/", query, headers } as never;
  return OpenApiUtil.getAuthorization(asked, "ACS3-HMAC-SHA256", payload, accessKeyId, accessKeySecret);
}

/** Calls an operation through the vendor's own SDK core, over plain HTTP. */
export function officialClient(
  endpoint: string,
  keys: { accessKeyId: string; accessKeySecret: string; securityToken?: string },
) {
  const client = new Client(new $OpenApiUtil.Config({ ...keys, endpoint, protocol: "http" }));
  const params = new $OpenApiUtil.Params({
    action: "ListRecognitionSamples",
    version: "2020-11-09",
    protocol: "HTTP",
    pathname: "/",
    method: "POST",
    authType: "AK",
    style: "RPC",
    reqBodyType: "json",
    bodyType: "json",
  });
  return (query: Record<string, string>): Promise<unknown> =>
    client.callApi(params, new $OpenApiUtil.OpenApiRequest({ query }), {});
}
