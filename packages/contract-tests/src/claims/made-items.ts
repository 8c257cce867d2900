import { randomUUID } from "node:crypto";
import { valueAt } from "#values";
import type { EffectModel, OperationModel, Values } from "../contract/contract.ts";
import { plainValues } from "../draw/plain-values.ts";
import type { CaseContext } from "./case.ts";
import { inWords, isSuccess } from "./expect.ts";
import { Skipped } from "./shortfall.ts";

/**
 * Values of a call that the target can carry out. A read has its usual ones. A write never touches what the target held
 * before: it gets what was made for it just now, and a name of its own.
 * @param wanted values that the case is about; what is made agrees with them
 */
export async function validValues(context: CaseContext, wanted: Values = {}): Promise<Values> {
  const { effect } = context.operation;
  if (effect === undefined) {
    return { ...context.base, ...wanted };
  }
  const values = { ...context.base, ...named(effect, context.base) };
  return { ...values, ...(await selected(context, effect, wanted)), ...wanted };
}

/** Drawn values of a call: a write acts on what was made for it. */
export async function withMadeItem(context: CaseContext, drawn: Values): Promise<Values> {
  const { effect } = context.operation;
  return effect === undefined ? drawn : { ...drawn, ...(await selected(context, effect, {})) };
}

/** Whether these values name an item that nobody made: then a refusal says nothing about the claim at hand. */
export function namesUnknownItem({ contract, operation }: CaseContext, values: Values): boolean {
  const keys = Object.values(contract.collections).map(({ key }) => key);
  const select = operation.effect?.select ?? [];
  return select.some(({ parameter, property }) => values[parameter] !== undefined && keys.includes(property));
}

/** What the effect's item is selected by: an item made for this call, or one that holds what is created. */
async function selected(context: CaseContext, effect: EffectModel, wanted: Values): Promise<Values> {
  const holder = effect.create === undefined ? undefined : context.contract.collections[effect.create]?.within;
  const collection = effect.delete ?? holder;
  if (collection === undefined) {
    return {};
  }
  const properties = Object.fromEntries(
    effect.select.flatMap(({ parameter, property }) =>
      wanted[parameter] === undefined ? [] : [[property, wanted[parameter]]],
    ),
  );
  const item = await madeItem(context, { collection, properties, isFresh: effect.delete !== undefined });
  return Object.fromEntries(effect.select.map(({ parameter, property }) => [parameter, item[property]]));
}

interface Order {
  readonly collection: string;
  /** Properties that the item must have, where a parameter sets them. */
  readonly properties: Values;
  /** Whether it must not be one that other cases use. */
  readonly isFresh: boolean;
}

/** The properties of an item that was made, and of all that hold it. */
function madeItem(context: CaseContext, order: Order): Promise<Values> {
  const { collection, properties, isFresh } = order;
  const key = `item of ${collection} ${JSON.stringify(properties)}`;
  return isFresh ? makeItem(context, order) : context.once(key, () => makeItem(context, order));
}

async function makeItem(context: CaseContext, { collection, properties }: Order): Promise<Values> {
  const { contract } = context;
  const operation = [...contract.operations.values()].find(({ effect }) => effect?.create === collection);
  if (operation?.effect === undefined) {
    throw new Skipped(`no operation of the contract makes ${collection} to act on`);
  }
  const { effect } = operation;
  const within = contract.collections[collection]?.within;
  const holder =
    within === undefined ? {} : await madeItem(context, { collection: within, properties, isFresh: false });
  const values = valuesToMake(operation, effect, { ...properties, ...holder });
  const exchange = await context.callOperation(operation, values);
  const key = valueAt(exchange.answer.body, effect.key ?? "");
  if (!isSuccess(exchange) || key === undefined || key === "") {
    throw new Skipped(`${operation.action} could not make what is acted on: it is answered ${inWords(exchange)}`);
  }
  const set = effect.set.map(({ parameter, property }) => [property, values[parameter]]);
  return { ...holder, ...Object.fromEntries(set), [contract.collections[collection]?.key ?? ""]: key };
}

function valuesToMake(operation: OperationModel, effect: EffectModel, properties: Values): Values {
  const plain = plainValues(operation);
  const given = [...effect.select, ...effect.set].flatMap(({ parameter, property }) =>
    properties[property] === undefined ? [] : [[parameter, properties[property]]],
  );
  return { ...plain, ...named(effect, plain), ...Object.fromEntries(given) };
}

/** A name that nothing else has, and that says where it comes from. */
function named({ rules }: EffectModel, values: Values): Values {
  const property = rules.sameName?.property;
  return property === undefined || values[property] === undefined
    ? {}
    : { [property]: `ims-contract-${randomUUID().slice(0, 8)}` };
}
