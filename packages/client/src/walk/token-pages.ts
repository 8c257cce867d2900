import { type ListLength, learnTotal } from "./list-length.ts";
import type { PageList } from "./page-list.ts";
import type { Page, PagePlace, PageReader } from "./page-reader.ts";

/** The pages of a list whose answers hold the token of the page after them; so they are read one by one. */
export function createTokenPages<Data>({ read }: PageReader<Data>, length: ListLength): PageList<Data> {
  const readOne = async (place: PagePlace): Promise<Page<Data>> => {
    const page = await read(place);
    learnTotal(length, page);
    length.lastPage = Math.ceil((page.total ?? 0) / length.pageSize) || 1;
    // The same page would come for ever.
    const isStuck = page.next !== undefined && page.next === place.token;
    length.isContradictory ||= isStuck;
    return isStuck ? { ...page, next: undefined } : page;
  };
  const readPass: PageList<Data>["readPass"] = async function* (from, isEnough) {
    for (let place: PagePlace | undefined = from; place && !isEnough(); ) {
      const page: Page<Data> = await readOne(place);
      place = page.next === undefined ? undefined : { number: page.number + 1, token: page.next };
      yield { page, isLast: place === undefined };
    }
  };
  return {
    length,
    readOne,
    readPass,
    async *readAll(from) {
      for await (const { page } of readPass(from, () => false)) {
        yield page;
      }
    },
  };
}
