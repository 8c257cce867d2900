import type { Contract } from "../contract.ts";
import { typeName } from "../naming.ts";
import type { Emitter } from "./emitter.ts";
import { leadsToCircle } from "./orval/open-circles.ts";
import { banner } from "./source-text.ts";

/**
 * A type test: what orval's validators infer is what openapi-typescript wrote, and what operations take and answer. It is
 * compiled, never run.
 */
export const typeProof: Emitter = {
  name: "type-proof",
  emit: contract => ({ "packages/client/src/gen/types.test-d.ts": proofText(contract) }),
};

function proofText({ file, document, operations }: Contract): string {
  const schemas = document.components?.schemas ?? {};
  const isOpened = leadsToCircle(schemas);
  const proofs = new Map([
    ...operations.flatMap(({ id, query, success }) => [
      ...(query.length > 0 ? [[`${id}Params`, "Agree"] as const] : []),
      [`${id}Response`, isOpened(success) ? "Takes" : "Agree"] as const,
    ]),
    ...Object.entries(schemas).map(([name, schema]) => [typeName(name), isOpened(schema) ? "Takes" : "Agree"] as const),
  ]);
  const agreements = [...proofs].map(
    ([name, proof]) => `  Proven<${proof}<typeof validators.${name}, types.${name}>>,\n`,
  );
  const signatures = operations.map(
    ({ id, name }) => `  Proven<Calls<typeof calls.operations.${name}, types.${id}Params, types.${id}Response>>,\n`,
  );
  const walks = operations
    .filter(({ node }) => node["x-pagination"] !== undefined)
    .map(
      ({ id, name }) => `  Proven<Walks<typeof calls.operations.${name}, types.${id}Params, types.${id}WalkParams>>,\n`,
    );
  return `${banner(file)}
${prelude}
/** Does not compile where validators, types, operations and the bound client disagree about the contract. */
export type Proofs = [
${[...agreements, ...signatures, ...walks].join("")}  Proven<Same<{ [Name in keyof BoundOperations]: BoundOperations[Name] }, AllBound>>,
];
`;
}

/** What the proofs are made of. */
const prelude = `import type { input } from "zod/v4";
import type { Bound } from "../bound-operation.ts";
import type { BoundOperations } from "./bound-operations.ts";
import type * as calls from "./operations.ts";
import type * as types from "./types.ts";
import type * as validators from "./zod.ts";

/**
 * A type written out, without what orval does not say: that an optional property may only be left out (zod lets it hold
 * \`undefined\`), that an object with known properties may hold others, and that an array may be read-only.
 */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { [Key in keyof T as string extends Key ? ([Known<T>] extends [never] ? Key : never) : Key]: Plain<Exclude<T[Key], undefined>> }
    : T;
type Known<T> = keyof { [Key in keyof T as string extends Key ? never : number extends Key ? never : Key]: true };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Proven<Proof extends true> = Proof;
type Agree<Validator, Type> = Same<Plain<input<Validator>>, Plain<Type>>;
/** Of a schema that holds itself, the validator looks at the first round only. */
type Takes<Validator, Type> = [Plain<Type>] extends [Plain<input<Validator>>] ? true : false;
type Calls<Call extends (...args: never) => unknown, Params, Data> = [Params] extends [Parameters<Call>[1]]
  ? Same<ReturnType<Call>, Promise<Data>>
  : false;
/** A walk takes at least what a call takes. */
type Walks<Call extends { readonly "~types"?: { readonly walkParams: unknown } }, Params, WalkParams> = [Params] extends [WalkParams]
  ? Same<NonNullable<Call["~types"]>["walkParams"], WalkParams>
  : false;
type AllBound = { readonly [Name in keyof typeof calls.operations]: Bound<(typeof calls.operations)[Name]> };
`;
