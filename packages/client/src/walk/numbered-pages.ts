import type { PageNumberPagination } from "../call/operation-descriptor.ts";
import { learnLength, unknownLength } from "./list-length.ts";
import type { PageList, PagePlace } from "./page-list.ts";
import type { Page, PageReader } from "./page-reader.ts";
import { readAhead } from "./read-ahead.ts";

/** How numbered pages are read. */
export interface NumberedPagesOptions {
  /** The number of the page at which the walk begins. */
  readonly first: number;
  /** How many items of a page are asked for. */
  readonly size: number;
  /** How many pages are fetched ahead. */
  readonly concurrency: number;
}

/** The pages of a list that are asked for by their numbers. */
export function createNumberedPages<Data>(
  reader: PageReader<Data>,
  paging: PageNumberPagination,
  { first, size, concurrency }: NumberedPagesOptions,
): PageList<Data> {
  const length = unknownLength(first, size);
  const read = (number: number) =>
    reader.read(number, { [paging.page]: number, ...(paging.size !== undefined && { [paging.size]: size }) });
  const learn = (page: Page<Data>) => learnLength(length, page, paging, size);
  const readOne = async ({ number }: PagePlace) => {
    const page = await read(number);
    learn(page);
    return page;
  };
  const readUntil = (from: number, to: () => number) => readAhead({ from, to, most: concurrency, read, learn });
  return {
    readOne,
    readAll: ({ number }) => readUntil(number, () => length.lastPage),
    async *readPass({ number }, isEnough) {
      for (let next = number; next <= length.lastPage; ) {
        for await (const page of readUntil(next, () => length.lastPage - 1)) {
          yield { page, isLast: false };
        }
        if (isEnough()) {
          return;
        }
        const page = await readOne({ number: length.lastPage });
        next = page.number + 1;
        yield { page, isLast: next > length.lastPage };
      }
    },
    get lastPage() {
      return length.lastPage;
    },
    get hasChanged() {
      return length.hasChanged;
    },
    get isContradictory() {
      return length.isContradictory;
    },
  };
}
