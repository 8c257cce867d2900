import type { Contract, ContractOperation, ParameterNode } from "../../contract.ts";
import { breakagesOf } from "./breakages.ts";
import { documented, type Line, line, schemaOf } from "./line.ts";

/** Each constraint violated alone, then each parameter together with each other one. */
export function refusalLines(contract: Contract, operation: ContractOperation): Line[] {
  const codes = (...names: string[]) => documented(contract, operation, ...names);
  const refuses = (claim: string, change: unknown, breaks: string, as: string[]) =>
    line("refuses", `${claim} is refused`, change, { breaks, as });
  const single = operation.query.flatMap(parameter => parameterLines(contract, parameter, refuses, codes));
  const broken = operation.query.filter(({ name }) => single.some(({ told }) => breaksOf(told).startsWith(`${name} `)));
  const pairs = broken.flatMap((one, at) => broken.slice(at + 1).map(other => [one.name, other.name] as const));
  return [
    ...single,
    ...headerLines(contract, operation, refuses, codes),
    ...METHODS.filter(method => method.toLowerCase() !== methodOf(operation)).map(method =>
      refuses(`the method ${method}`, { method }, "method", codes("UnsupportedHTTPMethod")),
    ),
    ...pairs.map(([one, other]) => line("refusesTogether", `${one} and ${other}, both wrong, are refused`, one, other)),
  ];
}

/** Those that an operation of a contract can have; an answer to HEAD or OPTIONS says nothing of the operation. */
const METHODS = ["GET", "PUT", "DELETE", "PATCH", "POST"];

type Refuses = (claim: string, change: unknown, breaks: string, as: string[]) => Line;
type Codes = (...names: string[]) => string[];

function parameterLines(contract: Contract, parameter: ParameterNode, refuses: Refuses, codes: Codes): Line[] {
  const { name, required = false } = parameter;
  const schema = schemaOf(contract, parameter.schema);
  const repeatable = schema.type === "array" && (parameter.explode ?? true);
  const missing = codes("MissingParameter");
  const invalid = codes("InvalidParameter");
  const lines: Line[] = [];
  if (required) {
    const renamed = flipCase(name);
    lines.push(refuses(`a call without ${name}`, { leaveOut: [name] }, `${name} required`, missing));
    lines.push(refuses(`${name} written ${renamed}`, { rename: { [name]: renamed } }, `${name} required`, missing));
  }
  for (const { what, word, value, empty } of breakagesOf(parameter, schema)) {
    lines.push(
      refuses(what, { set: { [name]: value } }, `${name} ${word}`, empty ? [...invalid, ...missing] : invalid),
    );
  }
  if (!repeatable) {
    const example = String(parameter.example ?? "a");
    // A parameter that a usual call does not have must be given a value before it can be sent twice.
    const change = required ? { repeat: [name] } : { set: { [name]: [example, example] } };
    lines.push(refuses(`a repeated ${name}`, change, `${name} repeated`, invalid));
  }
  return lines;
}

function headerLines(contract: Contract, operation: ContractOperation, refuses: Refuses, codes: Codes): Line[] {
  return operation.parameters
    .filter(({ in: place, schema }) => place === "header" && schemaOf(contract, schema).const !== undefined)
    .flatMap(({ name, schema, required }) => {
      const constant = schemaOf(contract, schema).const;
      const isAction = constant === operation.id;
      const wrong = isAction ? "NoSuchAction" : "1999-12-31";
      const code = isAction
        ? "InvalidAction.NotFound"
        : constant === contract.version
          ? "InvalidVersion"
          : "InvalidParameter";
      const other = [refuses(`another ${name}`, { header: { [name]: wrong } }, `${name} const`, codes(code))];
      const flipped = flipCase(String(constant));
      if (flipped !== constant) {
        const claim = `the ${name} written ${flipped}`;
        other.push(refuses(claim, { header: { [name]: flipped } }, `${name} const`, codes(code)));
      }
      if (required !== true) {
        return other;
      }
      const without = { header: { [name]: null } };
      return [
        ...other,
        refuses(`a call without ${name}`, without, `${name} required`, codes(code, "MissingParameter")),
      ];
    });
}

function flipCase(text: string): string {
  return text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();
}

function breaksOf(told: readonly unknown[]): string {
  return (told[1] as { breaks: string }).breaks;
}

function methodOf({ pointer }: ContractOperation): string {
  return pointer.slice(pointer.lastIndexOf("/") + 1);
}
