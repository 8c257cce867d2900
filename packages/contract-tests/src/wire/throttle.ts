import type { Answer } from "./exchange.ts";

/** In milliseconds. No documented wait is longer; a target that asks for more is not obeyed. */
const LONGEST_WAIT = 5000;
/** In milliseconds, where a throttle names no wait or none that makes sense. */
const USUAL_WAIT = 1000;

/** Whether an answer is a throttle: by its code, whatever the status. */
export function isThrottle({ body }: Answer): boolean {
  return isThrottleCode(body?.Code);
}

/** Whether a code is a throttle's. */
export function isThrottleCode(code: unknown): boolean {
  return typeof code === "string" && /throttling|requeststoofrequent/i.test(code);
}

/** How long to wait after a throttle, in milliseconds: `x-acs-retry-after`, at most 5000. */
export function waitAfter({ headers }: Answer): number {
  const asked = Number(headers["x-acs-retry-after"]);
  return asked > 0 ? Math.min(asked, LONGEST_WAIT) : USUAL_WAIT;
}
