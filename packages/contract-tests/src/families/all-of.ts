import type { Change } from "../harness/call.ts";
import type { CaseContext } from "../harness/case.ts";
import type { Json, Values } from "../harness/contract.ts";
import { pageOf, pagingOf } from "./pages.ts";

/** All items that the target gives for these values, in one page. */
export async function allOf(context: CaseContext, values: Values, change?: Change) {
  const { firstPage, page, size } = pagingOf(context);
  if (change === undefined) return await pageOf(context, values, firstPage, 500);
  const exchange = await context.call({ ...values, [page]: firstPage, [size]: 500 }, change);
  return { exchange, ...pageIn(context, exchange.answer.body) };
}

function pageIn(context: CaseContext, body: Json) {
  const { items: pointer, itemKey, total } = pagingOf(context);
  const items: Json[] =
    pointer
      .split("/")
      .slice(1)
      .reduce((node, name) => node?.[name], body) ?? [];
  return { items, keys: items.map(item => String(item?.[itemKey])), total: Number(body?.[total]) };
}
