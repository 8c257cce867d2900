import type { PageNumberPagination } from "../call/operation-descriptor.ts";
import { type ListLength, learnLength } from "./list-length.ts";
import type { PageList } from "./page-list.ts";
import type { Page, PagePlace, PageReader } from "./page-reader.ts";
import { readAhead } from "./read-ahead.ts";

/** How numbered pages are read. */
export interface NumberedPagesOptions {
  readonly paging: PageNumberPagination;
  /** How many items of a page are asked for. */
  readonly size: number;
  /** Filled in by what is read. */
  readonly length: ListLength;
  /** How many pages are fetched ahead. */
  readonly concurrency: number;
}

/** The pages of a list that are asked for by their numbers. */
export function createNumberedPages<Data>(
  { read }: PageReader<Data>,
  { paging, size, length, concurrency }: NumberedPagesOptions,
): PageList<Data> {
  const learn = (page: Page<Data>) => learnLength(length, page, paging, size);
  const readOne = async (place: PagePlace) => {
    const page = await read(place);
    learn(page);
    return page;
  };
  const readUntil = (from: number, to: () => number) =>
    readAhead({ from, to, most: concurrency, read: number => read({ number }), learn });
  return {
    length,
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
  };
}
