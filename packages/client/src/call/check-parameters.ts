import { nearest } from "./nearest.ts";
import type { OperationDescriptor } from "./operation-descriptor.ts";

/**
 * Checks the parameters of a call before anything is sent: required ones are there, types are right, and names are known or
 * among `extra`. Values are the service's business: an unknown enum string passes.
 *
 * @throws TypeError when a parameter is missing, unknown or of another type
 */
export function checkParameters(
  { action, parameters }: OperationDescriptor,
  params: object,
  extra: readonly string[] = [],
): void {
  const given: Readonly<Record<string, unknown>> = { ...params };
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(parameters, name) && !extra.includes(name) && given[name] !== undefined) {
      const near = nearest(name, Object.keys(parameters));
      const remedy = near ? `did you mean "${near}"?` : 'name it in "extraParameters" if the service knows it';
      throw new TypeError(`there is no parameter "${name}": POST ${action} (${remedy})`);
    }
  }
  for (const [name, declared] of Object.entries(parameters)) {
    const flaw = flawIn(given[name], declared);
    if (flaw) {
      throw new TypeError(`parameter "${name}" ${flaw}: POST ${action}`);
    }
  }
}

function flawIn(value: unknown, declared: string): string | undefined {
  const type = declared.replace("?", "");
  if (isEmpty(value)) {
    return type === declared ? "is required" : undefined;
  }
  const wanted = wantedInstead(value, type);
  return wanted && `takes ${wanted}`;
}

function isEmpty(value: unknown): boolean {
  return value == null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** What a parameter of that type takes, if the value is not that. */
function wantedInstead(value: unknown, type: string): string | undefined {
  switch (type) {
    case "array":
      return isArrayOf(value, one => !one.includes(",")) ? undefined : "an array of texts without commas";
    case "repeated":
      return isArrayOf(value, () => true) ? undefined : "an array of texts";
    case "integer":
      return Number.isSafeInteger(value) ? undefined : "a whole number";
    case "number":
      return Number.isFinite(value) ? undefined : "a number";
    case "string":
      return isEncodable(value) ? undefined : "a string that UTF-8 can hold";
    default:
      return typeof value === type ? undefined : type === "object" ? "an object" : `a ${type}`;
  }
}

/** Elements that are joined by commas must not hold one, as it would make two of them. */
function isArrayOf(value: unknown, isElement: (text: string) => boolean): boolean {
  return (
    Array.isArray(value) && value.every(one => !isEmpty(one) && isElement(String(one)) && isEncodable(String(one)))
  );
}

/** Half a surrogate pair cannot be encoded. */
function isEncodable(value: unknown): boolean {
  return typeof value === "string" && !/\p{Cs}/u.test(value);
}
