import type { WalkProgress } from "./create-walk.ts";
import type { WalkSetup } from "./open-walk.ts";
import type { Page } from "./page-reader.ts";

/** Reads every page once, in order. Without memory it proves something of one page only. */
export async function* walkPages<Data>(
  setup: WalkSetup<Data>,
  progress: WalkProgress,
): AsyncGenerator<Page<Data>, void, undefined> {
  const { pages, reader, start } = setup;
  try {
    let last: Page<Data> | undefined;
    for await (const page of pages.readAll({ number: start.page, token: start.pageToken })) {
      beginPage(progress, page);
      yield page;
      last = page;
    }
    progress.status = isWholeList(setup, last) ? "stable" : "uncertain";
  } finally {
    reader.abort();
  }
}

/** Moves on to a page. */
export function beginPage(progress: WalkProgress, { number, token }: Page<unknown>): void {
  if (number > progress.page) {
    Object.assign(progress, { page: number, pageToken: token, skip: 0, keysBefore: progress.keys, keys: [] });
  }
}

/** Whether the only page that was read holds all items. */
function isWholeList({ pages, reader, isPartial }: WalkSetup<unknown>, page: Page<unknown> | undefined): boolean {
  if (isPartial || pages.length.isContradictory || reader.counts.pages !== 1 || page === undefined) {
    return false;
  }
  return page.total === undefined ? page.next === undefined : page.items.length === page.total;
}
