import type { CallOptions } from "../call/call-options.ts";

/** Options of a walk over pages. `timeout` and `deadline` hold for the call of each page, `signal` for the whole walk. */
export interface WalkOptions extends CallOptions {
  /** How many pages are fetched ahead and held at most. Default: `4`. */
  readonly concurrency?: number | undefined;
  /** Goes on where a stopped walk ended: the `token` of its report. */
  readonly token?: string | undefined;
}

/** Options of a walk over items. */
export interface ItemsOptions extends WalkOptions {
  /** `false` neither tells repeats apart nor looks twice; the walk then needs no memory. Default: `true`. */
  readonly unique?: boolean | undefined;
  /** How often the pages are read at most: once to list, once to make sure, and more if something changed. Default: `4`. */
  readonly passes?: number | undefined;
}

/** How a walk went. */
export interface WalkReport {
  /**
   * `stable`: nothing changed. `repaired`: the list changed, and more passes made good for it. `uncertain`: an item that
   * existed throughout may be missing; so says every walk that has not ended yet.
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

/** A walk under way: iterate it once; ask for its report at any time. */
export interface Walk<T> extends AsyncIterableIterator<T> {
  readonly report: WalkReport;
}
