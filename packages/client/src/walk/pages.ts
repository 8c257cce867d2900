import { checkOptions } from "../call/check-options.ts";
import type { Client } from "../call/client.ts";
import type { Operation } from "../call/operation.ts";
import { createWalk, type WalkProgress } from "./create-walk.ts";
import { openWalk, type WalkSetup } from "./open-walk.ts";
import { type Walk, type WalkOptions, walkExpectations } from "./walk-options.ts";
import { walkPages } from "./walk-pages.ts";

/**
 * Walks over the pages of an operation as they are, in order, the next ones fetched ahead. It keeps no memory of items, and
 * so cannot find repeats or gaps: of more than one page its report says `uncertain`.
 *
 * @throws TypeError when an option is unknown or wrong, or the operation answers no list in pages
 */
export function pages<Params, Data, Item, WalkParams extends object>(
  client: Client,
  operation: Operation<Params, Data, Item, WalkParams>,
  params: WalkParams,
  options: WalkOptions = {},
): Walk<Data> {
  checkOptions(options, walkExpectations);
  const setup = openWalk<Data>(client, operation as never, params, options);
  return createWalk(setup, progress => walkAnswers(setup, progress));
}

/** Hands out each page as it was answered. */
async function* walkAnswers<Data>(
  setup: WalkSetup<Data>,
  progress: WalkProgress,
): AsyncGenerator<Data, void, undefined> {
  const { start } = setup;
  for await (const { number, items, data } of walkPages(setup, progress)) {
    // A resumed walk reads the page at which the other one stopped once more, and hands it out if that one did not.
    if (number > start.page || start.skip === 0) {
      progress.skip = 1;
      progress.items += items.length;
      yield data;
    }
  }
}
