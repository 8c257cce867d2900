import type { OperationDescriptor } from "./operation-descriptor.ts";

/**
 * Checks the parameters of an untyped caller before anything is sent: required ones are there, types fit.
 * Throws a `TypeError` that names the parameter. Values are the service's business: an unknown enum string passes.
 */
export function checkParameters({ action, parameters }: OperationDescriptor, params: object): void {
  for (const name in parameters) {
    const declared = parameters[name] as string;
    const value = (params as Readonly<Record<string, unknown>>)[name];
    const flaw = isEmpty(value)
      ? !declared.endsWith("?") && "is required"
      : !fits(value, declared) && `is no ${declared.replace("?", "")}`;
    if (flaw) {
      throw new TypeError(`parameter "${name}" ${flaw}: POST ${action}`);
    }
  }
}

function isEmpty(value: unknown): boolean {
  return value == null || (value as ArrayLike<unknown>).length === 0;
}

/** Half a surrogate pair, `\p{Cs}`, cannot be encoded. */
function fits(value: unknown, declared: string): boolean {
  return declared.startsWith("array")
    ? // A comma inside an element would arrive as two elements.
      Array.isArray(value) && !value.some(one => isEmpty(one) || /[,\p{Cs}]/u.test(one))
    : declared.startsWith("integer")
      ? Number.isSafeInteger(value)
      : declared.startsWith(typeof value) && !Number.isNaN(value) && !/\p{Cs}/u.test(value as string);
}
