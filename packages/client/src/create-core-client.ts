import { type Client, clientFromEngine } from "./call/client.ts";
import { createEngine } from "./call/create-engine.ts";
import type { ClientOptions } from "./client-options.ts";
import { networks, regions, serverUrl } from "./gen/contract.ts";

/**
 * A client without bound operations, for bundles that pay only for what they call: `listRecognitionSamples(ims, query)`.
 * Throws a `TypeError` for options that make no client.
 */
export function createCoreClient(options: ClientOptions): Client {
  return clientFromEngine(createEngine(options, { serverUrl, regions, networks }));
}
