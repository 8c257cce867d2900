import type { Client } from "../call/client.ts";
import type { Operation } from "../call/operation.ts";
import { createReader } from "./create-reader.ts";
import { createWalk } from "./create-walk.ts";
import type { ItemsOptions, Walk } from "./walk-options.ts";
import { walkThrough } from "./walk-through.ts";

/**
 * Walks over the items of all pages, in order, the next pages fetched ahead. No item comes twice, and none that existed
 * throughout is missing unless the report says `uncertain`.
 */
export function items<Params, Data, Item, WalkParams extends object>(
  client: Client,
  operation: Operation<Params, Data, Item, WalkParams>,
  params: WalkParams,
  options: ItemsOptions = {},
): Walk<Item> {
  const reader = createReader<Data>(client, operation as never, params, options);
  return createWalk(reader, track => walkThrough(reader, track, page => page.items as Item[], options.unique));
}
