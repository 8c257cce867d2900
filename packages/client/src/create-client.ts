import { type AnyOperation, bindOperation } from "./bound-operation.ts";
import type { Client } from "./call/client.ts";
import type { ClientOptions } from "./client-options.ts";
import { createCoreClient } from "./create-core-client.ts";
import type { BoundOperations } from "./gen/bound-operations.ts";
import { operations } from "./gen/operations.ts";

/** A client with every operation of the contract bound to it. */
export interface ImsClient extends Client, BoundOperations {}

/**
 * Makes a client, e.g. `createClient({ region: "cn-shanghai" })`. Credentials come from the options, or else from the
 * environment and `~/.aliyun/config.json` at the first call.
 *
 * @throws TypeError when the options make no client; it names the option and what it must be.
 */
export function createClient(options: ClientOptions): ImsClient {
  const client = createCoreClient(options);
  // An operation's own parameters are narrower than `object`; `checkParameters` checks them at each call.
  const list = Object.entries(operations as unknown as Readonly<Record<string, AnyOperation>>);
  const bound = Object.fromEntries(list.map(([name, operation]) => [name, bindOperation(client, operation)]));
  // gen/types.test-d.ts proves that the interface has exactly the operations of the table.
  return Object.assign(client, bound as unknown as BoundOperations);
}
