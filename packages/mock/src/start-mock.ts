import { readContract } from "./contract/contract.ts";
import { createPrism } from "./contract/prism.ts";
import { createGateway } from "./gateway/gateway.ts";
import { startHttpServer } from "./gateway/http-server.ts";
import { createRandom } from "./random.ts";

/** Options of {@link startMock}. */
export interface MockOptions {
  /** @default 0, a free one */
  port?: number;
  /** @default "127.0.0.1" */
  host?: string;
  /** Ids, faults and made-up answers repeat for a seed. @default 1 */
  seed?: string | number;
}

/** A mock that runs. */
export interface Mock {
  /** E.g. `http://127.0.0.1:40123`. */
  readonly url: string;
  /** The key that the mock knows. */
  readonly credentials: { readonly accessKeyId: string; readonly accessKeySecret: string };
  close(): Promise<void>;
}

/** Starts a mock. */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const contract = readContract();
  const gateway = createGateway({
    contract,
    prism: await createPrism(contract),
    random: createRandom(options.seed ?? 1),
  });
  const server = await startHttpServer({
    host: options.host ?? "127.0.0.1",
    port: options.port ?? 0,
    handle: gateway.handle,
    refuse: gateway.refuse,
  });
  return {
    url: `http://${server.host}:${server.port}`,
    credentials: { accessKeyId: "MockAccessKeyId", accessKeySecret: "MockAccessKeySecret" },
    close: server.close,
  };
}
