import type { TokenPagination } from "../call/operation-descriptor.ts";
import type { PageList, PagePlace } from "./page-list.ts";
import type { Page, PageReader } from "./page-reader.ts";

/** The pages of a list whose answers hold the token of the page after them; so they are read one by one. */
export function createTokenPages<Data>(
  reader: PageReader<Data>,
  paging: TokenPagination,
  size: number,
): PageList<Data> {
  let total: number | undefined;
  let lastPage = 1;
  let hasChanged = false;
  let isContradictory = false;
  const readOne = async ({ number, token }: PagePlace): Promise<Page<Data>> => {
    const page = await reader.read(number, {
      [paging.token]: token,
      ...(paging.size !== undefined && { [paging.size]: size }),
    });
    hasChanged ||= (total ?? page.total) !== page.total;
    total = page.total;
    lastPage = page.next === undefined ? number : number + 1;
    // The same page would come for ever.
    const isStuck = page.next !== undefined && page.next === token;
    isContradictory ||= isStuck;
    return { ...page, token, next: isStuck ? undefined : page.next };
  };
  const readPass: PageList<Data>["readPass"] = async function* (from, isEnough) {
    for (let place: PagePlace | undefined = from; place && !isEnough(); ) {
      const page: Page<Data> = await readOne(place);
      place = page.next === undefined ? undefined : { number: page.number + 1, token: page.next };
      yield { page, isLast: place === undefined };
    }
  };
  return {
    readOne,
    readPass,
    async *readAll(from) {
      for await (const { page } of readPass(from, () => false)) {
        yield page;
      }
    },
    get lastPage() {
      return lastPage;
    },
    get hasChanged() {
      return hasChanged;
    },
    get isContradictory() {
      return isContradictory;
    },
  };
}
