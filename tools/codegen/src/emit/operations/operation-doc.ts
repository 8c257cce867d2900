import type { ContractOperation } from "../../contract.ts";

/** What an editor shows of a call: the contract's words, where they come from, and the errors that it throws. */
export function operationDoc({ node }: ContractOperation): string {
  const page = node["x-source"]?.page;
  const paragraphs = [
    node.summary,
    node.description,
    [
      ...(page === undefined ? [] : [`@see ${page}`]),
      ...errors,
      ...(node.deprecated === true ? ["@deprecated"] : []),
    ].join("\n"),
  ];
  return paragraphs
    .filter(paragraph => paragraph !== undefined)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== "")
    .join("\n\n");
}

const errors = [
  "@throws TypeError when a parameter is missing or has another type.",
  "@throws ApiError when the service refuses the call.",
  "@throws NetworkError when no answer comes.",
  "@throws ContractError when the answer is not what the contract says.",
  "@throws CredentialsError when there are no credentials.",
];
