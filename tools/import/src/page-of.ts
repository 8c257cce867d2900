import { valueAt } from "@ims-kit/values";
import type { Metadata } from "./metadata/metadata.ts";
import type { SpecOperation } from "./spec/read-spec-folder.ts";

/**
 * The address of the vendor's page on an action: like that of a reviewed operation, whose address ends with its action;
 * else the one in the vendor's OpenAPI portal, which has a page for every product.
 */
export function pageOf({ info }: Metadata, reviewed: readonly SpecOperation[]): (action: string) => string {
  for (const { action, operation } of reviewed) {
    const url = valueAt(operation, "/externalDocs/url");
    if (typeof url === "string" && url.endsWith(`-${action.toLowerCase()}`)) {
      const start = url.slice(0, -action.length);
      return other => `${start}${other.toLowerCase()}`;
    }
  }
  return action => `https://api.alibabacloud.com/document/${info.product}/${info.version}/${action}`;
}
