import type { Contract, ContractOperation, ParameterNode, SchemaNode } from "../../contract.ts";
import { type Claim, claim, claimOn, otherCase, schemaOf } from "./claim.ts";
import { type WrongValue, wrongValuesFor } from "./wrong-values.ts";

/** Each constraint violated alone, then each parameter together with each other one. */
export function refusalClaims(contract: Contract, operation: ContractOperation): Claim[] {
  const single = operation.query.flatMap(parameter => parameterClaims(contract, operation, parameter));
  const isBroken = ({ name }: ParameterNode) => single.some(each => breaksOf(each).startsWith(`${name} `));
  const broken = operation.query.filter(isBroken);
  const pairs = broken.flatMap((one, at) => broken.slice(at + 1).map(other => [one.name, other.name] as const));
  return [
    ...single,
    ...pairs.map(([one, other]) =>
      claim("refusesTogether", `${one} and ${other}, both wrong, are refused`, one, other),
    ),
  ];
}

const MISSING = ["gateway.parameterMissing"];
const INVALID = ["gateway.parameterInvalid"];

function parameterClaims(contract: Contract, operation: ContractOperation, parameter: ParameterNode): Claim[] {
  const { name, required = false } = parameter;
  const schema = schemaOf(contract, parameter.schema);
  return [
    ...(required ? requiredClaims(contract, name) : []),
    ...wrongValuesFor(parameter, schema).map(wrong => wrongValueClaim(contract, operation, parameter, wrong)),
    ...(schema.type === "array" && (parameter.explode ?? true) ? [] : [repeatedClaim(contract, parameter)]),
  ];
}

function requiredClaims(contract: Contract, name: string): Claim[] {
  const breaks = `${name} required`;
  const renamed = otherCase(name);
  return [
    claim("refuses", `a call without ${name} is refused`, { leaveOut: [name] }, { breaks, codes: MISSING }),
    spellingClaim(
      contract,
      "parameterOtherCase",
      `${name} written ${renamed}`,
      { rename: { [name]: renamed } },
      {
        breaks,
        codes: MISSING,
      },
    ),
  ];
}

function wrongValueClaim(
  contract: Contract,
  operation: ContractOperation,
  { name, schema }: ParameterNode,
  { what, word, value, empty, rule }: WrongValue,
): Claim {
  const options = { breaks: `${name} ${word}`, codes: empty ? [...INVALID, ...MISSING] : INVALID };
  const change = { set: { [name]: value } };
  if (rule !== undefined) {
    return spellingClaim(contract, rule, what, change, options);
  }
  return claimOn(assumptionFor(operation, name, schema, word), "refuses", `${what} is refused`, change, options);
}

/** A constraint of a shared schema has the schema's name. */
function assumptionFor({ id }: ContractOperation, name: string, schema: SchemaNode | undefined, word: string): string {
  const shared = schema?.$ref?.split("/").at(-1);
  return [shared ?? `${id}.${name}`, ...word.split(" ")].join(".");
}

/** A parameter that a usual call does not have must be given a value before it can be sent twice. */
function repeatedClaim(contract: Contract, { name, required, example = "a" }: ParameterNode): Claim {
  const change = required ? { repeat: [name] } : { set: { [name]: [String(example), String(example)] } };
  const options = { breaks: `${name} repeated`, codes: INVALID };
  return spellingClaim(contract, "parameterRepeated", `a repeated ${name}`, change, options);
}

/** What the gateway does with an odd spelling: a rule of its own says whether it is refused or accepted. */
export function spellingClaim(
  { document }: Contract,
  rule: string,
  what: string,
  change: unknown,
  options: { readonly breaks: string; readonly codes: readonly string[] },
): Claim {
  const isAccepted = document["x-gateway"]?.[rule]?.value === "accepted";
  return isAccepted
    ? claimOn(`gateway.${rule}`, "acceptsChanged", `${what} is accepted`, change)
    : claimOn(`gateway.${rule}`, "refuses", `${what} is refused`, change, options);
}

function breaksOf({ args }: Claim): string {
  return (args[1] as { breaks?: string } | undefined)?.breaks ?? "";
}
