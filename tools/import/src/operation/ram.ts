import type { JsonObject } from "@ims-kit/values";
import type { VendorOperation } from "../metadata/metadata.ts";
import type { OperationContext } from "./operation-context.ts";

const levels = ["create", "delete", "get", "list", "update"];

/**
 * What a RAM policy must allow. The action follows from the names; the access level is the vendor's, or `get` where it
 * only says that the operation reads. Without a level nothing says that the operation does not write.
 */
export function ramOf(action: string, vendor: VendorOperation, { product }: OperationContext): JsonObject {
  const level = vendor.systemTags?.operationType ?? "none";
  const known = levels.includes(level) ? level : vendor.operationType === "read" ? "get" : undefined;
  return {
    action: `${product.toLowerCase()}:${action}`,
    ...(known !== undefined && { accessLevel: known }),
  };
}
