import type { Answer, CallOptions } from "./call/call-options.ts";
import type { Client } from "./call/client.ts";
import { type Operation, withResponse } from "./call/operation.ts";
import type { ClientOptions } from "./client-options.ts";
import { createCoreClient } from "./create-core-client.ts";
import { operations } from "./gen/operations.ts";
import { items } from "./walk/items.ts";
import { pages } from "./walk/pages.ts";
import { plan, type WalkPlan } from "./walk/plan.ts";
import type { ItemsOptions, Walk, WalkOptions, WalkParams } from "./walk/walk-options.ts";

/** What a bound function takes. Parameters may be left out where none is required. */
export type BoundArguments<Params, Options> =
  Record<never, never> extends Params ? [params?: Params, options?: Options] : [params: Params, options?: Options];

/** An operation bound to a client. */
export interface BoundCall<Params, Data> {
  (...args: BoundArguments<Params, CallOptions>): Promise<Data>;
  /** Calls and answers with status, headers, request id and attempts beside the data. */
  withResponse(...args: BoundArguments<Params, CallOptions>): Promise<Answer<Data>>;
}

/** An operation that pages, bound to a client. Page number and size may be left out of a walk's parameters. */
export interface BoundList<Params, Data, Item, PageKey extends PropertyKey> extends BoundCall<Params, Data> {
  /** Walks over the items of all pages: none twice, and none missing that existed throughout, or the report says so. */
  items(...args: BoundArguments<WalkParams<Params, PageKey>, ItemsOptions>): Walk<Item>;
  /** Walks over the pages as they are. */
  pages(...args: BoundArguments<WalkParams<Params, PageKey>, WalkOptions>): Walk<Data>;
  /** Says in one call how many pages a walk has, and how many seconds it takes under the limit. */
  plan(...args: BoundArguments<WalkParams<Params, PageKey>, ItemsOptions>): Promise<WalkPlan>;
}

/** An operation of the contract, bound. */
export type Bound<Op> =
  Op extends Operation<infer Params, infer Data, infer Item, infer PageKey>
    ? [Item] extends [never]
      ? BoundCall<Params, Data>
      : BoundList<Params, Data, Item, PageKey>
    : never;

type Operations = typeof operations;

/** A function that takes client and operation first, whatever the operation. */
type Free = (client: Client, operation: never, params: never, options?: never) => unknown;

/** A client with every operation of the contract bound to it. */
export type ImsClient = Client & { readonly [Name in keyof Operations]: Bound<Operations[Name]> };

/**
 * Makes a client: `createClient({ region: "cn-shanghai" })`. Credentials come from the options, or else from the
 * environment and `~/.aliyun/config.json` at the first call. Throws a `TypeError` for options that make no client.
 */
export function createClient(options: ClientOptions): ImsClient {
  const client = createCoreClient(options);
  for (const [name, op] of Object.entries<Operation<never, unknown, unknown, PropertyKey>>(operations)) {
    const bind =
      (call: Free) =>
      (params = {}, options?: never) =>
        call(client, op as never, params as never, options);
    const value = Object.assign(
      (params: never, options?: CallOptions) => op(client, params, options),
      { withResponse: bind(withResponse) },
      op.descriptor.pagination && { items: bind(items), pages: bind(pages), plan: bind(plan) },
    );
    Object.assign(client, { [name]: value });
  }
  return client as ImsClient;
}
