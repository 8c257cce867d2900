import type { ClientOptions } from "./client-options.ts";
import { createCoreClient } from "./create-core-client.ts";
import { operations } from "./gen/operations.ts";
import type { Answer, CallOptions } from "./runtime/call-options.ts";
import type { Client } from "./runtime/client.ts";
import { type Operation, withResponse } from "./runtime/operation.ts";

/** An operation bound to a client. */
export interface BoundCall<Params, Data> {
  (params: Params, options?: CallOptions): Promise<Data>;
  /** Calls and answers with status, headers, request id and attempts beside the data. */
  withResponse(params: Params, options?: CallOptions): Promise<Answer<Data>>;
}

/** An operation of the contract, bound. */
export type Bound<Op> =
  Op extends Operation<infer Params, infer Data, infer _Item, infer _PageKey> ? BoundCall<Params, Data> : never;

type Operations = typeof operations;

/** A client with every operation of the contract bound to it. */
export type ImsClient = Client & { readonly [Name in keyof Operations]: Bound<Operations[Name]> };

/**
 * Makes a client: `createClient({ region: "cn-shanghai" })`. Credentials come from the options, or else from the
 * environment and `~/.aliyun/config.json` at the first call. Throws a `TypeError` for options that make no client.
 */
export function createClient(options: ClientOptions): ImsClient {
  const client = createCoreClient(options);
  for (const [name, op] of Object.entries(operations)) {
    const bound = Object.assign((params: never, options?: CallOptions) => op(client, params, options), {
      withResponse: (params: never, options?: CallOptions) => withResponse(client, op, params, options),
    });
    Object.defineProperty(client, name, { value: bound, enumerable: true });
  }
  return client as ImsClient;
}
