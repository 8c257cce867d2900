import type { Answer, CallOptions } from "./call/call-options.ts";
import type { Client } from "./call/client.ts";
import { type Operation, withResponse } from "./call/operation.ts";
import { items } from "./walk/items.ts";
import { pages } from "./walk/pages.ts";
import { plan, type WalkPlan } from "./walk/plan.ts";
import type { ItemsOptions, Walk, WalkOptions } from "./walk/walk-options.ts";

/** What a bound function takes. Parameters may be left out where none is required. */
export type BoundArguments<Params, Options> =
  Record<never, never> extends Params ? [params?: Params, options?: Options] : [params: Params, options?: Options];

/** An operation bound to a client, e.g. `ims.listRecognitionSamples`. */
export interface BoundCall<Params, Data> {
  (...args: BoundArguments<Params, CallOptions>): Promise<Data>;
  /** Calls and answers with status, headers, request id and attempts beside the data. */
  withResponse(...args: BoundArguments<Params, CallOptions>): Promise<Answer<Data>>;
}

/** An operation that pages, bound to a client. A walk fills in the page's number, and its size unless that is given. */
export interface BoundList<Params, Data, Item, WalkParams> extends BoundCall<Params, Data> {
  /** Walks over the items of all pages: none twice, and none missing that existed throughout, or the report says so. */
  items(...args: BoundArguments<WalkParams, ItemsOptions>): Walk<Item>;
  /** Walks over the pages as they are. */
  pages(...args: BoundArguments<WalkParams, WalkOptions>): Walk<Data>;
  /** Says in one call how many pages a walk has, and how many seconds it takes under the limit. */
  plan(...args: BoundArguments<WalkParams, ItemsOptions>): Promise<WalkPlan>;
}

/** An operation of the contract, bound. */
export type Bound<Op> =
  Op extends Operation<infer Params, infer Data, infer Item, infer WalkParams>
    ? [Item] extends [never]
      ? BoundCall<Params, Data>
      : BoundList<Params, Data, Item, WalkParams>
    : never;

/** Any operation, for code that treats all of them alike. */
export type AnyOperation = Operation<object, unknown, unknown, object>;

/** Binds an operation to a client. */
export function bindOperation(client: Client, operation: AnyOperation): BoundCall<object, unknown> {
  const call = Object.assign((params: object = {}, options?: CallOptions) => operation(client, params, options), {
    withResponse: (params: object = {}, options?: CallOptions) => withResponse(client, operation, params, options),
  });
  if (operation.descriptor.pagination === undefined) {
    return call;
  }
  return Object.assign(call, {
    items: (params: object = {}, options?: ItemsOptions) => items(client, operation, params, options),
    pages: (params: object = {}, options?: WalkOptions) => pages(client, operation, params, options),
    plan: (params: object = {}, options?: ItemsOptions) => plan(client, operation, params, options),
  });
}
