import type { EngineOptions } from "./call/client-options.ts";
import type { Network, Region } from "./gen/contract.ts";

/** Options of `createClient`. One of `region` and `endpoint` is needed. */
export interface ClientOptions extends EngineOptions {
  /** The region whose endpoint is called, e.g. `cn-shanghai`. */
  readonly region?: Region | undefined;
  /** `vpc` calls the endpoint that is reachable from inside a VPC only. Default: `public`. */
  readonly network?: Network | undefined;
  /** Called instead of the region's endpoint, e.g. `http://127.0.0.1:4010`; a host only, no path. */
  readonly endpoint?: URL | string | undefined;
  /** Permits http beyond loopback. Requests are signed but can be read on the way. Default: `false`. */
  readonly allowInsecure?: boolean | undefined;
}
