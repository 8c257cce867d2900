import { isObject, type Json, type JsonObject } from "@ims-kit/values";

/** The one list of an answer. */
export interface Items {
  /** e.g. `/Samples/Sample` */
  readonly pointer: string;
  /** The element of the answer that holds the list and more, e.g. `Data`. */
  readonly wrapper?: string | undefined;
  /** The property that tells the items apart, where names say so, e.g. `SampleId`. */
  readonly key?: string | undefined;
}

/** The one list of an answer, at its top or one level below; `undefined` if there is none or more than one. */
export function findItems(schema: JsonObject): Items | undefined {
  const lists = Object.entries(propertiesOf(schema)).flatMap(([name, part]) => {
    const inside = Object.entries(propertiesOf(part)).filter(([, below]) => isList(below));
    const own = isList(part) ? [{ path: [name], node: part }] : [];
    return [...own, ...inside.map(([below, node]) => ({ path: [name, below], node }))];
  });
  // Lists of plain values accompany those of objects, e.g. the ids that were not found.
  const ofObjects = lists.filter(({ node }) => !isPlain(itemsOf(node)));
  const [list, other] = ofObjects.length > 0 ? ofObjects : lists;
  if (list === undefined || other !== undefined) {
    return undefined;
  }
  return {
    pointer: `/${list.path.join("/")}`,
    wrapper: list.path.length > 1 ? list.path[0] : undefined,
    key: keyOf(itemsOf(list.node), list.path),
  };
}

/** `Id`, or the longest `<Thing>Id` whose thing the list is named after. */
function keyOf(item: Json, path: readonly string[]): string | undefined {
  const listName = path.join("").toLowerCase();
  const ids = Object.keys(propertiesOf(item)).filter(name => name.endsWith("Id"));
  const [longest] = ids
    .filter(name => name === "Id" || listName.includes(name.slice(0, -2).toLowerCase()))
    .toSorted((a, b) => b.length - a.length);
  return longest;
}

function propertiesOf(schema: Json | undefined): JsonObject {
  return isObject(schema) && isObject(schema.properties) ? schema.properties : {};
}

function isList(schema: Json | undefined): boolean {
  return isObject(schema) && schema.type === "array";
}

function itemsOf(list: Json | undefined): Json {
  return isObject(list) ? (list.items ?? null) : null;
}

function isPlain(schema: Json): boolean {
  return isObject(schema) && typeof schema.type === "string" && schema.type !== "object" && schema.type !== "array";
}
