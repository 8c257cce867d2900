import type { ListLength } from "./list-length.ts";
import type { Page, PagePlace } from "./page-reader.ts";

/** A page of a pass. */
export interface PassPage<Data> {
  readonly page: Page<Data>;
  /** Whether it is the last one of the pass. It was read while no other page was. */
  readonly isLast: boolean;
}

/** The pages of a list, whatever the style in which they are asked for. */
export interface PageList<Data> {
  /** What the pages read so far say of the list. */
  readonly length: ListLength;
  /** Reads one page. */
  readOne(place: PagePlace): Promise<Page<Data>>;
  /** Reads every page from a place on, in order. */
  readAll(from: PagePlace): AsyncGenerator<Page<Data>, void, undefined>;
  /** Reads every page from a place on, in order, the last one alone; ends before a page when it `isEnough`. */
  readPass(from: PagePlace, isEnough: () => boolean): AsyncGenerator<PassPage<Data>, void, undefined>;
}
