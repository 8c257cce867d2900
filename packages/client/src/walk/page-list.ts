import type { Page } from "./page-reader.ts";

/** Where a page is in its list. */
export interface PagePlace {
  readonly number: number;
  /** What asks for it, in a list whose answers give tokens; absent for the first page. */
  readonly token?: string | undefined;
}

/** A page of a pass. */
export interface PassPage<Data> {
  readonly page: Page<Data>;
  /** Whether it is the last one of the pass. It was read while no other page was. */
  readonly isLast: boolean;
}

/** The pages of a list, whatever the style in which they are asked for. */
export interface PageList<Data> {
  /** Reads one page. */
  readOne(place: PagePlace): Promise<Page<Data>>;
  /** Reads every page from a place on, in order. */
  readAll(from: PagePlace): AsyncGenerator<Page<Data>, void, undefined>;
  /** Reads every page from a place on, in order, the last one alone; ends before a page when it `isEnough`. */
  readPass(from: PagePlace, isEnough: () => boolean): AsyncGenerator<PassPage<Data>, void, undefined>;
  /** The number of the last page, as far as the pages read so far say. */
  readonly lastPage: number;
  /** Whether pages disagreed on how many items there are. */
  readonly hasChanged: boolean;
  /** Whether the service contradicted itself, so that nothing can be proven by what it says. */
  readonly isContradictory: boolean;
}
