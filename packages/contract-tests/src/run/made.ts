import { valueAt } from "#values";
import type { Contract, OperationModel, Values } from "../contract/contract.ts";
import type { Answer } from "../wire/exchange.ts";
import type { Call } from "./call.ts";

/** Remembers what a run made, so that it can be taken away again. */
export interface Made {
  /** A call was answered with success. */
  note(call: Call, answer: Answer): void;
  /** Calls that delete what is left, what was made last first. */
  deletions(): Call[];
}

interface Item {
  readonly collection: string;
  readonly key: string;
  readonly properties: Values;
}

/** Nothing was made yet. */
export function createMade({ operations, collections }: Contract): Made {
  const items = new Map<string, Item>();
  const all = [...operations.values()];
  const keyIn = (collection: string, properties: Values) => String(properties[collections[collection]?.key ?? ""]);
  return {
    note({ operation: { effect }, values }, { body }) {
      if (effect?.create !== undefined) {
        const key = String(valueAt(body, effect.key ?? ""));
        const properties = { ...propertiesFrom(effect.select, values), ...propertiesFrom(effect.set, values) };
        items.set(`${effect.create} ${key}`, { collection: effect.create, key, properties });
      }
      if (effect?.delete !== undefined) {
        items.delete(`${effect.delete} ${keyIn(effect.delete, propertiesFrom(effect.select, values))}`);
      }
    },
    deletions: () =>
      [...items.values()].reverse().flatMap(item => {
        const operation = all.find(({ effect }) => effect?.delete === item.collection);
        return operation === undefined ? [] : [deletionOf(operation, item, collections[item.collection]?.key ?? "")];
      }),
  };
}

function propertiesFrom(pairs: readonly { parameter: string; property: string }[], values: Values): Values {
  return Object.fromEntries(pairs.map(({ parameter, property }) => [property, values[parameter]]));
}

function deletionOf(operation: OperationModel, { key, properties }: Item, keyName: string): Call {
  const known: Values = { ...properties, [keyName]: key };
  const select = operation.effect?.select ?? [];
  const values = Object.fromEntries(select.map(({ parameter, property }) => [parameter, known[property]]));
  return { operation, values, change: {} };
}
