import { invalid, right, type Sample } from "../right.ts";
import type { Mutant } from "./mutant.ts";

/** Faults in pages. */
export const paging: readonly Mutant[] = [
  {
    fault: "pages begin at 0",
    wrong: { page: (found, number, size) => found.slice(number * size, (number + 1) * size) },
    claim: "the items of all pages sum to TotalCount: none is missed",
    sees: /pages of \d+ hold \d+ items, the total says 131/,
  },
  {
    fault: "an item is lost at each border",
    wrong: { page: (found, number, size) => found.slice((number - 1) * size + (number > 1 ? 1 : 0), number * size) },
    claim: "the items of all pages sum to TotalCount: none is missed",
    sees: /5 pages of 27 hold 127 items, the total says 131/,
  },
  {
    fault: "an item at each border comes twice",
    wrong: { page: (found, number, size) => found.slice(Math.max(0, (number - 1) * size - 1), number * size) },
    claim: "no item is on two pages",
    sees: /crowd-27 is on page 1 and on page 2/,
  },
  {
    fault: "pages hold one item too many",
    wrong: { page: (found, number, size) => found.slice((number - 1) * size, number * size + 1) },
    claim: "no page holds more than PageSize, and only the last one less",
    sees: /page 1 holds 28 items, asked for were 27/,
  },
  {
    fault: "PageSize is ignored above 5",
    wrong: { page: (found, number, size) => right.page(found, number, Math.min(size, 5)) },
    claim: "no page holds more than PageSize, and only the last one less",
    sees: /page 1 of 5 holds 5 items, not 27/,
  },
  {
    fault: "past the end the last page comes again",
    wrong: {
      page: (found, number, size) => right.page(found, Math.min(number, Math.ceil(found.length / size) || 1), size),
    },
    claim: "a page past the end is empty",
    sees: /page 15 of 14 holds 1 items/,
    assumed: "no source says what comes past the end",
  },
  {
    fault: "past the end is an error",
    wrong: {
      page: (found, number, size) => {
        if (number > 1 && (number - 1) * size >= found.length) {
          throw invalid("PageNumber");
        }
        return right.page(found, number, size);
      },
    },
    claim: "a page past the end is empty",
    sees: /^page \d+ of \d+ is answered 400 InvalidParameter/,
    assumed: "no source says what comes past the end",
  },
  {
    fault: "TotalCount counts the page",
    wrong: { total: (_, page) => page.length },
    claim: "every page has the same TotalCount",
    sees: /^page 1 says a total of \d+, which is only what it holds itself$/,
    assumed: "no source says what the total counts",
  },
  {
    fault: "TotalCount counts what is left",
    wrong: { total: (found, page, number) => (number > 1 ? page.length : found.length) },
    claim: "every page has the same TotalCount",
    sees: /page 2 says 27, the first page 131/,
  },
  {
    fault: "TotalCount counts one too many",
    wrong: { total: found => found.length + 1 },
    claim: "the items of all pages sum to TotalCount: none is missed",
    sees: /hold 131 items, the total says 132/,
  },
  {
    fault: "the order changes between calls",
    wrong: { page: (found, number, size) => right.page(shuffled(found), number, size) },
    claim: "a page asked for twice is the same page",
    sees: /^page \d+ held .* and now /,
    assumed: "no source names an order",
  },
  {
    fault: "PageNumber in the answer is always 1",
    wrong: { answer: body => ({ ...body, PageNumber: 1 }) },
    claim: "an answer names the PageNumber and PageSize that were asked for",
    sees: /asked for PageNumber 2 it says 1/,
  },
  {
    fault: "PageSize in the answer is the number of items",
    wrong: { answer: body => ({ ...body, PageSize: (body.Samples as { Sample: [] }).Sample.length || 1 }) },
    claim: "an answer names the PageNumber and PageSize that were asked for",
    sees: /asked for PageSize 27 it says 23/,
  },

  {
    fault: "PageSize is silently capped at 11",
    wrong: { page: capped(11) },
    claim: "pages of every PageSize give the same items",
    sees: /with pages of 66 and not of 27 the list lacks/,
  },
  {
    fault: "PageSize is silently capped at 20",
    wrong: { page: capped(20) },
    claim: "no page holds more than PageSize, and only the last one less",
    sees: /page 1 of 5 holds 20 items, not 27/,
  },
  {
    fault: "PageSize is silently capped at 50",
    wrong: { page: capped(50) },
    claim: "pages of every PageSize give the same items",
    sees: /with pages of 66 and not of 27 the list lacks/,
  },
  {
    fault: "PageSize is silently capped at 100",
    wrong: { page: capped(100) },
    claim: "pages of every PageSize give the same items",
    sees: /with pages of 131 and not of 27 the list lacks crowd-/,
  },
  {
    fault: "PageSize is capped at 100, and the answer says so",
    wrong: {
      page: capped(100),
      answer: body => ({ ...body, PageSize: Math.min(100, Number(body.PageSize)) }),
    },
    claim: "pages of every PageSize give the same items",
    sees: /with pages of 131 and not of 27 the list lacks crowd-/,
  },
];

function capped(most: number): typeof right.page {
  return (found, number, size) => right.page(found, number, Math.min(size, most));
}

function shuffled(samples: readonly Sample[]): Sample[] {
  return samples
    .map(sample => ({ sample, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ sample }) => sample);
}
