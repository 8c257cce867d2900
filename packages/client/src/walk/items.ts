import { checkOptions } from "../call/check-options.ts";
import type { Client } from "../call/client.ts";
import type { Operation } from "../call/operation.ts";
import { createWalk } from "./create-walk.ts";
import { openWalk } from "./open-walk.ts";
import { walkItems, walkRepeatedItems } from "./walk-items.ts";
import { type ItemsOptions, itemsExpectations, type Walk } from "./walk-options.ts";

/**
 * Walks over the items of all pages, in order, the next pages fetched ahead. No item comes twice, and what the walk knows
 * of the list's changes meanwhile stands in its report.
 *
 * @throws TypeError when an option is unknown or wrong, or the operation answers no list in pages
 */
export function items<Params, Data, Item, WalkParams extends object>(
  client: Client,
  operation: Operation<Params, Data, Item, WalkParams>,
  params: WalkParams,
  options: ItemsOptions = {},
): Walk<Item> {
  checkOptions(options, itemsExpectations);
  const setup = openWalk<unknown>(client, operation as never, params, options);
  const { unique = true, passes = 4 } = options;
  return createWalk(setup, progress =>
    unique ? walkItems<Item>(setup, progress, passes) : walkRepeatedItems<Item>(setup, progress),
  );
}
