import type { Contract, Json, OperationModel, ResponseModel } from "../contract/contract.ts";
import { elementsIn } from "../contract/elements.ts";
import { namesOf, pointerOf, resolvePointer, valueAt } from "../contract/pointer.ts";
import type { Answer } from "../wire/transport.ts";
import { type Fitter, type Misfit, shorten } from "./fit.ts";

/** A difference between what the target answers and what the contract says, and what would make the contract true. */
export interface DriftItem {
  readonly operation: string;
  /** For people, e.g. `200 answers hold Samples.Sample[].Score, which the contract does not know`. */
  readonly sentence: string;
  /** Pointer in the contract to the node that would change. */
  readonly pointer: string;
  /** Merged into the node, as an OpenAPI overlay does; a list is the whole new list. */
  readonly update: Json;
  /** Words of the node that would go. */
  readonly remove?: readonly string[];
}

/** Collects during a run where the target's answers leave the contract. */
export interface Drift {
  readonly items: () => readonly DriftItem[];
  answered(operation: OperationModel, answer: Answer): void;
}

/** A collector with nothing in it. */
export function createDrift(contract: Contract, fitter: Fitter): Drift {
  const items = new Map<string, DriftItem>();
  const add = (operation: OperationModel, key: string, item: Omit<DriftItem, "operation">) => {
    const at = `${item.pointer} ${key}`;
    if (!items.has(at)) {
      items.set(at, { operation: operation.action, ...item });
    }
  };
  return {
    items: () => [...items.values()],
    answered(operation, answer) {
      // A gateway's own failure is no news about the operation; an answer in the service's manner is.
      if (typeof answer.body?.RequestId !== "string") {
        return;
      }
      const response = operation.responses.find(({ status }) => status === answer.status);
      for (const misfit of fitter.answer(operation, answer)) {
        const item = itemFrom(contract.document, operation, response, answer, misfit);
        if (item !== undefined) {
          add(operation, `${misfit.at} ${misfit.word} ${typeOf(misfit.value)}`, item);
        }
      }
      if (response?.schemaPointer === undefined) {
        return;
      }
      const { unknown } = elementsIn(contract.document, response.schemaPointer, answer.body);
      for (const { pointer, name, property, value } of unknown) {
        const schema = schemaOf(value);
        add(operation, `${name} ${JSON.stringify(schema)}`, {
          sentence: `${answer.status} answers hold ${name}, which the contract does not know`,
          pointer,
          update: { properties: { [property]: schema } },
        });
      }
    },
  };
}

type Item = Omit<DriftItem, "operation">;

function itemFrom(
  document: Json,
  operation: OperationModel,
  response: ResponseModel | undefined,
  { status, body, headers }: Answer,
  misfit: Misfit,
): Item | undefined {
  if (response === undefined) {
    return {
      sentence: `the status ${status} is answered, which the contract does not know`,
      pointer: `${operation.pointer}/responses`,
      update: { [status]: { description: `Seen with the code ${body.Code ?? "none"}.` } },
    };
  }
  const content = `${response.pointer}/content`;
  if (misfit.at === "content-type") {
    const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
    const sentence = `${status} answers are sent as "${type}"`;
    return type === "" ? undefined : { sentence, pointer: content, update: { [type]: {} } };
  }
  if (misfit.at === "code") {
    const { Code: code } = body;
    if (typeof code !== "string" || response.codes.length === 0) {
      return undefined;
    }
    return {
      sentence: `the code ${shorten(code)} comes with ${status}, which the contract does not know`,
      pointer: `${content}/application~1json`,
      update: { examples: { [code]: { summary: "Seen.", value: { ...body, RequestId: "seen" } } } },
    };
  }
  if (misfit.at.startsWith("header ")) {
    return headerItem(document, status, misfit);
  }
  return misfit.at === "body" ? undefined : elementItem(document, status, misfit);
}

function headerItem(document: Json, status: number, { at, word, pointer }: Misfit): Item {
  if (word === "required") {
    return { sentence: `${status} answers lack the ${at}`, pointer, update: { required: false } };
  }
  const schema = resolvePointer(document, `${pointer}/schema`);
  const known = [schema.value.type ?? []].flat();
  const sentence = `${status} answers' ${at} is no ${known.join(" or ")}`;
  return { sentence, pointer: schema.pointer, update: { type: [...known, "string"] } };
}

/** What would have to change in a schema for a value to fit; nothing where the misfit is one of several choices'. */
function elementItem(document: Json, status: number, { at, word = "", value, pointer }: Misfit): Item | undefined {
  const names = namesOf(pointer);
  if (names.some(name => ["anyOf", "oneOf"].includes(name)) && !["anyOf", "oneOf"].includes(word)) {
    return undefined;
  }
  const node = pointerOf(...names.slice(0, -1));
  const known = valueAt(document, pointer);
  const name = namesOf(at).join(".").replaceAll(".*", "[]") || "body";
  const subject = `${status} answers' ${name}`;
  const shown = shorten(JSON.stringify(value));
  if (word === "type") {
    const types = [known].flat();
    const sentence = `${subject} is of type ${typeOf(value)}, not ${types.join(" or ")}`;
    return { sentence, pointer: node, update: { type: [...types, typeOf(value)] } };
  }
  if (word === "enum") {
    return { sentence: `${subject} is ${shown}, outside its enum`, pointer: node, update: { enum: [...known, value] } };
  }
  if (word === "required") {
    const missing = namesOf(at).at(-1);
    const left = known.filter((each: string) => each !== missing);
    return { sentence: `${status} answers lack ${name}`, pointer: node, update: { required: left } };
  }
  const sentence = `${subject} is ${shown}, against its ${word} ${shorten(JSON.stringify(known))}`;
  return { sentence, pointer: node, update: {}, remove: [word] };
}

function schemaOf(value: Json): Json {
  const type = typeOf(value);
  if (type === "array") {
    return value.length === 0 ? { type } : { type, items: schemaOf(value[0]) };
  }
  if (type !== "object") {
    return { type };
  }
  return {
    type,
    properties: Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, schemaOf(inner)])),
  };
}

function typeOf(value: Json): string {
  if (value === null) {
    return "null";
  }
  if (Array.isArray(value)) {
    return "array";
  }
  if (typeof value === "number") {
    return Number.isInteger(value) ? "integer" : "number";
  }
  return typeof value;
}
