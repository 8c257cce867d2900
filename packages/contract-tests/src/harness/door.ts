/** All that a generated file may import: the families of cases, and what binds them to an operation. */
export {
  accepts,
  answersAsJson,
  answersElement,
  answersKnownStatus,
  answersNothingUnknown,
  errorsElement,
  errorsKnownCode,
  errorsNothingUnknown,
  everyAnswerFits,
  requestIdInHeader,
  requestIdsDiffer,
} from "../families/answers.ts";
export { answersExample, answersPreferred, exampleFits } from "../families/examples.ts";
export { servesAfterTheLimit, servesTheLimit, throttlesOverTheLimit } from "../families/load.ts";
export {
  itemsAreAsHeld,
  matchesWhole,
  selectsItsOwn,
  selectsNoOthers,
  selectsUnion,
  wildcardAlone,
  wildcardOnly,
  wildcardSelects,
} from "../families/meaning.ts";
export {
  pageIsNamed,
  pagesAreFull,
  pagesDoNotOverlap,
  pagesSumToTotal,
  pageTwiceIsTheSame,
  pastTheEndIsEmpty,
  sizesGiveTheSame,
  totalIsTheSame,
} from "../families/paging.ts";
export { anyText, anyValidRequest } from "../families/properties.ts";
export { refuses, refusesTogether } from "../families/refusals.ts";
export { acceptsSignature, refusesAltered, refusesSecondNonce, refusesSignature } from "../families/signature.ts";
export { type OperationSuite, suite } from "./case.ts";
