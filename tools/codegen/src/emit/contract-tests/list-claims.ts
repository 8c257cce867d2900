import type { Contract, ContractOperation, FilterRule, Json } from "../../contract.ts";
import { article, type Claim, claim, claimOn, schemaOf } from "./claim.ts";

/** The laws of paging, where the operation pages. */
export function pagingClaims(operation: ContractOperation): Claim[] {
  const paging = operation.node["x-pagination"];
  if (paging === undefined) {
    return [];
  }
  const { page, size, total, rules } = paging;
  const name = (rule: string) => `${operation.id}.pagination.${rule}`;
  const first = rules.firstPage?.value ?? 1;
  const isRefused = rules.pastTheEnd?.value === "refused";
  const countsPage = rules.totalCount?.value === "page";
  return [
    claimOn(name("firstPage"), "firstPageIsFirst", `the list begins at ${page} ${first}`),
    claim("pagesDoNotOverlap", "no item is on two pages"),
    ...(countsPage
      ? [claimOn(name("totalCount"), "totalCountsPage", `${total} counts the items of the page`)]
      : [
          claim("pagesSumToTotal", `the items of all pages sum to ${total}: none is missed`),
          claim("totalIsTheSame", `every page has the same ${total}`),
        ]),
    claim("pagesAreFull", `no page holds more than ${size}, and only the last one less`),
    isRefused
      ? claimOn(name("pastTheEnd"), "pastTheEndIsRefused", "a page past the end is refused")
      : claimOn(name("pastTheEnd"), "pastTheEndIsEmpty", "a page past the end is empty"),
    claim("sizesGiveTheSame", `pages of every ${size} give the same items`),
    claim("pageTwiceIsTheSame", "a page asked for twice is the same page"),
    ...(rules.order === undefined
      ? []
      : [claimOn(name("order"), "itemsAreInOrder", `the order of the items is ${rules.order.value}`)]),
    claim("pageIsNamed", `an answer names the ${page} and ${size} that were asked for`),
  ];
}

/** What each rule of the filter means, where the operation has one and the items can be paged through. */
export function meaningClaims(contract: Contract, { id, node, query }: ContractOperation): Claim[] {
  const filter = node["x-filter"];
  if (filter === undefined || node["x-pagination"] === undefined) {
    return [];
  }
  const noun = filter.collection.split(".").at(-1) ?? "items";
  const isChosen = (name: string) => {
    const schema = schemaOf(contract, query.find(parameter => parameter.name === name)?.schema);
    return (schema.enum ?? schema.items?.enum) !== undefined;
  };
  return [
    ...filter.rules.flatMap(rule => [
      ...valueClaims(id, rule, noun),
      // Of a value from an enum there is no near one that is allowed.
      ...(isChosen(rule.parameter) ? [] : spellingClaims(id, rule)),
      ...wildcardClaims(id, rule),
    ]),
    claim("itemsAreAsHeld", `the ${noun} are answered as the world holds them`),
  ];
}

function valueClaims(id: string, { parameter, match, unknown }: FilterRule, noun: string): Claim[] {
  return [
    claim("selectsItsOwn", `an exact ${parameter} gives its own ${noun} and no others`, parameter),
    claim("selectsNoOthers", `another ${parameter} gives none of them`, parameter),
    ...(match === "any-of" ? [claim("selectsUnion", `a list of ${parameter} gives the union`, parameter)] : []),
    ...(unknown === undefined ? [] : [unknownClaim(`${id}.${parameter}.unknown`, parameter, noun, unknown.value)]),
  ];
}

function unknownClaim(assumption: string, parameter: string, noun: string, value: Json): Claim {
  return value === "empty"
    ? claimOn(assumption, "unknownSelectsNone", `an unknown ${parameter} gives no ${noun}`, parameter)
    : claimOn(assumption, "unknownIsRefused", `an unknown ${parameter} is refused with ${value}`, parameter, value);
}

function spellingClaims(id: string, { parameter, case: rule }: FilterRule): Claim[] {
  const ignores = rule?.value === "ignored";
  const text = `${parameter} is matched ${ignores ? "without" : "with"} regard to letters' case`;
  return [
    claim("matchesWhole", `${parameter} is matched as a whole`, parameter),
    claimOn(`${id}.${parameter}.case`, "matchesCase", text, parameter),
  ];
}

function wildcardClaims(id: string, { parameter, any, case: rule }: FilterRule): Claim[] {
  if (any === undefined) {
    return [];
  }
  const name = `${id}.${parameter}.any`;
  const wild = `${parameter} ${any.value}`;
  const other = any.parameter;
  const alone = any.absent?.value ?? "nothing";
  const isListed = alone === "every" || alone === "none" || alone === "nothing";
  const filters = any.beside?.value === "filters";
  const ignores = any.case?.value === "ignored";
  return [
    claim("wildcardSelects", `${wild} with ${other} gives what those of that name give`, parameter),
    claimOn(
      `${name}.case`,
      "matchesCase",
      `${other} is matched ${ignores ? "without" : "with"} regard to letters' case`,
      other,
    ),
    claimOn(
      `${name}.absent`,
      "wildcardAlone",
      `${wild} without ${other} ${isListed ? `gives ${alone}` : `is refused with ${alone}`}`,
      parameter,
    ),
    claimOn(
      `${name}.beside`,
      "wildcardBeside",
      `${other} ${filters ? "selects" : "is not read"} beside an exact ${parameter}`,
      parameter,
    ),
    ...(rule?.value === "ignored"
      ? []
      : [
          claimOn(
            `${id}.${parameter}.case`,
            "wildcardIsSpelt",
            `${wild} in other letters' case is ${article(parameter)} like any other`,
            parameter,
          ),
        ]),
  ];
}
