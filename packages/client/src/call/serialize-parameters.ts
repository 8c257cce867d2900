import type { OperationDescriptor } from "./operation-descriptor.ts";

/**
 * Writes parameters as a query string in the canonical form of the signature: keys sorted, RFC 3986, space as `%20`.
 * Arrays are joined by commas unless their type is `repeated`; absent values are left out.
 *
 * `serializeParameters({ LibId: ["a", "b"], PageNumber: 1 })` is `LibId=a%2Cb&PageNumber=1`.
 */
export function serializeParameters(parameters: object, types: OperationDescriptor["parameters"] = {}): string {
  const pairs: string[] = [];
  const values = parameters as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(values).sort()) {
    const value = values[name];
    if (value === undefined || value === null) {
      continue;
    }
    for (const one of types[name]?.startsWith("repeated") ? (value as unknown[]) : [value]) {
      pairs.push(`${encode(name)}=${Array.isArray(one) ? one.map(encode).join("%2C") : encode(one)}`);
    }
  }
  return pairs.join("&");
}

/** RFC 3986: `encodeURIComponent` leaves five characters more than that. */
function encode(value: unknown): string {
  const text = value instanceof Object ? JSON.stringify(value) : String(value);
  // Most, as names and ids, need none of it.
  if (/^[\w.~-]*$/.test(text)) {
    return text;
  }
  return encodeURIComponent(text).replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
