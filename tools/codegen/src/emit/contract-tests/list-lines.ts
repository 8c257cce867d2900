import type { Contract, ContractOperation, FilterRule } from "../../contract.ts";
import { type Line, line, schemaOf } from "./line.ts";

/** The paging laws, where the operation pages. */
export function pagingLines({ node }: ContractOperation): Line[] {
  const paging = node["x-pagination"];
  if (paging === undefined) {
    return [];
  }
  const { page, size, total } = paging;
  return [
    line("pagesDoNotOverlap", "no item is on two pages"),
    line("pagesSumToTotal", `the items of all pages sum to ${total}: none is missed`),
    line("pagesAreFull", `no page holds more than ${size}, and only the last one less`),
    line("pastTheEndIsEmpty", "a page past the end is empty"),
    line("sizesGiveTheSame", `pages of every ${size} give the same items`),
    line("pageTwiceIsTheSame", "a page asked for twice is the same page"),
    line("totalIsTheSame", `every page tells the same ${total}`),
    line("pageIsNamed", `an answer names the ${page} and ${size} that were asked for`),
  ];
}

/** What each rule of the filter means, where the operation has one and the items can be paged through. */
export function meaningLines(contract: Contract, { node, query }: ContractOperation): Line[] {
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
      ...ruleLines(rule, noun),
      // Of a value from an enum there is no near one that is allowed.
      ...(isChosen(rule.parameter)
        ? []
        : [line("matchesWhole", `${rule.parameter} is matched whole, letter by letter`, rule.parameter)]),
    ]),
    line("itemsAreAsHeld", `the ${noun} are answered as the world holds them`),
  ];
}

function ruleLines({ parameter, match, any }: FilterRule, noun: string): Line[] {
  return [
    line("selectsItsOwn", `an exact ${parameter} gives its own ${noun} and no others`, parameter),
    line("selectsNoOthers", `another ${parameter} gives none of them`, parameter),
    ...(match === "any-of" ? [line("selectsUnion", `a list of ${parameter} gives the union`, parameter)] : []),
    ...(any === undefined
      ? []
      : [
          line(
            "wildcardSelects",
            `${parameter} ${any.value} with ${any.parameter} gives what those of that name give`,
            parameter,
          ),
          line(
            "wildcardAlone",
            `${parameter} ${any.value} without ${any.parameter} gives ${any.absent?.value ?? "nothing"}`,
            parameter,
          ),
          line(
            "wildcardOnly",
            `${any.parameter} is read beside ${parameter} ${any.value} only, and only under its own name`,
            parameter,
          ),
        ]),
  ];
}
