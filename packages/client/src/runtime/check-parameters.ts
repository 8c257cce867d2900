import type { OperationDescriptor } from "./operation-descriptor.ts";

/**
 * Checks the parameters of an untyped caller before anything is sent: required ones are there, types fit.
 * Throws a `TypeError` that names the parameter. Values are the service's business: an unknown enum string passes.
 */
export function checkParameters({ action, parameters }: OperationDescriptor, params: object): void {
  for (const [name, { type, required }] of Object.entries(parameters)) {
    const value = (Object(params) as Readonly<Record<string, unknown>>)[name];
    const flaw = isEmpty(value) ? required && "is required" : !fits(value, type) && `is no ${type}`;
    if (flaw) throw new TypeError(`parameter "${name}" ${flaw}: POST ${action}`);
  }
}

function isEmpty(value: unknown): boolean {
  return value == null || value === "" || (Array.isArray(value) && !value.length);
}

function fits(value: unknown, type: string): boolean {
  // A comma inside an element would arrive as two elements.
  if (type === "array")
    return Array.isArray(value) && !value.some(one => isEmpty(one) || /[,\p{Surrogate}]/u.test(one));
  if (type === "integer") return Number.isSafeInteger(value);
  // Half a surrogate pair cannot be encoded.
  return Object.is(typeof value, type) && !Number.isNaN(value) && !/\p{Surrogate}/u.test(String(value));
}
