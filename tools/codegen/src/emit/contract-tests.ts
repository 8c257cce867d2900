import { collectAssumptions } from "../basis/collect-assumptions.ts";
import type { Contract, ContractOperation } from "../contract.ts";
import { acceptedClaims, answerClaims, errorClaims } from "./contract-tests/answer-claims.ts";
import { type BasisOf, type Claim, claim, responsesOf, type Section, sourceOf } from "./contract-tests/claim.ts";
import { answerExampleClaims, requestExampleClaims } from "./contract-tests/example-claims.ts";
import { gatewayRefusals, signatureClaims } from "./contract-tests/gateway-claims.ts";
import { meaningClaims, pagingClaims } from "./contract-tests/list-claims.ts";
import { loadClaims, propertyClaims } from "./contract-tests/other-claims.ts";
import { refusalClaims } from "./contract-tests/refusal-claims.ts";
import type { Emitter } from "./emitter.ts";
import { banner, docComment } from "./source-text.ts";

const FOLDER = "packages/contract-tests/src/gen";
const CLAIMS = "../claims/index.ts";

/** The contract tests: a file an operation and one for the gateway, a case a line with a claim as its title. */
export const contractTests: Emitter = {
  name: "contract-tests",
  emit: contract => ({
    ...Object.fromEntries(
      contract.operations.map(operation => [
        `${FOLDER}/${operation.fileName}.ts`,
        suiteText(contract, operation, CLAIMS),
      ]),
    ),
    [`${FOLDER}/gateway.ts`]: gatewayText(contract, CLAIMS),
    [`${FOLDER}/index.ts`]: indexText(contract),
  }),
};

/** The file of one operation; `claims` is what it imports its cases from. */
export function suiteText(contract: Contract, operation: ContractOperation, claims: string): string {
  const { summary, "x-source": source } = operation.node;
  const comment = docComment([
    `What any server of ${operation.id} must do${summary === undefined ? "." : `: ${summary}`}`,
    source?.page === undefined ? undefined : `@see ${source.page}`,
  ]);
  const sections = operationSections(contract, operation);
  const { name: constant, id: suite, file } = operation;
  return fileText({ contract, file, claims, comment, constant, suite, sections });
}

/** The file of what is true whatever the operation. */
export function gatewayText(contract: Contract, claims: string): string {
  const comment = docComment(["What the gateway before all operations must do."]);
  return fileText({
    contract,
    file: contract.file,
    claims,
    comment,
    constant: "gateway",
    suite: "gateway",
    sections: gatewaySections(contract),
  });
}

interface FileParts {
  readonly contract: Contract;
  /** The file of the contract that it is made from. */
  readonly file: string;
  readonly claims: string;
  readonly comment: string;
  /** The constant that the file exports. */
  readonly constant: string;
  readonly suite: string;
  readonly sections: readonly Section[];
}

function fileText({ contract, file, claims, comment, constant, suite, sections: all }: FileParts): string {
  const basisOf = basesOf(contract);
  const sections = all.filter(section => section.claims.length > 0);
  const body = sections.map(
    section => `  // ${section.title}\n${section.claims.map(each => `  ${sourceOf(each, basisOf)},\n`).join("")}`,
  );
  const source = body.join("\n");
  const called = [...source.matchAll(/^ {2}(?:(assumed|observed)\("[^"]+", )?(\w+)\(/gm)].flatMap(([, basis, call]) => [
    basis,
    call,
  ]);
  const names = new Set([...called.filter(name => name !== undefined), "suite", "type Suite"]);
  const imports = [...names].sort(byName).map(name => `  ${name},\n`);
  return `${banner(file)}
import {
${imports.join("")}} from ${JSON.stringify(claims)};

${comment}export const ${constant}: Suite = suite(${JSON.stringify(suite)}, () => [
${source}]);
`;
}

function basesOf(contract: Contract): BasisOf {
  const bases = new Map(collectAssumptions(contract).map(({ name, basis }) => [name, basis]));
  return name => bases.get(name);
}

/** The cases of an operation, family by family; what it shares with others is the gateway's. */
function operationSections(contract: Contract, operation: ContractOperation): Section[] {
  const own = responsesOf(contract, operation).filter(({ shared }) => !shared);
  const errors = own.filter(({ status }) => status >= 400);
  const examples = [...answerExampleClaims(contract, own), ...requestExampleClaims(operation)];
  return [
    { title: "Examples: the contract's own requests and answers", claims: examples },
    { title: "Answers: what a valid call gives", claims: acceptedClaims(contract, operation) },
    { title: "Answers: what each one is, over the whole run", claims: answerClaims(contract, operation, errors) },
    { title: "Refusals: one thing wrong at a time, then two", claims: refusalClaims(contract, operation) },
    { title: "Paging laws", claims: pagingClaims(operation) },
    { title: "Meaning: which parameter selects which items", claims: meaningClaims(contract, operation) },
    { title: "Properties: requests drawn at random", claims: propertyClaims(operation) },
    { title: "Load: the limit", claims: loadClaims(operation) },
  ];
}

function gatewaySections(contract: Contract): Section[] {
  const all = contract.operations.flatMap(operation => responsesOf(contract, operation));
  const shared = all.filter(
    ({ shared: isShared, response }, at) => isShared && all.findIndex(each => each.response === response) === at,
  );
  const errors = shared.filter(({ status }) => status >= 400);
  return [
    { title: "Examples: the errors that operations share", claims: answerExampleClaims(contract, shared) },
    { title: "Answers: what each error is, over the whole run", claims: sharedAnswerClaims(contract, errors) },
    { title: "Refusals: one thing wrong at a time", claims: gatewayRefusals(contract) },
    { title: "Signature: who may call", claims: signatureClaims(contract) },
  ];
}

function sharedAnswerClaims(contract: Contract, errors: ReturnType<typeof responsesOf>): Claim[] {
  const header = "x-acs-request-id";
  const hasHeader = errors.some(({ response }) => Object.keys(response.headers ?? {}).includes(header));
  return [
    claim("answersAsJson", "every error is JSON and says so"),
    ...errorClaims(contract, errors),
    claim("requestIdsDiffer", "every answer has a RequestId unlike any other"),
    ...(hasHeader ? [claim("requestIdInHeader", `the header ${header} repeats the RequestId`, header)] : []),
    claim("everyAnswerFits", "every other part of every error fits the contract"),
  ];
}

function indexText({ file, operations, hash }: Contract): string {
  const names = [{ name: "gateway", fileName: "gateway" }, ...operations];
  const imports = [...names].sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
  return `${banner(file)}
import type { Suite } from ${JSON.stringify(CLAIMS)};
${imports.map(({ name, fileName }) => `import { ${name} } from "./${fileName}.ts";\n`).join("")}
/** sha256 of the contract that these cases were made from. */
export const contractHash = ${JSON.stringify(hash)};

/** The cases of the gateway and of every operation of the contract. */
export const suites: readonly Suite[] = [
${names.map(({ name }) => `  ${name},\n`).join("")}];
`;
}

function byName(a: string, b: string): number {
  const bare = (name: string) => name.replace("type ", "").toLowerCase();
  return bare(a) < bare(b) ? -1 : 1;
}
