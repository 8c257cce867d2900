import type { Json } from "#values";
import type { Contract, Operation } from "../contract/contract.ts";
import { encodeRfc3986 } from "../wire/query-string.ts";
import type { World } from "../world/world.ts";
import { treeFromWorld, type WorldNode, type WorldRecord } from "../world/world-tree.ts";

/** The address of a call that the mock answers; its query names the operation, e.g. `http://127.0.0.1:4010/?Action=...`. */
export function sampleAddress(url: string, contract: Contract, world: World | undefined): string | undefined {
  const operation = contract.operations.values().next().value;
  if (!operation) {
    return undefined;
  }
  const parameters = { Action: operation.id, Version: operation.version, ...sampleParameters(operation, world) };
  return `${url}/?${queryText(parameters)}`;
}

/** The contract's first request example; in a world, one that finds something. */
export function sampleParameters({ requests, filter }: Operation, world: World | undefined): Record<string, Json> {
  const parameters: Record<string, Json> = { ...(requests.values().next().value as Record<string, Json> | undefined) };
  const found = world && firstItem(treeFromWorld(world).root);
  for (const { parameter, property } of (found && filter?.rules) || []) {
    const value = found?.[property];
    if (value !== undefined) {
      parameters[parameter] = Array.isArray(parameters[parameter]) ? [value] : value;
    }
  }
  return parameters;
}

/** The first sample with the properties of everything above it. */
function firstItem(node: WorldNode, above: WorldRecord = {}): WorldRecord | undefined {
  const all = { ...above, ...node.record };
  if (node.leaves[0]) {
    return { ...all, ...node.leaves[0] };
  }
  for (const child of node.nodes) {
    const found = firstItem(child, all);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function queryText(parameters: Record<string, Json>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${encodeRfc3986(name)}=${encodeRfc3986(String(value))}`)
    .join("&");
}
