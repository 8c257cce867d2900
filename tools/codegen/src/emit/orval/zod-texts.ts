import type { Contract } from "../../contract.ts";
import { typeName } from "../../naming.ts";
import type { Files } from "../emitter.ts";
import { banner } from "../source-text.ts";
import { tidy } from "./tidy.ts";

/** orval's file of one operation's validators. */
export function operationValidatorsText(text: string): string {
  return fromVersion4(tidy(text));
}

/** orval's file of the named schemas' validators, without the types that it infers: ours are in `schema.ts`. */
export function schemaValidatorsText(text: string): string {
  const validators = text
    .replaceAll(/^export type \w+ = zod\.(input|output)<typeof \w+>;\n/gm, "")
    // What remains is the type of a schema that holds itself, written out, as it cannot be inferred. zod lets optional
    // properties hold undefined, and the type must say so.
    .replaceAll(/^( +\S+\?: .*);$/gm, "$1 | undefined;")
    // Without its second argument the validator would claim to take anything.
    .replaceAll(/: zod\.ZodType<(\w+)> = /g, ": zod.ZodType<$1, $1> = ");
  return fromVersion4(tidy(validators));
}

/** zod 3.25 and 4 both have version 4 there, so that users of either can install the package. */
function fromVersion4(text: string): string {
  return text.replace("from 'zod'", "from 'zod/v4'");
}

/** The entry: every validator under the name of its type. */
export function validatorListText({ document, operations }: Contract, files: Files, folder: string): string {
  const lines = operations.map(({ id, fileName }) => {
    const found = exportsOf(files[`${folder}/zod/${fileName}.ts`]);
    const names = [
      ...found.filter(name => name === `${id}QueryParams`).map(name => `${name} as ${id}Params`),
      // orval appends "Schema" where a named schema has the name already.
      ...found.filter(name => name === `${id}Response`),
      ...found.filter(name => name === `${id}ResponseSchema`).map(name => `${name} as ${id}Response`),
    ];
    return `export { ${names.join(", ")} } from "./zod/${fileName}.ts";\n`;
  });
  const taken = new Set(operations.flatMap(({ id }) => [`${id}Params`, `${id}Response`]));
  const shared = exportsOf(files[`${folder}/zod/zod.schemas.ts`]).flatMap(name => {
    const component = Object.keys(document.components?.schemas ?? {}).find(key => letters(key) === letters(name));
    if (component === undefined || taken.has(typeName(component))) {
      return [];
    }
    return [name === typeName(component) ? name : `${name} as ${typeName(component)}`];
  });
  const last = shared.length > 0 ? `export { ${shared.join(", ")} } from "./zod/zod.schemas.ts";\n` : "";
  return `${banner}\n${lines.join("")}${last}`;
}

function exportsOf(text = ""): string[] {
  return [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name as string);
}

/** orval writes names in Pascal case; their letters stay the same. */
function letters(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]/g, "").toLowerCase();
}
