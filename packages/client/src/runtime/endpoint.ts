/** Where the service is, in the words of the contract. */
export interface ServiceAddress {
  /** With `{region}` and `{network}` to be filled in. */
  readonly serverUrl: string;
  readonly regions: readonly string[];
  /** What stands for `{network}`, by the network's name. */
  readonly networks: Readonly<Record<string, string>>;
}

/** Which endpoint the caller wants. */
export interface EndpointOptions {
  readonly region?: string | undefined;
  readonly network?: string | undefined;
  readonly endpoint?: URL | string | undefined;
  readonly allowInsecure?: boolean | undefined;
}

/**
 * The URL that requests go to: `endpoint`, or else the region's own host.
 * Throws a `TypeError` for an unknown region or network, a path, a password in the URL, and for http beyond loopback.
 */
export function endpointFrom(options: EndpointOptions, { serverUrl, regions, networks }: ServiceAddress): URL {
  const { region, network = "public", endpoint, allowInsecure } = options;
  if (endpoint === undefined) {
    if (region === undefined) throw new TypeError('createClient needs a "region" or an "endpoint"');
    if (!regions.includes(region)) throw new TypeError(`unknown region "${region}"; known are ${regions.join(", ")}`);
    const host = networks[network];
    if (!host) throw new TypeError(`unknown network "${network}"; known are ${Object.keys(networks).join(", ")}`);
    return new URL(serverUrl.replace("{region}", region).replace("{network}", host));
  }
  const text = String(endpoint);
  let url: URL;
  try {
    url = new URL(text.includes("://") ? text : `https://${text}`);
  } catch {
    // The platform's error would quote the text, which may hold a password.
    throw new TypeError('"endpoint" is not a URL');
  }
  if (url.username || url.password) throw new TypeError('"endpoint" must not hold a user name or password');
  if (url.pathname !== "/" || url.search || url.hash)
    throw new TypeError(`"endpoint" must be a host only, not "${url}"`);
  const loopback = /^(localhost|127\.[\d.]+|\[::1\]|.+\.localhost)$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && (loopback || allowInsecure))) {
    throw new TypeError(`"endpoint" must be https beyond loopback, not "${url.origin}"; "allowInsecure" permits http`);
  }
  return url;
}
