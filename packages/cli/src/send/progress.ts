import type { Io } from "../io.ts";

/** What a walk knows of itself. */
export interface ReportSoFar {
  readonly status: string;
  readonly pages: number;
  readonly items: number;
  readonly repeats: number;
  readonly passes: number;
}

/** Shows how far a walk is, on a terminal only, ten times a second at most; at the end its report. */
export function createProgress(io: Io, now: () => number = () => performance.now()) {
  const began = now();
  let shownAt = Number.NEGATIVE_INFINITY;
  const rate = (items: number) => Math.round(items / Math.max((now() - began) / 1000, 0.001));
  return {
    show({ items, pages }: ReportSoFar): void {
      if (io.isErrorTerminal && now() - shownAt >= 100) {
        shownAt = now();
        io.writeError(`\r${items} items, ${pages} pages, ${rate(items)}/s\u001b[K`);
      }
    },
    end({ status, items, pages, repeats, passes }: ReportSoFar): void {
      const again = repeats > 0 ? `, ${repeats} came again` : "";
      const looks = passes > 1 ? `, read ${passes} times` : "";
      io.writeError(
        `${io.isErrorTerminal ? "\r\u001b[K" : ""}${items} items, ${pages} pages${looks}${again}: ${status}\n`,
      );
    },
  };
}
