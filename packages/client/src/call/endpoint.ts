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
 *
 * @throws TypeError when neither is given, or one cannot be called: a region that is no host name, an unknown network, an
 * endpoint without scheme, with a path or a password, or with http beyond loopback.
 */
export function endpointFrom(
  { region, network, endpoint, allowInsecure }: EndpointOptions,
  service: ServiceAddress,
): URL {
  if (endpoint != null) {
    return originFrom(String(endpoint), allowInsecure);
  }
  if (!region) {
    throw new TypeError(`give "region", e.g. "${service.regions[0]}", or "endpoint"`);
  }
  if (!/^[a-z\d-]+$/.test(region)) {
    throw new TypeError(`"region" must be a name like "${service.regions[0]}"`);
  }
  return new URL(service.serverUrl.replace("{region}", region).replace("{network}", prefixOf(network, service)));
}

function prefixOf(network = "public", { networks }: ServiceAddress): string {
  const prefix = Object.hasOwn(networks, network) ? networks[network] : undefined;
  if (!prefix) {
    throw new TypeError(`"network" must be one of ${Object.keys(networks).join(", ")}, not "${network}"`);
  }
  return prefix;
}

/** Hosts that are this machine, with or without a port. */
const loopback = /^http:\/\/(localhost|127\.[\d.]+|\[::1\]|.+\.localhost)(:|$)/;

function originFrom(endpoint: string, allowInsecure: boolean | undefined): URL {
  if (!/^https?:\/\//.test(endpoint)) {
    throw new TypeError('"endpoint" must begin with https:// or http://');
  }
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  // The text is not quoted, as it may hold a password.
  if (url?.href !== `${url?.origin}/`) {
    throw new TypeError('"endpoint" must be an origin only: scheme, host and port');
  }
  if (url.protocol !== "https:" && !allowInsecure && !loopback.test(url.origin)) {
    throw new TypeError('"endpoint" must be https, or set "allowInsecure"');
  }
  return url;
}
