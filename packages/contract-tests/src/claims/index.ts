/** All that a generated file may import: the claims, and what binds them to an operation. */
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
export { assumed, FAMILIES, type Family, NEEDS, type Need, observed, type Suite, suite } from "./case.ts";
export { answersExample, answersPreferred, exampleFits } from "./examples.ts";
export {
  firstPageIsFirst,
  hasNoMaximum,
  itemsAreInOrder,
  pastTheEndIsEmpty,
  pastTheEndIsRefused,
  totalCountsPage,
} from "./listing-rules.ts";
export { servesAfterTheLimit, servesTheLimit, throttlesOverTheLimit } from "./load.ts";
export {
  itemsAreAsHeld,
  matchesCase,
  matchesWhole,
  selectsItsOwn,
  selectsNoOthers,
  selectsUnion,
  unknownIsRefused,
  unknownSelectsNone,
} from "./meaning.ts";
export {
  pageIsNamed,
  pagesAreFull,
  pagesDoNotOverlap,
  pagesSumToTotal,
  pageTwiceIsTheSame,
  sizesGiveTheSame,
  totalIsTheSame,
} from "./paging.ts";
export { anyText, anyValidRequest } from "./properties.ts";
export { acceptsChanged, refuses, refusesTogether } from "./refusals.ts";
export {
  acceptsSignature,
  refusesAltered,
  refusesDropped,
  refusesSecondNonce,
  refusesSignature,
} from "./signature.ts";
export { wildcardAlone, wildcardBeside, wildcardIsSpelt, wildcardSelects } from "./wildcard.ts";
