import { pointerFrom, pointerSteps, valueAt } from "#values";
import type { ResponseModel } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import { resolvePointer } from "../contract/resolve-pointer.ts";
import type { Judged } from "./coverage.ts";
import type { DriftItem } from "./drift-item.ts";
import { schemaOf, typeOf } from "./schema-of.ts";
import { shorten, type Violation } from "./violation.ts";

/** A change of the contract, and what tells it from others. */
export interface DriftChange extends Omit<DriftItem, "operation"> {
  readonly key: string;
}

/** What would have to change in the contract for an answer to fit it. */
export function changesFrom(document: Json, judged: Judged): DriftChange[] {
  const { answer, judgement } = judged;
  const unknown = judgement.elements.unknown.map(({ pointer, name, property, value }) => ({
    key: `${pointer} ${name} ${JSON.stringify(schemaOf(value))}`,
    sentence: `${answer.status} answers hold ${shorten(name)}, which the contract does not have`,
    pointer,
    update: { properties: { [property]: schemaOf(value) } },
  }));
  const changes = judgement.violations.map(violation => {
    const change = changeFor(document, judged, violation);
    const { at, word, value } = violation;
    const seen = word === "enum" ? JSON.stringify(value) : typeOf(value);
    const code = violation.about === "status" ? answer.body?.Code : undefined;
    const { assumption } = violation.ground;
    const key = [change?.pointer, violation.about, at, word, seen, code].join(" ");
    return change === undefined ? [] : [{ key, ...change, ...(assumption !== undefined && { assumption }) }];
  });
  return [...changes.flat(), ...unknown];
}

type Change = Omit<DriftChange, "key">;

function changeFor(document: Json, judged: Judged, violation: Violation): Change | undefined {
  const { answer, judgement } = judged;
  const { status } = answer;
  const { response } = judgement;
  if (response === undefined) {
    return violation.about === "status" ? newStatus(judged) : undefined;
  }
  switch (violation.about) {
    case "content type":
      return newContentType(judged, response);
    case "code":
      return {
        sentence: `the code ${shorten(answer.body.Code)} comes with ${status}, which the contract does not have`,
        pointer: `${response.pointer}/content/application~1json`,
        update: { examples: exampleOf(answer.body) },
      };
    case "unknown header":
      return {
        sentence: `${status} answers have the header ${violation.at}, which the contract does not have`,
        pointer: response.pointer,
        update: { headers: { [violation.at ?? ""]: SEEN_HEADER } },
      };
    case "header":
      return changedHeader(document, status, violation);
    case "element":
      return changedElement(document, status, violation);
    default:
      return undefined;
  }
}

const SEEN_HEADER = { description: "Seen in a run.", schema: { type: "string" } };

function newStatus({ operation, answer }: Judged): Change {
  const { status, body } = answer;
  const alike = operation.responses.find(response => response.status >= 400 && response.schemaPointer !== undefined);
  const schema = alike === undefined ? schemaOf(body) : { $ref: `#${alike.schemaPointer}` };
  const content = { "application/json": { schema, examples: exampleOf(body) } };
  const names = Object.keys(answer.headers).filter(name => name.startsWith("x-acs-"));
  const headers = Object.fromEntries(names.map(name => [name, SEEN_HEADER]));
  return {
    sentence: `the status ${status} is answered, which the contract does not have`,
    pointer: `${operation.pointer}/responses`,
    update: { [status]: { description: "Seen in a run.", headers, content } },
  };
}

function newContentType({ answer }: Judged, response: ResponseModel): Change | undefined {
  const type = answer.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "") {
    return undefined;
  }
  const sentence = `${answer.status} answers are sent as "${shorten(type)}"`;
  return { sentence, pointer: `${response.pointer}/content`, update: { [type]: {} } };
}

/** A named example of an error: its code as it came, nothing else of what the target said. */
function exampleOf(body: Json): Json {
  const shown = {
    RequestId: "00000000-0000-0000-0000-000000000000",
    HostId: "host",
    Code: body.Code,
    Message: "Seen in a run.",
  };
  const value = Object.fromEntries(Object.entries(shown).filter(([name]) => body[name] !== undefined));
  return { [body.Code ?? "seen"]: { summary: "Seen in a run.", value } };
}

function changedHeader(document: Json, status: number, { at, word, pointer }: Violation): Change {
  if (word === "required") {
    return { sentence: `${status} answers lack the header ${at}`, pointer, update: { required: false } };
  }
  const schema = resolvePointer(document, `${pointer}/schema`);
  const types = [schema.value.type ?? []].flat();
  const sentence = `${status} answers have another header ${at} than ${types.join(" or ")}`;
  return { sentence, pointer: schema.pointer, update: { type: [...types, "string"] } };
}

/** Undefined where the violation is one of several choices'. */
function changedElement(document: Json, status: number, violation: Violation): Change | undefined {
  const { at = "", word = "", value, pointer } = violation;
  const names = pointerSteps(pointer);
  if (names.some(name => CHOICES.includes(name)) && !CHOICES.includes(word)) {
    return undefined;
  }
  const node = pointerFrom(...names.slice(0, -1));
  const stated: Json = valueAt(document, pointer);
  const name = pointerSteps(at).join(".").replaceAll(".*", "[]") || "body";
  const subject = `${status} answers' ${shorten(name)}`;
  const shown = shorten(JSON.stringify(value));
  switch (word) {
    case "type": {
      const types = [stated].flat();
      const sentence = `${subject} is of type ${typeOf(value)}, not ${types.join(" or ")}`;
      return { sentence, pointer: node, update: { type: [...types, typeOf(value)] } };
    }
    case "enum":
      return {
        sentence: `${subject} is ${shown}, outside its enum`,
        pointer: node,
        update: { enum: [...stated, value] },
      };
    case "required": {
      const required = stated.filter((each: string) => each !== pointerSteps(at).at(-1));
      return { sentence: `${status} answers lack ${shorten(name)}`, pointer: node, update: { required } };
    }
    default: {
      const sentence = `${subject} is ${shown}, against its ${word} ${shorten(JSON.stringify(stated))}`;
      return { sentence, pointer: node, update: {}, remove: [word] };
    }
  }
}

const CHOICES = ["anyOf", "oneOf"];
