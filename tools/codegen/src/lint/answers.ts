import type { Contract, ContractOperation, ExampleNode, Json, ResponseNode, SchemaNode } from "../contract.ts";
import { escapePointer, resolveRef } from "../json-pointer.ts";

/** One described answer of an operation. */
export interface Answer {
  readonly status: string;
  /** Of its JSON body. */
  readonly schema: SchemaNode | undefined;
  readonly examples: readonly NamedExample[];
  /** In the bundled document; that of a shared response if it is one. */
  readonly pointer: string;
}

/** A named example, its reference resolved. */
interface NamedExample {
  readonly name: string;
  readonly value: Json | undefined;
  /** False where the contract says that it is no page of a consistent list. */
  readonly consistent: boolean;
  readonly pointer: string;
}

/** The answers of an operation in the contract's order. */
export function answersOf({ document }: Contract, { node, pointer }: ContractOperation): Answer[] {
  return Object.entries(node.responses).map(([status, answer]) => {
    const at = "$ref" in answer ? answer.$ref.slice(1) : `${pointer}/responses/${escapePointer(status)}`;
    const body = resolveRef<ResponseNode>(document, answer).content?.["application/json"];
    const examples = Object.entries(body?.examples ?? {}).map(([name, example]) => {
      const { value, "x-consistent": consistent = true } = resolveRef<ExampleNode>(document, example);
      return { name, value, consistent, pointer: `${at}/content/application~1json/examples/${escapePointer(name)}` };
    });
    return { status, schema: body?.schema, examples, pointer: at };
  });
}
