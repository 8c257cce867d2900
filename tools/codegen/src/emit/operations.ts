import type { Contract, ContractOperation } from "../contract.ts";
import type { Emitter, Files } from "./emitter.ts";
import { descriptorFrom } from "./operations/descriptor.ts";
import { operationDoc } from "./operations/operation-doc.ts";
import { operationTypes } from "./operations/operation-types.ts";
import { banner, docComment, literal } from "./source-text.ts";

const folder = "packages/client/src/gen";

/** One file an operation, which is its descriptor, and the table of all. */
export const operations: Emitter = {
  name: "operations",
  emit: contract => {
    const files: Record<string, string> = { [`${folder}/operations.ts`]: tableText(contract) };
    for (const operation of contract.operations) {
      files[`${folder}/operations/${operation.fileName}.ts`] = operationText(contract, operation);
    }
    return files satisfies Files;
  },
};

function tableText({ file, operations }: Contract): string {
  const names = operations.map(({ name }) => `  ${name},\n`).join("");
  return `${banner(file)}
${operations.map(({ name, fileName }) => `import { ${name} } from "./operations/${fileName}.ts";\n`).join("")}
export {
${names}};

/** All operations of the contract by the names of their functions. */
export const operations = {
${names}};
`;
}

function operationText(contract: Contract, operation: ContractOperation): string {
  const { params, walkParams, response, item, named } = operationTypes(contract, operation);
  const walk = item === undefined ? "" : `, ${item}, ${walkParams}`;
  return `${banner(operation.file)}
import { operation } from "../../call/operation.ts";
import type { ${named.join(", ")} } from "../types.ts";

${docComment([operationDoc(operation)])}export const ${operation.name} = /* @__PURE__ */ operation<${params}, ${response}${walk}>(
  ${literal(descriptorFrom(contract, operation), "  ")},
);
`;
}
