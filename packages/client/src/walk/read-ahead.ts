/** What `readAhead` reads, and how. */
export interface ReadAheadOptions<Page> {
  /** The number of the first page to read. */
  readonly from: number;
  /** The number of the last one, by now; it may change with each page. */
  readonly to: () => number;
  /** How many pages are fetched or held at a time. */
  readonly most: number;
  readonly read: (number: number) => Promise<Page>;
  /** Learns from each page, in order, before it is handed out and others are asked for. */
  readonly learn: (page: Page) => void;
}

/** Reads numbered pages in order, the next ones while one is dealt with. */
export async function* readAhead<Page>(options: ReadAheadOptions<Page>): AsyncGenerator<Page, void, undefined> {
  const { from, to, most, read, learn } = options;
  const underWay: Promise<Page>[] = [];
  let next = from;
  const fill = () => {
    while (underWay.length < Math.max(1, most) && next <= to()) {
      const page = read(next++);
      // A page that is never asked for may fail unheard; one that is asked for rejects there.
      page.catch(() => {});
      underWay.push(page);
    }
  };
  for (fill(); underWay.length > 0; fill()) {
    const page = await (underWay.shift() as Promise<Page>);
    learn(page);
    fill();
    yield page;
  }
}
