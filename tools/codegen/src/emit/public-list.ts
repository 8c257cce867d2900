import type { Contract } from "../contract.ts";
import { typeName } from "../naming.ts";
import type { Emitter } from "./emitter.ts";
import { banner } from "./source-text.ts";

/**
 * What of the generated files is public, name by name. The client's entries pass it on whole, so that a new operation
 * is public without an edit of theirs.
 */
export const publicList: Emitter = {
  name: "public-list",
  emit: contract => ({ "packages/client/src/gen/index.ts": listText(contract) }),
};

function listText({ document, operations }: Contract): string {
  const names = operations.map(({ name }) => name);
  const types = new Set([
    ...operations.flatMap(({ id }) => [`${id}Params`, `${id}Response`]),
    ...Object.keys(document.components?.schemas ?? {}).map(typeName),
  ]);
  return `${banner}
export { contract, type Network, type Region, regions } from "./contract.ts";
export {
${names.map(name => `  ${name},\n`).join("")}} from "./operations.ts";
export type {
${[...types].map(name => `  ${name},\n`).join("")}} from "./schema.ts";
`;
}
