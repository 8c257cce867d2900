import type { RuntimeOptions } from "./call/client-options.ts";
import type { Network, Region } from "./gen/contract.ts";

/** Options of `createClient`: one of `region` and `endpoint`, and what else is wanted. */
export type ClientOptions = RegionOptions | EndpointOptions;

/** Options of a client that calls a region of the service. */
export interface RegionOptions extends CommonOptions {
  /** The region whose endpoint is called, e.g. `cn-shanghai`. */
  readonly region: AnyRegion | undefined;
  /** Called instead of the region's endpoint, e.g. `http://127.0.0.1:4010`; a host only, no path. */
  readonly endpoint?: URL | string | undefined;
}

/** Options of a client that calls an endpoint of its own. */
export interface EndpointOptions extends CommonOptions {
  /** Not used, as the endpoint says what is called. */
  readonly region?: AnyRegion | undefined;
  /** What is called, e.g. `http://127.0.0.1:4010`: scheme, host and port, no path. */
  readonly endpoint: URL | string | undefined;
}

/** A region of the contract, or any other by its name, e.g. from a configuration. */
export type AnyRegion = Region | (string & Record<never, never>);

interface CommonOptions extends RuntimeOptions {
  /** `vpc` calls the endpoint that is reachable from inside a VPC only. @default "public" */
  readonly network?: Network | undefined;
  /** Permits http beyond loopback. Requests are signed but can be read on the way. @default false */
  readonly allowInsecure?: boolean | undefined;
}
