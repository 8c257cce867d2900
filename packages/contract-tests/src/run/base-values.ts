import type { OperationModel, Values } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import { plainValues } from "../draw/plain-values.ts";
import { lookupsInto } from "../world/world.ts";
import type { Settings } from "./settings.ts";

/**
 * A valid call's values: what the world holds, else the first request example; the user's own values over both. An
 * operation that writes gets only the example's: a value that names something of the user's would change just that.
 */
export function baseValues({ world, query }: Pick<Settings, "query" | "world">, operation: OperationModel): Values {
  const plain = plainValues(operation);
  if (!operation.reads) {
    return plain;
  }
  const held = world === undefined ? undefined : lookupsInto(operation, world)[0]?.values;
  const given = operation.parameters.flatMap(({ name, schema }) =>
    query[name] === undefined ? [] : [[name, typed(query[name], schema)] as const],
  );
  const required = operation.parameters.filter(each => each.required).map(({ name }) => name);
  const usual = Object.entries({ ...plain, ...held }).filter(([name]) => held === undefined || required.includes(name));
  return { ...Object.fromEntries(usual), ...Object.fromEntries(given) };
}

/** A value from a command line, where everything is text, as its schema has it. */
function typed(value: unknown, schema: Json): unknown {
  if (typeof value !== "string") {
    return value;
  }
  if (schema.type === "array") {
    return value.split(",");
  }
  return schema.type === "integer" || schema.type === "number" ? Number(value) : value;
}
