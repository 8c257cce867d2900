import { isApiError } from "../errors/api-error.ts";
import type { Call } from "./call.ts";
import type { Failure } from "./exchange.ts";

/** A difference below this cannot be what a timestamp was refused for, in milliseconds. */
const leastDifference = 1000;

/**
 * Repairs what a call was refused for: the clock, by the date of the answer; credentials that were looked up, by another
 * look-up. Returns whether the same call may now succeed; true once a call. What is repaired stays so for later calls.
 */
export function repair(call: Call, failure: Failure): boolean {
  const { error, request } = failure;
  const code = isApiError(error) ? error.code : "";
  const isBetter =
    request !== undefined &&
    ((/^InvalidTimeStamp/i.test(code) && repairClock(call, request)) ||
      (/^Invalid(Access|Security)/i.test(code) && call.client.source.refused(request.credentials)));
  const isFirst = isBetter && !call.isRepaired;
  call.isRepaired ||= isBetter;
  return isFirst;
}

function repairClock(
  { client: { clock, learned }, isRepaired }: Call,
  request: NonNullable<Failure["request"]>,
): boolean {
  const offset = request.serviceTime - clock.date();
  const isOff = Math.abs(offset - request.clockOffset) > leastDifference;
  if (isOff && !isRepaired) {
    learned.clockOffset = offset;
  }
  return isOff;
}
