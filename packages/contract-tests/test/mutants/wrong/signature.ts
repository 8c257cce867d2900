import { right } from "../right.ts";
import { type Mutant, NOT_REFUSED } from "./mutant.ts";

const KNOWN = ["Algorithm", "LibId", "EntityId", "EntityName", "PageNumber", "PageSize"];

/** Faults in who may call. */
export const signature: readonly Mutant[] = [
  {
    fault: "the signature is not checked",
    wrong: { isRightSignature: () => true },
    claim: "a call signed with a wrong secret is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "any access key is known",
    wrong: { secretOf: () => "TestAccessKeySecret" },
    claim: "an unknown access key is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "headers need not be signed",
    wrong: { mustBeSigned: () => [] },
    claim: "a call whose action is not signed is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "an old date is accepted",
    wrong: { isFresh: date => Date.parse(date) <= Date.now() + 15 * 60 * 1000 },
    claim: "a date of twenty minutes ago is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "a date in the future is accepted",
    wrong: { isFresh: date => Date.parse(date) >= Date.now() - 15 * 60 * 1000 },
    claim: "a date twenty minutes ahead is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "a date of ten minutes ago is refused",
    wrong: { isFresh: date => Math.abs(Date.parse(date) - Date.now()) <= 5 * 60 * 1000 },
    claim: "a date of ten minutes ago is accepted",
    sees: /a valid call is answered 400 InvalidTimeStamp\.Expired/,
  },
  {
    fault: "a date in any format is accepted",
    wrong: { isDate: () => true, isFresh: date => !right.isDate(date) || right.isFresh(date) },
    claim: "a date in another format is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "a nonce is accepted twice",
    wrong: { isNewNonce: () => true },
    claim: "a nonce used a second time is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "any security token is accepted",
    wrong: { isToken: () => true },
    claim: "a made-up security token is refused",
    sees: NOT_REFUSED,
  },

  {
    fault: "of a signature the first half counts",
    wrong: { isRightSignature: (given, computed) => given.slice(0, 32) === computed.slice(0, 32) },
    claim: "a signature with one letter changed is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "the date need not be signed",
    wrong: { mustBeSigned: headers => right.mustBeSigned(headers).filter(name => name !== "x-acs-date") },
    claim: "a call whose date is not signed is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "the nonce need not be signed",
    wrong: { mustBeSigned: headers => right.mustBeSigned(headers).filter(name => name !== "x-acs-signature-nonce") },
    claim: "a call whose nonce is not signed is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "the host need not be signed",
    wrong: { mustBeSigned: headers => right.mustBeSigned(headers).filter(name => name !== "host") },
    claim: "a call whose host is not signed is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "the content hash need not be signed",
    wrong: { mustBeSigned: headers => right.mustBeSigned(headers).filter(name => name !== "x-acs-content-sha256") },
    claim: "a call whose content hash is not signed is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "the content hash is not compared with the body",
    wrong: { isContentHash: () => true, signedHash: headers => String(headers["x-acs-content-sha256"]) },
    claim: "the content hash of another body, signed as this one's, is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "the content hash is not read at all",
    wrong: { isContentHash: () => true },
    claim: "a content hash that is not the body's is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "the signature does not cover the PageNumber",
    wrong: { signedQueries: query => anyOf(query, "PageNumber", ["1", "2", "3"]) },
    claim: "a parameter changed after signing is refused",
    sees: /^with another PageNumber, it is answered with 200, not refused$/,
  },
  {
    fault: "the signature does not cover the Algorithm",
    wrong: { signedQueries: query => anyOf(query, "Algorithm", right.algorithms) },
    claim: "a parameter changed after signing is refused",
    sees: /^with another Algorithm, it is answered with 200, not refused$/,
  },
  {
    fault: "the signature does not cover the LibId",
    wrong: { signedQueries: query => anyOf(query, "LibId", ["lib-stars"]) },
    claim: "a parameter changed after signing is refused",
    sees: /^with another LibId, it is answered with 200, not refused$/,
  },
  {
    fault: "the signature covers known parameters only",
    wrong: { signedQueries: query => [query, query.filter(([name]) => KNOWN.includes(name))] },
    claim: "a parameter added after signing is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "a parameter that got lost on the way is called missing, not tampered with",
    wrong: {
      signedQueries: query => [query, ...right.algorithms.map(each => [["Algorithm", each], ...query] as Query)],
    },
    claim: "a parameter taken away after signing is refused",
    sees: /refused with 400 MissingParameter .* expected is SignatureDoesNotMatch/,
  },
];

type Query = ReturnType<typeof right.signedQueries>[number];

/** The query with any of these values for a parameter: as if the signature were made without it. */
function anyOf(query: Query, parameter: string, values: readonly string[]): Query[] {
  return [
    query,
    ...values.map(value => query.map(([name, own]): [string, string] => [name, name === parameter ? value : own])),
  ];
}
