import { randomUUID } from "node:crypto";
import type { OperationModel } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import type { Change } from "../wire/change.ts";
import { NONCE_PREFIX } from "../wire/request.ts";
import { isThrottle } from "../wire/throttle.ts";
import type { Case, CaseContext } from "./case.ts";
import { expectAccepted, expectRefused } from "./expect.ts";
import { Shortfall, Skipped } from "./shortfall.ts";

/** A call whose signature is wrong in one way is refused with one of these codes. */
export function refusesSignature(claim: string, change: Change, codes: readonly string[]): Case {
  return signatureCase(claim, async context => {
    expectRefused(context, await context.call(context.base, change), codes);
  });
}

/** A call in which any one parameter has another valid value than was signed is refused with one of these codes. */
export function refusesAltered(claim: string, codes: readonly string[]): Case {
  return signatureCase(claim, async context => {
    for (const { name, schema } of requiredOf(context)) {
      const change = { sign: { afterwards: { [name]: otherValue(schema, context.base[name]) } } };
      await expectNamed(name, async () => expectRefused(context, await context.call(context.base, change), codes));
    }
  });
}

/** A call that lost a parameter after it was signed is refused with one of these codes. */
export function refusesDropped(claim: string, codes: readonly string[]): Case {
  return signatureCase(claim, async context => {
    for (const { name } of requiredOf(context).slice(0, 1)) {
      expectRefused(context, await context.call(context.base, { sign: { dropped: [name] } }), codes);
    }
  });
}

/** A call that is signed rightly in an unusual way is accepted. */
export function acceptsSignature(claim: string, change: Change): Case {
  return signatureCase(claim, async context => {
    expectAccepted(context, await context.call(context.base, change));
  });
}

/** So often a throttle in place of an answer is put up with. */
const MOST_TRIES = 4;
/** In milliseconds. */
const WAIT_AFTER_THROTTLE = 1000;

/** A nonce serves once: the same call with the same nonce is refused the second time. */
export function refusesSecondNonce(claim: string, codes: readonly string[]): Case {
  return signatureCase(claim, async context => {
    for (let tries = 1; ; tries++) {
      const change = { sign: { nonce: `${NONCE_PREFIX}${randomUUID()}` } };
      const first = await context.call(context.base, change);
      const second = await context.call(context.base, change);
      // A throttle says nothing of the nonce, and whether it spent it is not known: another nonce, a moment later.
      if (tries < MOST_TRIES && [first, second].some(({ answer }) => isThrottle(answer))) {
        await context.run.clock.sleep(WAIT_AFTER_THROTTLE);
        continue;
      }
      expectAccepted(context, first);
      return expectRefused(context, second, codes);
    }
  });
}

function requiredOf({ operation }: CaseContext): OperationModel["parameters"] {
  return operation.parameters.filter(({ required }) => required);
}

/** A shortfall with the parameter that it is about. */
async function expectNamed(name: string, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    throw error instanceof Shortfall ? new Shortfall(`with another ${name}, ${error.message}`, error.evidence) : error;
  }
}

/** Another value that the schema allows, as it travels: a server that served it would not have looked. */
function otherValue(schema: Json, value: unknown): string {
  const other = schema?.enum?.find((each: unknown) => each !== value);
  if (other !== undefined) {
    return String(other);
  }
  if (typeof value === "number") {
    return String(value === schema?.maximum ? value - 1 : value + 1);
  }
  if (typeof value === "boolean") {
    return String(!value);
  }
  return `${[value].flat().join(",")}x`;
}

function signatureCase(claim: string, run: (context: CaseContext) => Promise<void>): Case {
  return {
    family: "signature",
    claim,
    needs: ["auth"],
    pointer: () => "/components/securitySchemes",
    async run(context) {
      if (context.run.credentials === undefined) {
        throw new Skipped("no credentials were given to sign with");
      }
      await run(context);
    },
  };
}
