import { CodegenError, messageAt } from "../codegen-error.ts";
import type { Contract } from "../contract.ts";
import type { Locator } from "../read/create-locator.ts";
import { actionConstant } from "./action-constant.ts";
import { basis } from "./basis.ts";
import { caseOfNames } from "./case-of-names.ts";
import { collections } from "./collections.ts";
import { dialect } from "./dialect.ts";
import { effect } from "./effect.ts";
import { errorResponses } from "./error-responses.ts";
import { examplesFit } from "./examples-fit.ts";
import { facts } from "./facts.ts";
import { filter } from "./filter.ts";
import { namedExamples } from "./named-examples.ts";
import { pagination } from "./pagination.ts";
import { pagingOfExamples } from "./paging-of-examples.ts";
import { patternsCompile } from "./patterns-compile.ts";
import { requestExamples } from "./request-examples.ts";
import type { Rule } from "./rule.ts";
import { schemaValues } from "./schema-values.ts";
import { shape } from "./shape.ts";

/** Our own rules: a contract says out loud what tools would otherwise have to guess. */
export const rules: readonly Rule[] = [
  shape,
  dialect,
  facts,
  basis,
  actionConstant,
  pagination,
  collections,
  filter,
  effect,
  errorResponses,
  namedExamples,
  patternsCompile,
  examplesFit,
  schemaValues,
  pagingOfExamples,
  requestExamples,
  caseOfNames,
];

/**
 * Checks a contract against our own rules.
 *
 * @throws CodegenError with a line for each finding: file, line, operation, pointer, what is wrong and what to do.
 */
export function lintContract(contract: Contract, locator: Locator): void {
  const lines: string[] = [];
  for (const { name, check } of rules) {
    check(contract, (pointer, what, operation) => {
      const place = { ...locator.place(pointer), ...(operation && { operation: operation.id }) };
      lines.push(messageAt(place, `${what} [${name}]`));
    });
    // The other rules read the extensions as they should be.
    if (name === shape.name && lines.length > 0) {
      break;
    }
  }
  if (lines.length > 0) {
    throw new CodegenError([...new Set(lines)].join("\n"));
  }
}
