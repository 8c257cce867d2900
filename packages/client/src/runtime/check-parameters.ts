import type { OperationDescriptor } from "./operation-descriptor.ts";

/**
 * Checks the parameters of an untyped caller before anything is sent: required ones are there, types fit.
 * Throws a `TypeError` that names the parameter. Values are the service's business: an unknown enum string passes.
 */
export function checkParameters({ action, parameters }: OperationDescriptor, params: object): void {
  const fail = (name: string, what: string): never => {
    throw new TypeError(`parameter "${name}" ${what}: POST ${action}`);
  };
  if (!(params instanceof Object)) throw new TypeError(`parameters must be an object: POST ${action}`);
  for (const [name, { type, required }] of Object.entries(parameters)) {
    const value = (params as Readonly<Record<string, unknown>>)[name];
    const empty = value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);
    if (empty) {
      if (required) fail(name, "is required");
    } else if (Array.isArray(value)) {
      if (type !== "array") fail(name, `must be ${nounFor(type)}`);
      // A comma inside would arrive as two elements.
      if (value.some(one => one === undefined || one === null || one === "" || /,/.test(String(one)))) {
        fail(name, "must hold non-empty elements without commas");
      }
    } else if (type === "integer" ? !Number.isSafeInteger(value) : typeof value !== type || Number.isNaN(value)) {
      fail(name, `must be ${nounFor(type)}`);
    }
  }
}

function nounFor(type: string): string {
  return `${/^[aeio]/.test(type) ? "an" : "a"} ${type}`;
}
