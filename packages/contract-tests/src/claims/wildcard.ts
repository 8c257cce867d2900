import type { Stated } from "../contract/assumptions.ts";
import type { FilterRule, Values } from "../contract/contract.ts";
import type { Case, CaseContext } from "./case.ts";
import { expectRefused } from "./expect.ts";
import { expectSelected, meaningCase, needWorld } from "./known-world.ts";
import { nearTexts, otherCase } from "./near-texts.ts";
import { Skipped } from "./shortfall.ts";

/** The wildcard selects by another parameter: what the entities of that name give, say. */
export function wildcardSelects(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const queries = await namedQueries(context, rule);
    const [first] = queries;
    const { any } = withWildcard(rule);
    const near = nearTexts(String(first?.[any.parameter])).map(text => ({ ...first, [any.parameter]: text }));
    for (const values of [...queries.slice(0, 3), ...near]) {
      await expectSelected(context, { ...context.base, ...values });
    }
  });
}

/** The wildcard alone selects as the contract assumes, e.g. everything that the other parameters leave. */
export function wildcardAlone(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const { any } = withWildcard(rule);
    const [{ values: known }] = (await needWorld(context)).lookups;
    const values = without({ ...context.base, ...known, [parameter]: any.value }, any.parameter);
    if (isCode(any.absent)) {
      return expectRefused(context, await context.call(values), [String(any.absent?.value)]);
    }
    await expectSelected(context, values);
  });
}

/** Beside an exact value the wildcard's own parameter does what the contract assumes, e.g. nothing. */
export function wildcardBeside(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const { any } = withWildcard(rule);
    const [{ values }] = (await needWorld(context)).lookups;
    const asked = { ...context.base, ...values, [any.parameter]: "no-such-name" };
    const nothing = { ...asked, [parameter]: any.value };
    await expectSelected(context, asked, { alternatives: { filters: nothing } });
  });
}

/** The wildcard in other letters' case is a value like any other. */
export function wildcardIsSpelt(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const { any } = withWildcard(rule);
    const [named] = await namedQueries(context, rule);
    const asked = { ...context.base, ...named, [parameter]: otherCase(any.value) };
    const alternatives = { ignored: { ...asked, [parameter]: any.value } };
    await expectSelected(context, asked, { alternatives });
  });
}

/** Whether the rule's value is a code that the target refuses with. */
function isCode(absent: Stated | undefined): boolean {
  return absent !== undefined && absent.value !== "every" && absent.value !== "none";
}

async function namedQueries(context: CaseContext, rule: FilterRule): Promise<Values[]> {
  const { any } = withWildcard(rule);
  const named = new Map<string, Values>();
  for (const { values, items } of (await needWorld(context)).lookups) {
    const name = items[0]?.[any.property];
    if (name !== undefined) {
      named.set(String(name), { ...values, [rule.parameter]: any.value, [any.parameter]: name });
    }
  }
  if (named.size === 0) {
    throw new Skipped(`the world names nothing by ${any.property}`);
  }
  return [...named.values()];
}

function withWildcard(rule: FilterRule) {
  if (rule.any === undefined) {
    throw new Skipped(`${rule.parameter} has no wildcard`);
  }
  return { any: rule.any };
}

function without(values: Values, name: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([each]) => each !== name));
}
