import { valueAt } from "#values";
import type { PaginationModel, Values } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import type { Change } from "../wire/change.ts";
import type { Answered, CaseContext } from "./case.ts";
import { inWords, isSuccess } from "./expect.ts";
import { safeMaximum } from "./grounds.ts";
import { Shortfall, Skipped } from "./shortfall.ts";

/** One page as it came. */
export interface Page {
  readonly number: number;
  readonly exchange: Answered;
  readonly items: readonly Json[];
  /** The items' keys, in order. */
  readonly keys: readonly string[];
  readonly total: number;
  /** Whether these are only some of the list's items: they came in another order at each call. */
  readonly isPart?: boolean;
}

/** How the operation pages. @throws Skipped where it does not */
export function pagingOf({ operation }: CaseContext): PaginationModel {
  if (operation.pagination === undefined) {
    throw new Skipped("the operation does not page");
  }
  return operation.pagination;
}

/** The page size nearest to this one that the contract allows, and that no target may think too large. */
export function pageSize(context: CaseContext, wanted: number): number {
  const most = safeMaximum(context, pagingOf(context).size) ?? wanted;
  return allowedPageSize(context, Math.min(wanted, most));
}

/** The page size nearest to this one that the contract allows. */
export function allowedPageSize(context: CaseContext, wanted: number): number {
  const { size } = pagingOf(context);
  const schema = context.operation.parameters.find(({ name }) => name === size)?.schema ?? {};
  const most = Math.min(schema.maximum ?? wanted, (schema.exclusiveMaximum ?? wanted + 1) - 1);
  const least = Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
  return Math.max(least, Math.min(most, wanted));
}

/** What is asked for beside the page. */
export interface PageRequest {
  readonly number: number;
  readonly size: number;
  readonly change?: Change | undefined;
}

/** Asks for one page, as it comes. @throws Shortfall where it is refused */
export async function askPage(context: CaseContext, values: Values, request: PageRequest): Promise<Page> {
  const page = await tryPage(context, values, request);
  if (!isSuccess(page.exchange)) {
    const { number, size } = request;
    throw new Shortfall(`page ${number} of ${size} is answered ${inWords(page.exchange)}`, { exchange: page.exchange });
  }
  return page;
}

/** Asks for one page that must be readable. @throws Shortfall where it is refused, or is the first that is not */
export async function readPage(context: CaseContext, values: Values, request: PageRequest): Promise<Page> {
  const page = await askPage(context, values, request);
  expectReadable(context, page);
  return page;
}

/** Asks for one page; a refusal has no items. */
export async function tryPage(context: CaseContext, values: Values, request: PageRequest): Promise<Page> {
  const { number, size, change } = request;
  const paging = pagingOf(context);
  const exchange = await context.call({ ...values, [paging.page]: number, [paging.size]: size }, change);
  const { body } = exchange.answer;
  const found = valueAt(body, paging.items);
  const items: Json[] = Array.isArray(found) ? found : [];
  const keys = items.map((item: Json) => String(item?.[paging.itemKey]));
  return { number, exchange, items, keys, total: Number(body?.[paging.total]) };
}

/** A page shows what the claims about paging and meaning look at: a list, its keys, its total. @throws Unreadable */
export function expectReadable(context: CaseContext, page: Page): void {
  const fault = unreadable(context, page);
  if (fault !== undefined) {
    throw new Unreadable(fault, { exchange: page.exchange });
  }
}

/** A page that cannot be read, so that nothing can be said about pages. */
class Unreadable extends Shortfall {}

/**
 * Runs a case that reads pages. Where they cannot be read, one finding is enough: that of the claims about answers, else
 * of the first case that looked; the others are skipped.
 */
export async function readingPages(context: CaseContext, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const isToldElsewhere = context.cases.some(({ last }) => last);
    if (error instanceof Unreadable && (isToldElsewhere || (await isSecondTime(context)))) {
      throw new Skipped(`the pages cannot be read (${error.message}), which another claim says`);
    }
    throw error;
  }
}

async function isSecondTime({ once }: CaseContext): Promise<boolean> {
  const seen = await once("unreadable pages", async () => ({ count: 0 }));
  seen.count += 1;
  return seen.count > 1;
}

function unreadable(context: CaseContext, { exchange, items }: Page): string | undefined {
  const { total, items: list, itemKey } = pagingOf(context);
  const { body } = exchange.answer;
  const isKeyed = (item: Json) => typeof item?.[itemKey] === "number" || isText(item?.[itemKey]);
  const isCounted = Number.isInteger(body?.[total]) || (isText(body?.[total]) && /^\d+$/.test(body[total]));
  if (isCounted && Array.isArray(valueAt(body, list)) && items.every(isKeyed)) {
    return undefined;
  }
  const [violation] = exchange.judgement.violations.filter(({ about }) => about === "element" || about === "body");
  return violation?.message ?? `an answer has no ${total}, no list at ${list}, or items without ${itemKey}`;
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
