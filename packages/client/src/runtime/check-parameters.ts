import type { OperationDescriptor } from "./operation-descriptor.ts";

/**
 * Checks the parameters of an untyped caller before anything is sent: required ones are there, types fit.
 * Throws a `TypeError` that names the parameter. Values are the service's business: an unknown enum string passes.
 */
export function checkParameters({ action, parameters }: OperationDescriptor, params: object): void {
  for (const name in parameters) {
    const declared = parameters[name] as string;
    const value = (Object(params) as Readonly<Record<string, unknown>>)[name];
    const type = declared.replace("?", "");
    const flaw = isEmpty(value) ? type === declared && "is required" : !fits(value, type) && `is no ${type}`;
    if (flaw) throw new TypeError(`parameter "${name}" ${flaw}: POST ${action}`);
  }
}

function isEmpty(value: unknown): boolean {
  return value == null || (value as ArrayLike<unknown>).length === 0;
}

function fits(value: unknown, type: string): boolean {
  const isOfType =
    type === "array"
      ? // A comma inside an element would arrive as two elements.
        Array.isArray(value) && !value.some(one => isEmpty(one) || /,/.test(one))
      : type === "integer"
        ? Number.isSafeInteger(value)
        : Object.is(typeof value, type) && !Number.isNaN(value);
  // Half a surrogate pair cannot be encoded.
  return isOfType && String(value).isWellFormed();
}
