import { isObject, valueAt } from "@ims-kit/values";
import type { SpecFolder } from "../spec/read-spec-folder.ts";
import type { Resolve } from "./elements.ts";

/** Follows references into a contract's main file, e.g. `../openapi.yaml#/components/schemas/Sample`. */
export function resolveIn({ main }: Pick<SpecFolder, "main">): Resolve {
  const resolve: Resolve = node => {
    const ref = isObject(node) ? node.$ref : undefined;
    const pointer = typeof ref === "string" ? /openapi\.yaml#(.*)$/.exec(ref)?.[1] : undefined;
    const target = pointer === undefined ? undefined : valueAt(main.node, pointer);
    return target === undefined || target === node ? node : resolve(target);
  };
  return resolve;
}
