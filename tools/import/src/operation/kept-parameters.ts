import type { VendorOperation, VendorParameter } from "../metadata/metadata.ts";
import { Refusal } from "../refusal.ts";
import type { OperationContext } from "./operation-context.ts";

/**
 * The parameters that the contract takes over: each name once, none that every object has already.
 *
 * @throws Refusal when a required one cannot be taken over.
 */
export function keptParameters(
  action: string,
  { parameters = [] }: VendorOperation,
  { note }: OperationContext,
): VendorParameter[] {
  const names = parameters.map(({ name }) => name.toLowerCase());
  return parameters.filter(({ name, schema }, at) => {
    const place = `${action} ${name}`;
    if (names.indexOf(name.toLowerCase()) !== at) {
      note("twice", place);
      return false;
    }
    if (schema?.visibility === "Private") {
      note("private", place);
      return false;
    }
    if (name in Object.prototype) {
      if (schema?.required === true) {
        throw new Refusal(`the required parameter "${name}" is named like a member of every JavaScript object`);
      }
      note("name", place);
      return false;
    }
    return true;
  });
}
