import { randomBytes } from "node:crypto";
import type { Json } from "../contract/contract.ts";
import { isThrottled } from "../run/target.ts";
import type { Change } from "../wire/request.ts";
import type { Case, CaseContext } from "./case.ts";
import { expectAccepted, expectRefused } from "./expect.ts";
import { Skipped } from "./shortfall.ts";

/** A call whose signature is wrong in one way is refused with one of these codes. */
export function refusesSignature(claim: string, change: Change, as: readonly string[]): Case {
  return signatureCase(claim, async context => {
    expectRefused(context, await context.call(context.base, change), as);
  });
}

/** A call of which one value is another valid one than was signed is refused with one of these codes. */
export function refusesAltered(claim: string, parameter: string, as: readonly string[]): Case {
  return signatureCase(claim, async context => {
    const schema = context.operation.parameters.find(({ name }) => name === parameter)?.schema;
    const change = { sign: { afterwards: { [parameter]: otherValue(schema, context.base[parameter]) } } };
    expectRefused(context, await context.call(context.base, change), as);
  });
}

/** A call that is signed rightly in an unusual way is accepted. */
export function acceptsSignature(claim: string, change: Change): Case {
  return signatureCase(claim, async context => {
    expectAccepted(context, await context.call(context.base, change));
  });
}

/** A nonce serves once: the same call with the same nonce is refused the second time. */
export function refusesSecondNonce(claim: string, as: readonly string[]): Case {
  return signatureCase(claim, async context => {
    for (let tries = 1; ; tries++) {
      const change = { sign: { nonce: randomBytes(16).toString("hex") } };
      const first = await context.call(context.base, change);
      const second = await context.call(context.base, change);
      // A throttle says nothing of the nonce, and whether it spent it is not known: another nonce, a moment later.
      if (tries < 4 && [first, second].some(({ answer }) => isThrottled(answer))) {
        await context.session.clock.sleep(1000);
        continue;
      }
      expectAccepted(context, first);
      return expectRefused(context, second, as);
    }
  });
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
      if (context.session.credentials === undefined) {
        throw new Skipped("no credentials were given to sign with");
      }
      await run(context);
    },
  };
}
