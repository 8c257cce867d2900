import type { CatalogOperation } from "../catalog/catalog.ts";
import type { Io } from "../io.ts";
import { isStreamed, type OutputFormat } from "./formats.ts";
import { createItemWriter } from "./item-writer.ts";
import type { Query } from "./query.ts";

/** How an answer is written. */
export interface AnswerOutput {
  readonly format: OutputFormat;
  readonly query: Query;
  /** The query was given, so its result is written and not the items of a page. */
  readonly isQueried: boolean;
}

/** Writes one answer. A list is written by its items where the format has rows; `json` and `yaml` write the whole answer. */
export async function writeAnswer(
  data: unknown,
  operation: CatalogOperation,
  output: AnswerOutput,
  io: Io,
): Promise<void> {
  const { format, query, isQueried } = output;
  if (!isStreamed(format)) {
    await io.write(await documentText(query(data), format));
    return;
  }
  const perItem = isQueried && format === "jsonl" && operation.pages;
  const picked = isQueried && !perItem ? query(data) : itemsIn(data, operation);
  const items = (Array.isArray(picked) ? picked : [picked]).map(item => (perItem ? query(item) : item));
  const columns = isQueried ? [] : operation.columns;
  await io.write(createItemWriter(format, columns, io.columns).text(items));
}

/** A value as a whole JSON or YAML document. */
export async function documentText(value: unknown, format: OutputFormat): Promise<string> {
  if (format === "yaml") {
    const { stringify } = await import("yaml");
    return stringify(value);
  }
  return `${JSON.stringify(value ?? null, undefined, 2)}\n`;
}

/** What the rows of an answer are: the items of a page, or the answer itself. */
function itemsIn(data: unknown, { descriptor: { pagination } }: CatalogOperation): unknown {
  if (!pagination) {
    return data;
  }
  let value = data;
  for (const name of pagination.items.split("/").slice(1)) {
    value = (value as Record<string, unknown> | undefined)?.[name];
  }
  return value ?? [];
}
