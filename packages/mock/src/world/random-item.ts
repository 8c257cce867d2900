import type { Json, JsonObject } from "#values";
import type { Collection } from "../contract/collection.ts";
import { integerBetween, type Random } from "../runtime/random.ts";

/** An item of a random world, with the lists that it holds. */
export interface RandomItem {
  [name: string]: Json | RandomItem[] | undefined;
}

/** What an item is made of. */
export interface RandomItemOptions {
  readonly collection: Collection;
  /** How many items of the collection there are before it. */
  readonly index: number;
  readonly random: Random;
  readonly holder: RandomItem;
  readonly holders: readonly RandomItem[];
  /** True for properties that a filter looks at. */
  readonly isFiltered: (property: string) => boolean;
}

/** Makes an item up, without the lists that it will hold. */
export function randomItem(options: RandomItemOptions): RandomItem {
  const { collection, random } = options;
  const key = twinKey(options) ?? hexId(random);
  const item: RandomItem = {};
  for (const [name, schema] of Object.entries(collection.properties)) {
    if (name === collection.key) {
      item[name] = key;
    } else if (isGiven(collection, name, schema)) {
      item[name] = randomValue(options, name, schema, key);
    }
  }
  return item;
}

/** Of the innermost items, a million or so, only what is needed is made up. */
function isGiven({ required, inside }: Collection, name: string, schema: JsonObject): boolean {
  return required.includes(name) || isAddress(schema) || (inside.length > 0 && schema.contentMediaType === undefined);
}

function randomValue(
  { collection, index, random, isFiltered }: RandomItemOptions,
  name: string,
  schema: JsonObject,
  key: string,
) {
  if (Array.isArray(schema.enum)) {
    return schema.enum[index % schema.enum.length];
  }
  if (isAddress(schema)) {
    return `/pictures/${key}.png`;
  }
  if (isFiltered(name)) {
    return sharedNames[integerBetween(random, 0, sharedNames.length - 1)];
  }
  return `${collection.item.toLowerCase()}_${index + 1}`;
}

const sharedNames = ["custom_person", "tower_bridge", "red_bicycle", "coffee_cup", "harbour_crane", "street_market"];

function isAddress({ format }: JsonObject): boolean {
  return format === "uri";
}

/** So often an item bears the key of one in another holder. */
const twinEvery = 4;

/** The key of an item in another holder, in one of the same kind where there is one, which this holder does not have. */
function twinKey({ collection, index, holder, holders }: RandomItemOptions): string | undefined {
  if (collection.unique === "world" || index % twinEvery !== twinEvery - 1) {
    return undefined;
  }
  const others = holders.filter(other => other !== holder);
  const alike = others.filter(other => kindOf(other, collection) === kindOf(holder, collection));
  const own = new Set(keysIn(holder, collection));
  return (alike.length > 0 ? alike : others).flatMap(other => keysIn(other, collection)).find(key => !own.has(key));
}

/** The values of the holder's enums, e.g. the algorithm of a library. */
function kindOf(holder: RandomItem, { within }: Collection): string {
  const enums = Object.entries(within?.properties ?? {}).filter(([, schema]) => schema.enum !== undefined);
  return JSON.stringify(enums.map(([name]) => holder[name]));
}

function keysIn(holder: RandomItem, { name, key }: Collection): string[] {
  const items = holder[name];
  return Array.isArray(items) ? (items as RandomItem[]).map(item => String(item[key])) : [];
}

const bytes = Buffer.alloc(16);

/** 32 hex digits, made from bytes: pieced together they would take four times the memory in a large world. */
function hexId(random: Random): string {
  for (let offset = 0; offset < 16; offset += 4) {
    bytes.writeUInt32LE(Math.floor(random() * 4294967296), offset);
  }
  return bytes.toString("hex");
}
