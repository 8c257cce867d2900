import type { Contract, ContractOperation, Json, ParameterNode, SchemaNode } from "../../contract.ts";
import { resolveRef } from "../../json-pointer.ts";
import { article, type Claim, claim, claimOn, examplesOf, type StatusResponse, schemaOf } from "./claim.ts";

/** What each success of the whole run must be, and each error that is the operation's own. */
export function answerClaims(
  contract: Contract,
  operation: ContractOperation,
  errors: readonly StatusResponse[],
): Claim[] {
  return [
    claim("answersKnownStatus", "every answer has a status that the contract has"),
    claim("answersAsJson", "every answer is JSON and says so"),
    ...elementClaims(contract, operation.success, ofSuccess),
    claim("answersNothingUnknown", "an answer holds nothing that the contract does not have"),
    ...errorClaims(contract, errors),
    claim("everyAnswerFits", "every other part of every answer fits the contract"),
  ];
}

/** What each error must be. Statuses share their schemas: an element that several errors have is one claim. */
export function errorClaims(contract: Contract, errors: readonly StatusResponse[]): Claim[] {
  const schemas = errors.flatMap(({ response }) => Object.values(response.content ?? {}).map(({ schema }) => schema));
  const claims = schemas.flatMap(schema => (schema === undefined ? [] : elementClaims(contract, schema, ofError)));
  const distinct = claims.filter((each, at) => claims.findIndex(other => other.claim === each.claim) === at);
  if (distinct.length === 0) {
    return [];
  }
  const hasCodes = errors.some(({ response }) => examplesOf(contract, response).length > 0);
  return [
    ...distinct,
    claim("errorsNothingUnknown", "an error holds nothing that the contract does not have"),
    ...(hasCodes ? [claim("errorsKnownCode", "every error has a Code that the contract has for its status")] : []),
  ];
}

/** What a valid call gives: every allowed value is accepted. */
export function acceptedClaims(contract: Contract, { id, query }: ContractOperation): Claim[] {
  return query.flatMap(parameter => [
    ...parameterClaims(contract, parameter),
    ...absentMaximumClaims(contract, id, parameter),
  ]);
}

/** Where it is assumed that a number has no maximum, the maximums that it may have are tried. */
function absentMaximumClaims(contract: Contract, id: string, { name, schema: node }: ParameterNode): Claim[] {
  const schema = schemaOf(contract, node);
  const marks = schema["x-basis"] as Record<string, { or?: Json[] }> | undefined;
  const others = schema.maximum === undefined ? (marks?.maximum?.or ?? []) : [];
  const text = `a ${name} above ${others.join(" or ")} is accepted`;
  return others.length === 0 ? [] : [claimOn(`${id}.${name}.maximum`, "hasNoMaximum", text, name, others)];
}

function parameterClaims(contract: Contract, parameter: ParameterNode): Claim[] {
  const { name } = parameter;
  const schema = schemaOf(contract, parameter.schema);
  const accepts: Accepts = (text, value) => claim("accepts", text, { [name]: value });
  return [
    ...(schema.enum ?? []).map(value => accepts(`${name} ${value} is accepted`, value)),
    ...(parameter.required === true ? [] : optionalClaims(parameter, schema, accepts)),
    ...(schema.type === "integer" ? integerClaims(name, schema, accepts) : []),
    ...(schema.type === "array" ? arrayClaims(parameter, schema, accepts) : []),
    ...(isOpenText(schema) ? textClaims(name, schema, accepts) : []),
  ];
}

type Accepts = (text: string, value: Json) => Claim;

function optionalClaims({ name, example }: ParameterNode, schema: SchemaNode, accepts: Accepts): Claim[] {
  const shown = example ?? exampleOf(schema);
  return [
    accepts(`a call without ${name} is accepted`, null),
    ...(schema.enum === undefined && shown !== undefined ? [accepts(`a call with ${name} is accepted`, shown)] : []),
  ];
}

function integerClaims(name: string, schema: SchemaNode, accepts: Accepts): Claim[] {
  const { minimum, maximum = largestOf(schema) } = schema as { minimum?: number; maximum?: number };
  return [
    ...(minimum === undefined ? [] : [accepts(`${name} ${minimum}, the smallest there is, is accepted`, minimum)]),
    ...(maximum === undefined ? [] : [accepts(`${name} ${maximum}, the largest there is, is accepted`, maximum)]),
  ];
}

function arrayClaims(parameter: ParameterNode, schema: SchemaNode, accepts: Accepts): Claim[] {
  const { name } = parameter;
  const items = schema.items === undefined ? [] : arrayExample(parameter, schema);
  const [first] = items;
  return [
    ...(first === undefined ? [] : [accepts(`${name} with one value is accepted`, [first])]),
    ...(items.length > 1 ? [accepts(`${name} with ${items.length} values is accepted`, items)] : []),
    ...(schema.items?.enum ?? []).map(value => accepts(`${name} ${value} is accepted`, [value])),
  ];
}

/** Whether a schema takes any text. */
function isOpenText(schema: SchemaNode): boolean {
  const closing = ["enum", "pattern", "format", "contentMediaType"];
  return schema.type === "string" && closing.every(word => schema[word] === undefined);
}

function textClaims(name: string, schema: SchemaNode, accepts: Accepts): Claim[] {
  const { minLength, maxLength, "x-max-bytes": mostBytes } = schema as Record<string, number | undefined>;
  const most = Math.min(maxLength ?? Number.POSITIVE_INFINITY, mostBytes ?? Number.POSITIVE_INFINITY);
  const bytes = new TextEncoder().encode(ODD_TEXT).length;
  const word = mostBytes === most ? "bytes" : "letters";
  return [
    ...(minLength === 1 ? [accepts(`${article(name)} of one letter is accepted`, "a")] : []),
    ...(Number.isFinite(most)
      ? [accepts(`${article(name)} of ${most} ${word}, the longest there is, is accepted`, "a".repeat(most))]
      : []),
    ...(most >= bytes
      ? [accepts(`${article(name)} with spaces, signs and letters of many alphabets is accepted`, ODD_TEXT)]
      : []),
  ];
}

/** What must survive encoding, signing and decoding. */
const ODD_TEXT = "a b+c/d=e&f%20'(!*)~ é 样本 🙂";

/** Whose elements they are, and the case that looks at one. */
interface Holder {
  readonly who: string;
  readonly call: string;
}

const ofSuccess: Holder = { who: "an answer", call: "answersElement" };
const ofError: Holder = { who: "an error", call: "errorsElement" };

/** Where an element stands. */
interface Place {
  readonly path: string;
  readonly name: string;
  readonly required: boolean;
}

const body: Place = { path: "", name: "", required: true };

function elementClaims(contract: Contract, node: SchemaNode, holder: Holder, place = body): Claim[] {
  const { path, name, required } = place;
  const schema = resolveRef<SchemaNode>(contract.document, node);
  const own = path === "" || path.endsWith("/*") ? [] : [elementClaim(schema, holder, place)];
  if (schema.items !== undefined) {
    const each = { path: `${path}/*`, name: `each ${name}`, required };
    return [...own, ...elementClaims(contract, schema.items, holder, each)];
  }
  return [
    ...own,
    ...Object.entries(schema.properties ?? {}).flatMap(([property, inner]) => {
      const escaped = property.replaceAll("~", "~0").replaceAll("/", "~1");
      return elementClaims(contract, inner, holder, {
        path: `${path}/${escaped}`,
        name: name === "" ? property : `${name}.${property}`,
        required: (schema.required ?? []).includes(property),
      });
    }),
  ];
}

function elementClaim(schema: SchemaNode, { who, call }: Holder, { path, name, required }: Place): Claim {
  const type = [schema.type].flat().filter(Boolean).join(" or ");
  const words = [
    type === "" ? "" : `, ${article(type)}`,
    schema.minimum === undefined ? "" : ` of at least ${schema.minimum}`,
    schema.format === undefined ? "" : ` (${schema.format})`,
    schema.enum === undefined ? "" : ` among ${schema.enum.join(", ")}`,
  ].join("");
  const [, each, last] = /^(each .+)\.([^.]+)$/.exec(name) ?? [];
  return claim(call, `${each ?? who} ${required ? "has" : "may have"} ${last ?? name}${words}`, path);
}

function largestOf(schema: SchemaNode): number | undefined {
  return schema.format === "int32" ? 2 ** 31 - 1 : undefined;
}

function exampleOf(schema: SchemaNode): Json | undefined {
  const given = (schema.examples as Json[] | undefined)?.[0] ?? schema.default;
  if (given !== undefined) {
    return given as Json;
  }
  return { string: "text", integer: 1, number: 1, boolean: true }[String(schema.type)];
}

/** Values of an array parameter, as many as it may have and not more than its example. */
export function arrayExample(parameter: ParameterNode, schema: SchemaNode): Json[] {
  const given = parameter.example ?? (schema.examples as Json[] | undefined)?.[0];
  if (Array.isArray(given)) {
    return given;
  }
  const one = schema.items?.enum?.[0] ?? exampleOf(schema.items ?? {});
  return one === undefined ? [] : [one];
}
