import type { VendorOperation } from "../metadata/metadata.ts";
import { Refusal } from "../refusal.ts";
import { isReservedWord } from "../schema/reserved-words.ts";

const places = ["query", "formData"];

/**
 * Says why an operation cannot be part of the contract, if so.
 *
 * @throws Refusal with the reason.
 */
export function refuseOperation(action: string, { methods, parameters, responses, security }: VendorOperation): void {
  const functionName = action.charAt(0).toLowerCase() + action.slice(1);
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(action) || isReservedWord(action) || functionName in Object.prototype) {
    throw new Refusal(`"${functionName}" cannot name a function`);
  }
  if (methods !== undefined && !methods.includes("post") && !methods.includes("get")) {
    throw new Refusal(`it is called by ${methods.join(" and ")}; RPC operations are called by POST or GET`);
  }
  const elsewhere = parameters?.find(parameter => !places.includes(parameter.in));
  if (elsewhere !== undefined) {
    throw new Refusal(`the parameter "${elsewhere.name}" travels in "${elsewhere.in}"; query and form are served`);
  }
  const field = parameters?.find(parameter => parameter.in === "formData");
  if (field !== undefined && methods?.includes("post") === false) {
    throw new Refusal(`the parameter "${field.name}" travels in a form, which GET cannot send`);
  }
  if (security !== undefined && !security.some(way => "AK" in way || "Anonymous" in way)) {
    throw new Refusal(`it is signed by ${security.flatMap(Object.keys).join(" or ")}; access keys are served`);
  }
  if (Object.keys(responses ?? {}).every(status => !/^2\d\d$/.test(status))) {
    throw new Refusal("no answer of a success is described");
  }
}
