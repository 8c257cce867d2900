import type { ContractOperation, OpenApiDocument, SchemaNode } from "../contract.ts";
import { resolveRef } from "../json-pointer.ts";
import { camelCase, isReserved, typeName } from "../naming.ts";

/** A named schema that codegen cannot turn into a type and a fixture, and what to do about it. */
interface UnservedSchema {
  readonly name: string;
  readonly what: string;
}

// Names that the files of the types, the operations and the fixtures have for something else.
const takenTypes = new Set(["call", "components", "operation", "operations"]);
const takenFixtures = new Set(["buildFixture", "buildListFixture"]);
// A type cannot be named like one of the plain ones.
const plainTypes = new Set("any bigint boolean never number object string symbol unknown".split(" "));

/** The named schemas whose names cannot stand in generated code, in the contract's order. */
export function unservedSchemas(
  document: OpenApiDocument,
  operations: readonly ContractOperation[],
): readonly UnservedSchema[] {
  const owners = new Map<string, string>();
  return Object.entries(document.components?.schemas ?? {}).flatMap(([name, node]) => {
    const type = typeName(name);
    const owner = owners.get(type);
    owners.set(type, name);
    const fault =
      owner === undefined
        ? (faultOfType(type, name, operations) ?? faultOfFixture(type, resolveRef<SchemaNode>(document, node)))
        : `the type "${type}" is made of the schema "${owner}" already`;
    return fault === undefined ? [] : [{ name, what: `${fault}; rename the schema` }];
  });
}

function faultOfType(type: string, name: string, operations: readonly ContractOperation[]): string | undefined {
  if (!/^[A-Za-z_]\w*$/.test(type) || isReserved(type) || plainTypes.has(type) || takenTypes.has(type)) {
    return `"${type}" cannot name a type`;
  }
  const called = operations.find(operation => operation.name === type);
  if (called !== undefined) {
    return `the type "${type}" would be named like the function of ${called.id}`;
  }
  const owner = operations.find(({ id }) => type === `${id}Params` || type === `${id}Response`);
  // An answer may be a named schema of the very name that its type gets.
  if (owner === undefined || owner.success.$ref === `#/components/schemas/${name}`) {
    return undefined;
  }
  return `the type "${type}" is made of the operation already`;
}

/** Only objects have fixtures: functions named like their types. */
function faultOfFixture(type: string, schema: SchemaNode): string | undefined {
  const fixture = camelCase(type);
  if (schema.type !== "object" || (!isReserved(fixture) && !takenFixtures.has(fixture))) {
    return undefined;
  }
  return `the mock would have a fixture named "${fixture}", which cannot name a function`;
}
