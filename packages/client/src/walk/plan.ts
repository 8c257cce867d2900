import { checkOptions } from "../call/check-options.ts";
import type { Client } from "../call/client.ts";
import type { Operation } from "../call/operation.ts";
import type { RateLimit } from "../call/operation-descriptor.ts";
import { openWalk, type WalkSetup } from "./open-walk.ts";
import type { Page } from "./page-reader.ts";
import { type ItemsOptions, itemsExpectations } from "./walk-options.ts";

/** What a walk will take, as far as one call can say. */
export interface WalkPlan {
  /** How many items there are. */
  readonly items: number;
  /** How many pages hold them. */
  readonly pages: number;
  /** How many calls `items` makes if nothing changes: one for each page, and once more to make sure. `pages` makes one a page. */
  readonly calls: number;
  /**
   * About how many seconds those calls take, rounded up, e.g. `9`: under the contract's limit, with a tenth more for
   * throttles, or at the pace of this call if that is slower.
   */
  readonly seconds: number;
}

/**
 * Says in one call how many pages a walk has, and about how many seconds it takes.
 *
 * @throws TypeError when an option is unknown or wrong, or the operation's answers do not count the list
 */
export async function plan<Params, Data, Item, WalkParams extends object>(
  client: Client,
  operation: Operation<Params, Data, Item, WalkParams>,
  params: WalkParams,
  options: ItemsOptions = {},
): Promise<WalkPlan> {
  checkOptions(options, itemsExpectations);
  const { action, rateLimit } = operation.descriptor;
  const setup = openWalk<unknown>(client, operation as never, params, options);
  const { list, pages, start } = setup;
  if (list.paging.total === undefined) {
    throw new TypeError(`"${action}" does not answer how many items there are: walk over it without a plan`);
  }
  const page = await pages.readOne({ number: start.page, token: start.pageToken });
  const count = Math.max(1, pages.length.lastPage - start.page + 1);
  const calls = callsOf(setup, count, options);
  return { items: page.total ?? 0, pages: count, calls, seconds: secondsOf(calls, page, rateLimit, options) };
}

/** A walk that sees the whole list reads all but its last page twice; resumed, it reads the page before once more. */
function callsOf({ start, first, isPartial }: WalkSetup<unknown>, pages: number, options: ItemsOptions): number {
  const { unique = true, passes = 4 } = options;
  if (unique && passes > 1 && !isPartial) {
    return 2 * pages - 1;
  }
  return pages + (start.page > first && start.keys.length > 0 ? 1 : 0);
}

/** Throttles take about so much of the limit: a client keeps to 97 % of it, and to less for seconds after each. */
const allowance = 1.1;

function secondsOf(
  calls: number,
  { duration, attempts }: Page<unknown>,
  limit: RateLimit | undefined,
  options: ItemsOptions,
): number {
  const atLimit = limit ? (((calls - 1) * limit.seconds) / limit.requests) * allowance : 0;
  // A wait that this call had before it was sent again is not the pace of the others.
  const atThisPace = (calls * duration) / attempts / Math.max(1, options.concurrency ?? 4) / 1000;
  return Math.ceil(Math.max(atLimit, atThisPace));
}
