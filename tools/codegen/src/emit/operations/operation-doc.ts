import { assumptionFromRule, operationRules } from "../../basis/named-rules.ts";
import type { ContractOperation } from "../../contract.ts";
import { basisRemarks } from "../basis-remarks.ts";

/** What an editor shows of a call: the contract's words, where they come from, and the errors that it throws. */
export function operationDoc(operation: ContractOperation): string {
  const { node } = operation;
  const { page, kind, date } = node["x-source"] ?? {};
  const tags = [
    ...(kind === "metadata" ? [`@remarks Imported from the vendor's metadata of ${date}.`] : []),
    ...basisRemarks(basis => rulesOf(operation, basis)),
    ...(page === undefined ? [] : [`@see ${page}`]),
    ...errors,
    ...(node.deprecated === true ? ["@deprecated"] : []),
  ];
  return [node.summary, node.description, tags.join("\n")]
    .map(paragraph => paragraph?.trim() ?? "")
    .filter(paragraph => paragraph !== "")
    .join("\n\n");
}

/** The rules of an operation that have a basis, under the names that switches and reports know them by. */
function rulesOf(operation: ContractOperation, basis: string): string[] {
  return operationRules(operation)
    .flatMap(assumptionFromRule)
    .filter(assumption => assumption.basis === basis)
    .map(({ name, value }) => `\`${name.slice(operation.id.length + 1)}\` is \`${value}\``);
}

const errors = [
  "@throws TypeError when a parameter is missing, unknown or has another type.",
  "@throws ApiError when the service refuses the call.",
  "@throws NetworkError when no answer comes.",
  "@throws ContractError when the answer is not what the contract says.",
  "@throws CredentialsError when there are no credentials.",
];
