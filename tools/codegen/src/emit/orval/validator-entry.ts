import type { Contract } from "../../contract.ts";
import { typeName } from "../../naming.ts";
import { banner } from "../source-text.ts";
import { schemasFile } from "./validator-file.ts";

/** The entry: every validator under the name of its type. `schemas` is orval's file of the named schemas' validators. */
export function validatorEntryText(contract: Contract, schemas: string): string {
  const { file, operations, document } = contract;
  const names = exportsOf(schemas);
  const own = operations.map(({ id, query, fileName }) => {
    // orval appends "Schema" where a named schema has the name already.
    const response = names.includes(`${id}Response`) ? `${id}ResponseSchema as ${id}Response` : `${id}Response`;
    const list = [...(query.length > 0 ? [`${id}QueryParams as ${id}Params`] : []), response];
    return `export { ${list.join(", ")} } from "./zod/${fileName}.ts";\n`;
  });
  const taken = new Set(operations.flatMap(({ id }) => [`${id}Params`, `${id}Response`]));
  const shared = Object.keys(document.components?.schemas ?? {}).flatMap(component => {
    const type = typeName(component);
    // orval writes names in Pascal case; their letters stay the same.
    const name = names.find(written => letters(written) === letters(component));
    return name === undefined || taken.has(type) ? [] : [name === type ? name : `${name} as ${type}`];
  });
  const last = shared.length === 0 ? "" : `export { ${shared.join(", ")} } from "./zod/${schemasFile}.ts";\n`;
  return `${banner(file)}\n${own.join("")}${last}`;
}

function exportsOf(text: string): string[] {
  return [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name as string);
}

function letters(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]/g, "").toLowerCase();
}
