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
} from "./answers.ts";
export { type OperationSuite, suite } from "./case.ts";
export { answersExample, answersPreferred, exampleFits } from "./examples.ts";
export { servesAfterTheLimit, servesTheLimit, throttlesOverTheLimit } from "./load.ts";
export {
  itemsAreAsHeld,
  matchesWhole,
  selectsItsOwn,
  selectsNoOthers,
  selectsUnion,
  wildcardAlone,
  wildcardOnly,
  wildcardSelects,
} from "./meaning.ts";
export {
  pageIsNamed,
  pagesAreFull,
  pagesDoNotOverlap,
  pagesSumToTotal,
  pageTwiceIsTheSame,
  pastTheEndIsEmpty,
  sizesGiveTheSame,
  totalIsTheSame,
} from "./paging.ts";
export { anyText, anyValidRequest } from "./properties.ts";
export { refuses, refusesTogether } from "./refusals.ts";
export { acceptsSignature, refusesAltered, refusesSecondNonce, refusesSignature } from "./signature.ts";
