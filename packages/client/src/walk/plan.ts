import type { Client } from "../call/client.ts";
import type { Operation } from "../call/operation.ts";
import { createReader } from "./create-reader.ts";
import type { ItemsOptions } from "./walk-options.ts";

/** What a walk will take, as far as one call can tell. */
export interface WalkPlan {
  /** How many items there are. */
  readonly items: number;
  /** How many pages hold them. */
  readonly pages: number;
  /** How many calls `items` makes if nothing changes: the pages, and once more to make sure. `pages` makes one a page. */
  readonly calls: number;
  /** How many seconds those calls take at least, under the contract's limit and with the pace of this one, e.g. `8`. */
  readonly seconds: number;
}

/** Says in one call how many pages a walk has, and how many seconds it takes under the limit. */
export async function plan<Params, Data, Item, WalkParams extends object>(
  client: Client,
  operation: Operation<Params, Data, Item, WalkParams>,
  params: WalkParams,
  options: ItemsOptions = {},
): Promise<WalkPlan> {
  const { unique = true } = options;
  const { rateLimit: limit } = operation.descriptor;
  const reader = createReader<Data>(client, operation as never, params, options);
  const { passes, concurrency, start } = reader;
  const { total, duration } = await reader.get(start.page);
  const pages = Math.max(1, reader.known.last - start.page + 1);
  // A walk that does not begin at the beginning looks once; resumed, it reads the page before, too.
  const before = start.page > start.first && start.keys.length ? 1 : 0;
  const calls = unique && passes > 1 && !start.partial ? 2 * pages - 1 : pages + before;
  const limited = limit ? ((calls - 1) * limit.seconds) / limit.requests : 0;
  return {
    items: total,
    pages,
    calls,
    seconds: Math.max(limited, (calls * duration) / Math.max(1, concurrency) / 1000),
  };
}
