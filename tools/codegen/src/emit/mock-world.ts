import type { CollectionNode, Contract, SchemaNode } from "../contract.ts";
import { resolveRef } from "../json-pointer.ts";
import type { Emitter } from "./emitter.ts";
import { banner, docComment, propertyName } from "./source-text.ts";

/** The types of the mock's world, from the collections of the contract. */
export const mockWorld: Emitter = {
  name: "mock-world",
  emit: contract => ({ "packages/mock/src/gen/world.ts": worldText(contract) }),
};

type Collections = readonly (readonly [name: string, node: CollectionNode])[];

function worldText(contract: Contract): string {
  const collections = Object.entries(contract.document["x-collections"] ?? {});
  const outermost = collections.filter(([, { within }]) => within === undefined);
  return `${banner(contract.file)}
/** What a mock with a world holds, in the form of its JSON files. */
export interface World {
${outermost.map(listMember).join("")}}

${collections.map(([name, node]) => itemText(contract, collections, name, node)).join("\n")}
/** Where an item is, or is to be: its own properties, and those of the items around it. */
export interface WorldPlacement {
${members(
  placementProperties(contract, collections, ([, { properties }]) => Object.entries(properties)),
  () => true,
)}}

/** The keys of an item and of those around it, e.g. all of them, or only its own where that is unique. */
export interface WorldPath {
${members(
  placementProperties(contract, collections, ([, { key, properties }]) => [[key, properties[key] ?? {}]]),
  () => true,
)}}

/** How many items of each collection a random world has, over the whole world. */
export interface WorldCounts {
${collections.map(([name]) => `  readonly ${propertyName(name)}${holdsItems(collections, name) ? "?" : ""}: number;\n`).join("")}}
`;
}

function itemText(contract: Contract, collections: Collections, name: string, node: CollectionNode): string {
  const inside = collections.filter(([, { within }]) => within === name);
  const properties = Object.entries(node.properties).map(([property, schema]) => typed(contract, property, schema));
  return `/** An item of \`${name}\`. */
export interface World${node.item} {
${members(properties, property => !node.required.includes(property))}${inside.map(listMember).join("")}}
`;
}

function holdsItems(collections: Collections, name: string): boolean {
  return collections.some(([, { within }]) => within === name);
}

function listMember([name, { item }]: readonly [string, CollectionNode]): string {
  return `  readonly ${propertyName(name)}: readonly World${item}[];\n`;
}

interface Property {
  readonly name: string;
  readonly type: string;
  readonly description: string | undefined;
}

/** Each property once, as the outermost collection describes it. */
function placementProperties(
  contract: Contract,
  collections: Collections,
  propertiesOf: (collection: Collections[number]) => [string, SchemaNode][],
): Property[] {
  const properties = new Map<string, Property>();
  for (const [name, schema] of collections.flatMap(propertiesOf)) {
    if (!properties.has(name)) {
      properties.set(name, typed(contract, name, schema));
    }
  }
  return [...properties.values()];
}

function typed({ document }: Contract, name: string, node: SchemaNode): Property {
  const { type, description } = resolveRef<SchemaNode>(document, node);
  return { name, type: typeOf(type), description };
}

/** Texts of an enum are plain texts too, so that a JSON file that is imported fits. */
function typeOf(type: SchemaNode["type"]): string {
  return type === "integer" || type === "number" ? "number" : type === "boolean" ? "boolean" : "string";
}

function members(properties: readonly Property[], isOptional: (name: string) => boolean): string {
  return properties
    .map(({ name, type, description }) => {
      const mark = isOptional(name) ? "?" : "";
      return `${docComment([description], "  ")}  readonly ${propertyName(name)}${mark}: ${type};\n`;
    })
    .join("");
}
