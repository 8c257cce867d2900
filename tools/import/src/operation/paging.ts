import { isObject, type JsonObject, pointerFrom, valueAt } from "@ims-kit/values";
import type { VendorParameter } from "../metadata/metadata.ts";
import { findItems, type Items } from "./paged-items.ts";

const pageNames = /^Page(Number|No|Num)$/;
const sizeNames = /^(PageSize|MaxResults|MaximumPageSize)$/;
const tokenNames = /^(Next(Page)?Token|PageToken|ScrollToken)$/;
const totalNames = /^Total(Count|Num|Number|Size)?$/;

/**
 * How a list pages, where names leave no doubt: one list in the answer, and either a token that the answer hands on under
 * the parameter's name, or a page number and a page size. A token wins over a number. Nothing says any of it in words,
 * so all of it is assumed.
 */
export function findPaging(parameters: readonly VendorParameter[], answers: JsonObject): JsonObject {
  const schema = valueAt(answers, "/200/content/application~1json/schema");
  const items = isObject(schema) ? findItems(schema) : undefined;
  if (!isObject(schema) || items === undefined) {
    return {};
  }
  const named = (names: RegExp, type: string) =>
    parameters.find(({ name, schema: vendor }) => names.test(name) && vendor?.type === type)?.name;
  const [token, page, size] = [named(tokenNames, "string"), named(pageNames, "integer"), named(sizeNames, "integer")];
  const next = token === undefined ? undefined : elementNamed(schema, items, new RegExp(`^${token}$`));
  const total = elementNamed(schema, items, totalNames);
  const list = { ...(total !== undefined && { total }), items: items.pointer, ...keyOf(items) };
  if (token !== undefined && next !== undefined) {
    return {
      "x-pagination": { style: "token", token, next, ...(size !== undefined && { size }), ...list, basis: "assumed" },
    };
  }
  if (page === undefined || size === undefined) {
    return {};
  }
  return { "x-pagination": { style: "page-number", page, size, ...list, basis: "assumed" } };
}

/** Its name, or a pointer where it stands beside the list in a wrapper, e.g. `/Data/TotalCount`. */
function elementNamed(schema: JsonObject, { wrapper }: Items, names: RegExp): string | undefined {
  const inWrapper =
    wrapper === undefined ? undefined : nameIn(valueAt(schema, pointerFrom("properties", wrapper)), names);
  return nameIn(schema, names) ?? (inWrapper === undefined ? undefined : `/${wrapper}/${inWrapper}`);
}

function nameIn(schema: unknown, names: RegExp): string | undefined {
  const properties = isObject(schema) && isObject(schema.properties) ? schema.properties : {};
  return Object.keys(properties).find(
    name => names.test(name) && !isObject(valueAt(properties, pointerFrom(name, "properties"))),
  );
}

function keyOf({ key }: Items): JsonObject {
  return key === undefined ? {} : { itemKey: key };
}
