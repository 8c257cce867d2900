import type { Contract, ContractOperation } from "../contract.ts";
import { acceptedLines, answerLines } from "./contract-tests/answer-lines.ts";
import { exampleLines } from "./contract-tests/example-lines.ts";
import { callOf, type Line, type Section } from "./contract-tests/line.ts";
import { meaningLines, pagingLines } from "./contract-tests/list-lines.ts";
import { loadLines, propertyLines } from "./contract-tests/load-lines.ts";
import { refusalLines } from "./contract-tests/refusal-lines.ts";
import { signatureLines } from "./contract-tests/signature-lines.ts";
import type { Emitter } from "./emitter.ts";
import { banner, docComment } from "./source-text.ts";

const FOLDER = "packages/contract-tests/src/gen";

/** The contract tests: a file an operation, a case a line with a claim as its title. */
export const contractTests: Emitter = {
  name: "contract-tests",
  emit: contract => ({
    ...Object.fromEntries(
      contract.operations.map(operation => [
        `${FOLDER}/${operation.fileName}.ts`,
        suiteText(contract, operation, "../claims/index.ts"),
      ]),
    ),
    [`${FOLDER}/index.ts`]: indexText(contract),
  }),
};

/** The file of one operation; `door` is what it imports the families of cases from. */
export function suiteText(contract: Contract, operation: ContractOperation, door: string): string {
  const sections = sectionsOf(contract, operation).filter(({ lines }) => lines.length > 0);
  const names = new Set(sections.flatMap(({ lines }) => lines.map(line => line.call)));
  const imports = [...names, "suite", "type OperationSuite"].sort(byName).map(name => `  ${name},\n`);
  const { summary, "x-source": source } = operation.node;
  const comment = docComment([
    `What any server of ${operation.id} must do${summary === undefined ? "." : `: ${summary}`}`,
    source === undefined ? undefined : `@see ${source.page}`,
  ]);
  const body = sections.map(
    ({ title, lines }) => `  // ${title}\n${lines.map(line => `  ${callOf(line)},\n`).join("")}`,
  );
  return `${banner(operation.file)}
import {
${imports.join("")}} from ${JSON.stringify(door)};

${comment}export const ${operation.name}: OperationSuite = suite(${JSON.stringify(operation.id)}, () => [
${body.join("\n")}]);
`;
}

/** The cases of an operation, family by family. */
function sectionsOf(contract: Contract, operation: ContractOperation): Section[] {
  return [
    { title: "Examples: the contract's own requests and answers", lines: exampleLines(contract, operation) },
    { title: "Answers: what a valid call gives", lines: acceptedLines(contract, operation) },
    { title: "Answers: what each one is, over the whole run", lines: answerLines(contract, operation) },
    { title: "Refusals: one thing wrong at a time, then two", lines: refusalLines(contract, operation) },
    { title: "Signature: who may call", lines: signatureLines(contract, operation) },
    { title: "Paging laws", lines: pagingLines(operation) },
    { title: "Meaning: which parameter selects which items", lines: meaningLines(contract, operation) },
    { title: "Properties: requests drawn at random", lines: propertyLines(operation) },
    { title: "Load: the documented limit", lines: loadLines(operation) },
  ].map(({ title, lines }) => ({ title, lines: lines.filter((line): line is Line => line !== undefined) }));
}

function indexText({ file, operations, hash }: Contract): string {
  return `${banner(file)}
import type { OperationSuite } from "../claims/index.ts";
${operations.map(({ name, fileName }) => `import { ${name} } from "./${fileName}.ts";\n`).join("")}
/** sha256 of the contract that these cases were made from. */
export const contractHash = ${JSON.stringify(hash)};

/** The cases of every operation of the contract. */
export const suites: readonly OperationSuite[] = [
${operations.map(({ name }) => `  ${name},\n`).join("")}];
`;
}

function byName(a: string, b: string): number {
  const bare = (name: string) => name.replace("type ", "").toLowerCase();
  return bare(a) < bare(b) ? -1 : 1;
}
