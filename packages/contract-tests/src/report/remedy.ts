import type { CaseResult } from "../run/result.ts";

/** What can be done about a case that fell short: at the server, in the contract, or by saying that it is known. */
export function remedyFor({ operation, family, claim, failure }: CaseResult): string {
  const gap = `known-gaps.txt permits it with a line "${operation}: ${claim} # the reason"`;
  if (failure?.message.startsWith("no answer came") || failure?.message.startsWith("the case took longer")) {
    return "see why the server did not answer; a higher --timeout gives it more time";
  }
  return `${REMEDIES[family]}; ${gap}`;
}

const REMEDIES: Readonly<Record<CaseResult["family"], string>> = {
  examples: "let the example and the schema in the contract agree, or the server answer the example",
  answers:
    "send the answer as the contract has it, or, where the server is right, put the drift into the contract with --report overlay=",
  refusals: "let the server check this before it serves the call",
  signature: "let the server check the signature before anything else, or leave auth out of --needs",
  paging: "let the server cut its list as the contract's x-pagination says",
  meaning: "let the server select as the contract's x-filter says, or give it and the suite the same --world",
  properties: "let the server answer the smallest request found",
  load: "let the server keep the contract's x-rate-limit, or leave throttle out of --needs",
};
