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
  const { region = "", network = "public", endpoint, allowInsecure } = options;
  const known = (what: string, value: string, values: readonly string[]) => {
    if (!values.includes(value)) {
      throw new TypeError(`"${what}" must be one of ${values.join(", ")}, not "${value}"`);
    }
  };
  if (endpoint == null) {
    known("region", region, regions);
    known("network", network, Object.keys(networks));
    return new URL(serverUrl.replace("{region}", region).replace("{network}", networks[network] as string));
  }
  const text = String(endpoint);
  let url: URL | undefined;
  try {
    url = new URL(text.includes("://") ? text : `https://${text}`);
  } catch {
    // Told below: the platform's error would quote the text, which may hold a password.
  }
  if (url?.href !== `${url?.origin}/`) {
    throw new TypeError('"endpoint" must be an origin only');
  }
  const fit = allowInsecure ? /^https?:/ : /^http(s:|:\/\/(localhost|127\.[\d.]+|\[::1\]|.+\.localhost)(:|$))/;
  if (!fit.test(url.origin)) {
    throw new TypeError('"endpoint" must be https, or set "allowInsecure"');
  }
  return url;
}
