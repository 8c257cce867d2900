import { type CallOptions, callExpectations } from "../call/call-options.ts";
import { type Expectations, numberFromZero, text, trueOrFalse } from "../call/check-options.ts";

/** Options of a walk over pages. `timeout` and `deadline` hold for the call of each page, `signal` for the whole walk. */
export interface WalkOptions extends CallOptions {
  /**
   * How many pages are fetched ahead and held at most. Pages that are asked for by a token come one by one.
   *
   * @default 4
   */
  readonly concurrency?: number | undefined;
  /** Goes on where a stopped walk ended: the `token` of its report. */
  readonly token?: string | undefined;
}

/** Options of a walk over items. */
export interface ItemsOptions extends WalkOptions {
  /**
   * `false` hands items out as the pages hold them: repeats are not dropped, and the pages are read once. The walk then
   * keeps no memory of items.
   *
   * @default true
   */
  readonly unique?: boolean | undefined;
  /**
   * How often the pages are read at most: once to list, once to make sure, and more often if something changed.
   *
   * @default 4
   */
  readonly passes?: number | undefined;
}

/** How a walk went. */
export interface WalkReport {
  /**
   * What the walk knows of the list:
   *
   * - `stable`: two looks showed the same. The items are exactly those that the list held at one moment of the walk.
   * - `repaired`: the list changed. The items include all that the list held at one moment of the walk; others may have
   *   come or gone.
   * - `uncertain`: nothing is known. An item may be missing, even one that the list held all the time. A walk that has not
   *   ended is uncertain, and so is one that read several pages only once.
   *
   * One thing no look can show: an item that left the list and came back. Where that may happen during a walk, also the
   * other two are not certain.
   */
  readonly status: "repaired" | "stable" | "uncertain";
  /** How many pages were read, over all passes. */
  readonly pages: number;
  /** How many items were handed out, or lay on the pages handed out. */
  readonly items: number;
  /** How often an item came again within a pass, and was dropped. */
  readonly repeats: number;
  /** How often the pages were read, e.g. `2`. */
  readonly passes: number;
  /** How many requests were sent. */
  readonly attempts: number;
  /** Resumes the walk; absent once it has ended. Holds no secrets. */
  readonly token: string | undefined;
}

/** Options of `toArray`. */
export interface ToArrayOptions {
  /**
   * How many items, or pages, are taken at most; the walk stops there, and its report's `token` resumes it.
   *
   * @default Infinity
   */
  readonly limit?: number | undefined;
}

/** A walk under way. It can be iterated once; its report can be read at any time. */
export interface Walk<T> extends AsyncIterableIterator<T> {
  readonly report: WalkReport;
  /**
   * Walks to the end, or to the limit, and gives all as one array: `await walk.toArray({ limit: 100 })`.
   *
   * @throws TypeError when the walk was iterated before
   */
  toArray(options?: ToArrayOptions): Promise<T[]>;
}

/** What the options of a walk over pages take. */
export const walkExpectations: Expectations<WalkOptions> = {
  ...callExpectations,
  concurrency: numberFromZero,
  token: text,
};

/** What the options of a walk over items take. */
export const itemsExpectations: Expectations<ItemsOptions> = {
  ...walkExpectations,
  unique: trueOrFalse,
  passes: numberFromZero,
};

/** What the options of `toArray` take. */
export const toArrayExpectations: Expectations<ToArrayOptions> = { limit: numberFromZero };
