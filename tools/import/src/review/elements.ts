import { isObject, type JsonObject, valueAt } from "@ims-kit/values";

/** What can be asked about one parameter or element. */
export interface Fact {
  /** As it travels: a comma-joined list is a string. */
  readonly type: string;
  readonly required: boolean;
  /** Of an enum. */
  readonly values: readonly string[];
}

/** The node itself, or what its `$ref` leads to. */
export type Resolve = (node: unknown) => unknown;

/** The parameters of an operation, in query and form, by name. */
export function parametersOf(operation: JsonObject, resolve: Resolve): ReadonlyMap<string, Fact> {
  const listed = Array.isArray(operation.parameters) ? operation.parameters.map(resolve).filter(isObject) : [];
  const query = listed
    .filter(parameter => parameter.in === "query")
    .map((parameter): [string, Fact] => {
      const fact = factOf(resolve(parameter.schema ?? valueAt(parameter, "/content/application~1json/schema")));
      const isJoined = fact.type === "array" && parameter.explode === false;
      const type = isJoined ? "string" : fact.type;
      return [String(parameter.name), { ...fact, type, required: parameter.required === true }];
    });
  const form = valueAt(operation, "/requestBody/content/application~1x-www-form-urlencoded/schema");
  const fields = [...elementsOf(form, resolve)].filter(([name]) => !/[.[]/.test(name));
  return new Map([...query, ...fields]);
}

/** The elements that a schema describes, by their path, e.g. `Samples.Sample[].SampleId`. */
export function elementsOf(schema: unknown, resolve: Resolve): ReadonlyMap<string, Fact> {
  return new Map(walk(schema, "", resolve, []));
}

function walk(schema: unknown, path: string, resolve: Resolve, above: readonly unknown[]): [string, Fact][] {
  const node = resolve(schema);
  if (!isObject(node) || above.includes(node)) {
    return [];
  }
  const inside = [...above, node];
  const required = Array.isArray(node.required) ? node.required : [];
  const properties = Object.entries(isObject(node.properties) ? node.properties : {});
  const below = properties.flatMap(([name, part]): [string, Fact][] => {
    const at = path === "" ? name : `${path}.${name}`;
    const fact = { ...factOf(resolve(part)), required: required.includes(name) };
    return [[at, fact], ...walk(part, at, resolve, inside)];
  });
  return [...below, ...walk(node.items, `${path}[]`, resolve, inside)];
}

function factOf(schema: unknown): Fact {
  const node = isObject(schema) ? schema : {};
  return {
    type: typeof node.type === "string" ? node.type : "unknown",
    required: false,
    values: Array.isArray(node.enum) ? node.enum.map(String) : [],
  };
}
