import type { Contract, Operation } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import { encodeRfc3986 } from "../wire/query-string.ts";
import { signRequest } from "../signature/sign-request.ts";
import { randomHex } from "../runtime/random.ts";
import type { Mock } from "../start/start-mock.ts";
import type { World } from "../world/world.ts";
import { treeFromWorld, type WorldNode, type WorldRecord } from "../world/world-tree.ts";

/** A curl line that works as it stands, for 15 minutes and once: its signature holds no longer. */
export function curlLine(mock: Mock, contract: Contract, auth: boolean, world: World | undefined): string | undefined {
  const operation = contract.operations.values().next().value;
  if (!operation) {
    return undefined;
  }
  const target = `/?${queryText(sampleParameters(operation, world))}`;
  const plain = { "x-acs-action": operation.id, "x-acs-version": operation.version };
  const headers = auth
    ? signRequest({
        host: new URL(mock.url).host,
        target,
        action: operation.id,
        version: operation.version,
        credentials: mock.credentials,
        now: mock.clock.now(),
        nonce: randomHex(Math.random, 32),
      })
    : plain;
  const lines = Object.entries(headers).map(([name, value]) => ` -H '${name}: ${value}'`);
  return `curl -X POST '${mock.url}${target.replaceAll("'", "%27")}'${lines.join("")}`;
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
