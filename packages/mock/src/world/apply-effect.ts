import { type JsonObject, pointerSteps } from "#values";
import type { Collection } from "../contract/collection.ts";
import type { Contract, Effect, EffectParameter } from "../contract/contract.ts";
import { ruleValue } from "../contract/rule.ts";
import type { Refusal } from "../wire/message.ts";
import type { AnswerFromWorld, WorldOperation } from "./answer-list.ts";
import { requiredValues, shapeOf } from "./answer-shape.ts";
import type { QueryValues } from "./filter-tests.ts";
import { type Holder, type Item, propertyOf } from "./item.ts";
import type { WorldStore } from "./world-store.ts";

/**
 * Makes the answers of a write by its `x-effect`: everything is checked before the world changes. Undefined where the
 * operation is not such a write, or changes a collection that the contract does not have.
 */
export function writeAnswer({ contract, operation, world }: WorldOperation): AnswerFromWorld | undefined {
  const { effect } = operation;
  const collection = contract.collections.get(effect?.create ?? effect?.delete ?? "");
  if (!effect || !collection) {
    return undefined;
  }
  const shape = shapeOf(contract, operation.responses.get(200)?.schema);
  const [keyName] = pointerSteps(effect.key ?? "");
  const keyExample = keyName === undefined ? undefined : exampleOf(shape.properties.get(keyName));
  const write = { contract, effect, collection, world, keyExample };

  return values => {
    const key = effect.create === undefined ? deleteItem(write, values) : createItem(write, values);
    if (isRefusal(key)) {
      return key;
    }
    const known = { RequestId: "", ...(keyName !== undefined && key !== undefined && { [keyName]: key }) };
    return { ...known, ...requiredValues(contract, shape, Object.keys(known)) };
  };
}

interface Write {
  readonly contract: Contract;
  readonly effect: Effect;
  readonly collection: Collection;
  readonly world: WorldStore;
  /** A key in the vendor's form. */
  readonly keyExample: string | undefined;
}

function createItem({ effect, collection, world, keyExample }: Write, values: QueryValues): string | Refusal {
  const { select = [], set = [], rules = {} } = effect;
  const holder = collection.within ? findItem(world, collection.within, select, values) : world.root;
  if (!holder) {
    return absence(ruleValue(rules.holderAbsent, "InvalidParameter"), select, values);
  }
  const same = rules.sameName && siblingWith(holder, collection, rules.sameName.property, set, values);
  const sameName = ruleValue(rules.sameName, "another");
  if (same && sameName === "existing") {
    return String(same.values[collection.key]);
  }
  if (same && sameName !== "another") {
    return doubledName(sameName, collection, rules.sameName?.property ?? "", set, same);
  }
  const key = world.newKey(collection, keyExample);
  const own = set.map(({ parameter, property }) => [property, values[parameter]]);
  const given = own.filter(([, value]) => value !== undefined);
  world.insert(collection, holder, { [collection.key]: key, ...Object.fromEntries(given) });
  return key;
}

function deleteItem({ effect, collection, world }: Write, values: QueryValues): undefined | Refusal {
  const { select = [], rules = {} } = effect;
  const item = findItem(world, collection, select, values);
  if (!item) {
    const code = ruleValue(rules.absent, "InvalidParameter");
    return code === "ignored" ? undefined : absence(code, select, values);
  }
  const held = ruleValue(rules.held, "deleted");
  if (held !== "deleted" && holdsAnything(item)) {
    const key = String(item.values[collection.key]);
    return { code: held, subject: select.at(-1)?.parameter ?? "", detail: `"${key}" still holds ${contentsOf(item)}` };
  }
  world.delete(item);
  return undefined;
}

/** The item whose own properties, and those of the items around it, equal the parameters. */
function findItem(
  world: WorldStore,
  collection: Collection,
  select: readonly EffectParameter[],
  values: QueryValues,
): Item | undefined {
  const key = select.find(({ property }) => property === collection.key);
  return world
    .withKey(collection, key && values[key.parameter])
    .find(item => select.every(({ parameter, property }) => propertyOf(item, property) === values[parameter]));
}

function siblingWith(
  holder: Holder,
  { name }: Collection,
  property: string,
  set: readonly EffectParameter[],
  values: QueryValues,
): Item | undefined {
  const value = values[set.find(entry => entry.property === property)?.parameter ?? ""];
  return value === undefined
    ? undefined
    : holder.lists[name]?.find(({ exists, values: own }) => exists && own[property] === value);
}

function absence(code: string, select: readonly EffectParameter[], values: QueryValues): Refusal {
  const named = select.map(({ parameter }) => `${parameter} "${values[parameter]}"`).join(", ");
  return { code, subject: select.at(-1)?.parameter ?? "", detail: `nothing has ${named}` };
}

function doubledName(
  code: string,
  { key }: Collection,
  property: string,
  set: readonly EffectParameter[],
  same: Item,
): Refusal {
  const subject = set.find(entry => entry.property === property)?.parameter ?? property;
  return { code, subject, detail: `${key} "${same.values[key]}" has the name "${same.values[property]}" already` };
}

function holdsAnything(item: Item): boolean {
  return Object.values(item.lists).some(list => list.some(({ exists }) => exists));
}

function contentsOf({ lists }: Item): string {
  const counts = Object.entries(lists).map(([name, list]) => `${list.filter(({ exists }) => exists).length} ${name}`);
  return counts.join(" and ");
}

function exampleOf(schema: JsonObject | undefined): string | undefined {
  const example = Array.isArray(schema?.examples) ? schema.examples[0] : undefined;
  return typeof example === "string" ? example : undefined;
}

function isRefusal(key: string | undefined | Refusal): key is Refusal {
  return typeof key === "object";
}
