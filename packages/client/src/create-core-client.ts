import { type Client, clientFrom } from "./call/client.ts";
import type { ClientOptions } from "./client-options.ts";
import { networks, regions, serverUrl } from "./gen/contract.ts";

/**
 * A client without bound operations, for bundles that pay only for what they call: `listRecognitionSamples(ims, query)`.
 *
 * @throws TypeError when an option is unknown or wrong
 */
export function createCoreClient(options: ClientOptions): Client {
  return clientFrom(options, { serverUrl, regions, networks });
}
