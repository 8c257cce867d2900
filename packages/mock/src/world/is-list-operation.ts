import type { Operation } from "../contract/contract.ts";
import { worldLevels } from "./world.ts";

/**
 * True if an operation can be answered from a world: the contract has rules for its pages and its filter, and the
 * filter walks along the world's own levels, by properties that they have. Other collections hold other things.
 */
export function isListOperation({ pagination, filter }: Operation): boolean {
  if (!pagination || !filter) {
    return false;
  }
  const lists = filter.collection.split(".");
  const levels = worldLevels.slice(0, lists.length);
  const properties = new Set(levels.flatMap(({ required, optional }) => [...required, ...optional]));
  return (
    lists.every((list, depth) => list === levels[depth]?.list) &&
    filter.rules.every(({ property, any }) => properties.has(property) && (!any || properties.has(any.property)))
  );
}
