import type { Client } from "../call/client.ts";
import type { Operation } from "../call/operation.ts";
import { createReader } from "./create-reader.ts";
import { createWalk } from "./create-walk.ts";
import type { Walk, WalkOptions } from "./walk-options.ts";
import { walkThrough } from "./walk-through.ts";

/**
 * Walks over the pages of an operation as they are, in order, the next ones fetched ahead. Needs no memory, and so cannot
 * tell repeats or gaps: of more than one page its report says `uncertain`.
 */
export function pages<Params, Data, Item, WalkParams extends object>(
  client: Client,
  operation: Operation<Params, Data, Item, WalkParams>,
  params: WalkParams,
  options: WalkOptions = {},
): Walk<Data> {
  const reader = createReader<Data>(client, operation as never, params, options);
  return createWalk(reader, track => walkThrough(reader, track, page => [page.data], false));
}
