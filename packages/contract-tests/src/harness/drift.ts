import type { Contract, Json, OperationModel } from "./contract.ts";
import { elementsIn } from "./elements.ts";
import { codesOf, type Fitter, isDocumentedCode, shorten } from "./fit.ts";
import { resolvePointer, valueAt } from "./pointer.ts";
import type { Answer } from "./transport.ts";

/** A difference between what the target answers and what the contract says, and what would make the contract true. */
export interface DriftItem {
  readonly operation: string;
  /** For people, e.g. `answers hold Samples.Sample[].Score, which the contract does not know`. */
  readonly sentence: string;
  /** Pointer in the contract to the node that would change. */
  readonly pointer: string;
  /** Merged into the node, as an OpenAPI overlay does. */
  readonly update: Json;
}

/** Collects during a run where the target's answers leave the contract. */
export interface Drift {
  readonly items: () => readonly DriftItem[];
  answered(operation: OperationModel, answer: Answer): void;
}

/** A collector with nothing in it. */
export function createDrift(contract: Contract, fitter: Fitter): Drift {
  const items = new Map<string, DriftItem>();
  const add = (item: DriftItem) => {
    const key = `${item.pointer} ${item.sentence}`;
    if (!items.has(key)) items.set(key, item);
  };
  return {
    items: () => [...items.values()],
    answered(operation, answer) {
      if (answer.body === undefined || answer.body === null || typeof answer.body !== "object") return;
      const response = operation.responses.find(({ status }) => status === answer.status);
      if (response === undefined) {
        // A gateway's own failure is no news about the operation; an answer in the service's manner is.
        if (answer.body.RequestId === undefined) return;
        add({
          operation: operation.action,
          sentence: `the status ${answer.status} is answered, which the contract does not know`,
          pointer: `${operation.pointer}/responses`,
          update: { [answer.status]: { description: `Seen with the code ${answer.body.Code ?? "none"}.` } },
        });
        return;
      }
      if (response.schemaPointer === undefined) return;
      for (const { pointer, name, property, value } of elementsIn(
        contract.document,
        response.schemaPointer,
        answer.body,
      ).unknown) {
        add({
          operation: operation.action,
          sentence: `${answer.status} answers hold ${name}, which the contract does not know`,
          pointer,
          update: { properties: { [property]: schemaOf(value) } },
        });
      }
      const fits = fitter.value(response.schemaPointer, answer.body).length === 0;
      const mistyped = fits ? [] : mistypedIn(contract.document, response.schemaPointer, answer.body);
      for (const { pointer, name, is, update } of mistyped) {
        add({ operation: operation.action, sentence: `${answer.status} answers' ${name} ${is}`, pointer, update });
      }
      const code = answer.body.Code;
      if (answer.status < 400 || typeof code !== "string" || isDocumentedCode(operation, response, code)) return;
      if (codesOf(response).length === 0) return;
      add({
        operation: operation.action,
        sentence: `the code ${shorten(code)} comes with ${answer.status}, which the contract does not know`,
        pointer: `${response.pointer}/content/application~1json`,
        update: { examples: { [code]: { summary: "Seen.", value: { ...answer.body, RequestId: "seen" } } } },
      });
    },
  };
}

/** Elements of another type, outside an enum, or missing though required. */
function mistypedIn(document: Json, schemaPointer: string, body: Json) {
  const found: { pointer: string; name: string; is: string; update: Json }[] = [];
  const visit = (pointer: string, value: Json, name: string) => {
    const { value: schema, pointer: at } = resolvePointer(document, pointer);
    const type = typeOf(value);
    const known = [schema.type ?? type].flat();
    if (!known.includes(type) && !(type === "integer" && known.includes("number"))) {
      found.push({ pointer: at, name, is: `is of type ${type}, not ${known.join(" or ")}`, update: { type } });
      return;
    }
    if (schema.enum !== undefined && !schema.enum.includes(value)) {
      found.push({
        pointer: at,
        name,
        is: `is ${shorten(JSON.stringify(value))}, outside its enum`,
        update: { enum: [value] },
      });
    }
    if (type === "array" && schema.items) for (const each of value) visit(`${at}/items`, each, `${name}[]`);
    if (type !== "object") return;
    for (const property of schema.required ?? []) {
      if (value[property] !== undefined) continue;
      const left = schema.required.filter((each: string) => each !== property);
      found.push({ pointer: at, name: name || "body", is: `lacks ${property}`, update: { required: left } });
    }
    for (const property of Object.keys(schema.properties ?? {})) {
      const inner = `${at}/properties/${property.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (value[property] !== undefined && valueAt(document, inner) !== undefined) {
        visit(inner, value[property], name === "" ? property : `${name}.${property}`);
      }
    }
  };
  visit(schemaPointer, body, "");
  return found;
}

function schemaOf(value: Json): Json {
  const type = typeOf(value);
  if (type === "array") return value.length === 0 ? { type } : { type, items: schemaOf(value[0]) };
  if (type !== "object") return { type };
  return {
    type,
    properties: Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, schemaOf(inner)])),
  };
}

function typeOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}
