import type { Change } from "../harness/call.ts";
import type { CaseContext } from "../harness/case.ts";
import type { Values } from "../harness/contract.ts";
import { type Page, pageFrom, pageOf, pagingOf } from "./pages.ts";

/** All items that the target gives for these values, in one page; where the request is changed, a refusal has none. */
export async function allOf(context: CaseContext, values: Values, change?: Change): Promise<Page> {
  const { firstPage, page, size } = pagingOf(context);
  if (change === undefined) return pageOf(context, values, firstPage, 500);
  return pageFrom(context, await context.call({ ...values, [page]: firstPage, [size]: 500 }, change), firstPage);
}
