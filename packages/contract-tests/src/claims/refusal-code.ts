import { documented, type Ground } from "../contract/assumptions.ts";
import type { OperationModel } from "../contract/contract.ts";
import type { Answered, CaseContext } from "./case.ts";
import type { Evidence } from "./shortfall.ts";

/** A code that a refusal should have. */
export interface RefusalCode {
  /** E.g. `MissingParameter`, or `Missing{parameter}` for one that names the parameter. */
  readonly value: string;
  /** What a server may answer instead, in the same form. */
  readonly or: readonly string[];
  readonly ground: Ground;
}

/** The code of a gateway rule, e.g. `gateway.parameterMissing`, with its basis; any other name is a documented code. */
export function refusalCode({ contract }: CaseContext, name: string): RefusalCode {
  const [holder, word = ""] = name.split(".");
  const rule = holder === "gateway" ? contract.document["x-gateway"]?.[word] : undefined;
  if (rule === undefined) {
    return { value: holder === "gateway" ? ANY : name, or: [], ground: documented };
  }
  return { value: rule.value, or: rule.or ?? [], ground: contract.assumptions.groundAt(`/x-gateway/${word}`) };
}

/** Of a rule that the contract does not have. */
const ANY = "any code";

/** Whether an answer has a code, and the status under which the contract shows it. */
export function isAnsweredWith(operation: OperationModel, { answer }: Answered, { value }: RefusalCode): boolean {
  if (value === ANY) {
    return true;
  }
  const statuses = operation.responses.filter(({ codes }) => codes.includes(value)).map(({ status }) => status);
  return isOfForm(operation, answer.body?.Code, value) && (statuses.length === 0 || statuses.includes(answer.status));
}

/** What another code goes against: an assumption only where each of the expected ones is assumed. */
export function groundOfCode(operation: OperationModel, codes: readonly RefusalCode[], code: unknown): Evidence {
  const isDocumented = codes.some(({ ground }) => ground.basis !== "assumed");
  if (isDocumented) {
    return { ground: documented };
  }
  const optionIn = ({ or }: RefusalCode) => or.find(each => isOfForm(operation, code, each));
  const differing = codes.find(each => optionIn(each) !== undefined) ?? codes[0];
  const instead = differing && optionIn(differing);
  return { ground: differing?.ground, ...(instead !== undefined && { instead }) };
}

/** Codes are compared without regard to case. `{parameter}` stands for the name of any parameter of the operation. */
function isOfForm({ parameters }: OperationModel, code: unknown, form: string): boolean {
  if (typeof code !== "string") {
    return false;
  }
  const forms = form.includes("{parameter}") ? parameters.map(({ name }) => form.replace("{parameter}", name)) : [form];
  return forms.some(each => each.toLowerCase() === code.toLowerCase());
}
