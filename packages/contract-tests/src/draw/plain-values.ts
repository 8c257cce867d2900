import type { OperationModel, Values } from "../contract/contract.ts";
import { plainValueOf } from "./arbitrary.ts";

/** Values of a call that the contract allows: those of its first example, else of each parameter's own. */
export function plainValues({ examples, parameters }: OperationModel): Values {
  const [example = {}] = Object.values(examples);
  const values = parameters.map(({ name, required, schema, example: shown }) => {
    const made = required ? (shown ?? plainValueOf(schema)) : undefined;
    return [name, example[name] ?? made] as const;
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}
