import { expect, test } from "vitest";
import { createErrorCatalog } from "../contract/error-catalog.ts";
import { packagedContract } from "../contract/parse-contract.ts";
import { checkFaultFits } from "./check-fault-fits.ts";
import type { Fault, FaultSchedule } from "./fault.ts";

const context = { contract: packagedContract(), errors: createErrorCatalog(packagedContract()) };
const action = "ListRecognitionSamples";
const actions = [...context.contract.operations.keys()].map(id => `"${id}"`).join(", ");

test.each<Fault & FaultSchedule>([
  { kind: "reset" },
  { kind: "error", status: 503 },
  { kind: "error", code: "throttling.user" },
  { kind: "error", code: "Made.Up" },
  { kind: "error", code: "Throttling.Ram" },
  { kind: "error", code: "InternalServerError" },
  { kind: "error", code: "InvalidAccessKeyId" },
  { kind: "html", match: {} },
  { kind: "html", match: () => true },
  { kind: "html", match: { action } },
  { kind: "html", match: { parameters: { PageNumber: 2, LibId: ["lib1", "lib2"], EntityName: undefined } } },
])("takes %j", fault => {
  checkFaultFits(fault, context);
});

test.each([
  [{ kind: "error", code: "Throtling" }, 'code: the contract has no error "Throtling": did you mean "Throttling"?'],
  [
    { kind: "error", code: "Throttling.Usre" },
    'code: the contract has no error "Throttling.Usre": did you mean "Throttling.User"?',
  ],
  [
    { kind: "html", match: { action: "ListRecognitionSample" } },
    `match.action: the contract has no "ListRecognitionSample": did you mean "${action}"?`,
  ],
  [{ kind: "html", match: { action: "Other" } }, `match.action: the contract has no "Other": there are ${actions}`],
  [
    { kind: "html", match: { action, parameters: { PageNo: "2" } } },
    `match.parameters: ${action} has no "PageNo": there are "Algorithm", "LibId", "EntityId", "PageNumber", "PageSize", "EntityName"`,
  ],
  [
    { kind: "html", match: { parameters: { Pagenumber: "2" } } },
    'match.parameters: the contract has no "Pagenumber": did you mean "PageNumber"?',
  ],
  [{ kind: "html", match: { parameters: "PageNumber" } }, 'match.parameters is an object, not "PageNumber"'],
  [
    { kind: "html", match: { parameters: { PageNumber: {} } } },
    'match.parameters: "PageNumber" is a text, a number, true or false, or a list of them',
  ],
  [
    { kind: "html", match: { parameters: { LibId: [["lib1"]] } } },
    'match.parameters: "LibId" is a text, a number, true or false, or a list of them',
  ],
])("refuses %j, which would do nothing", (fault, message) => {
  expect(() => checkFaultFits(fault as never, context)).toThrow(new TypeError(message));
});
