import { expect, test } from "vitest";
import { checkFault } from "./check-fault.ts";
import { type Fault, faultKinds } from "./fault.ts";

test("takes every kind, with all that it may say", () => {
  for (const kind of faultKinds) {
    checkFault({ kind, ...((kind === "latency" || kind === "clock-skew") && { ms: 5 }) } as Fault);
  }
  checkFault({ kind: "error", code: "Made.Up", status: 418, retryAfter: 0, times: Number.POSITIVE_INFINITY, after: 2 });
  checkFault({ kind: "latency", ms: [5, 5], rate: 1, match: { action: "List", parameters: { PageNumber: "1" } } });
  checkFault({ kind: "clock-skew", ms: -5, match: () => true });
});

test.each([
  [undefined, 'a fault has a kind, e.g. { kind: "reset" }'],
  [{}, 'a fault has a kind, e.g. { kind: "reset" }'],
  [{ kind: "rset" }, 'there is no fault "rset": did you mean "reset"?'],
  [{ kind: "throttle" }, 'there is no fault "throttle": there are "error", "latency", "stall"'],
  [{ kind: "latency" }, 'a fault "latency" needs its ms'],
  [{ kind: "latency", ms: [40, 5] }, 'ms is a range from low to high, not "40,5"'],
  [{ kind: "latency", ms: -5 }, 'ms is milliseconds from 0 up, not "-5"'],
  [{ kind: "stall", ms: "5" }, 'ms is milliseconds from 0 up, not "5"'],
  [{ kind: "clock-skew", ms: Number.NaN }, 'ms is a number of milliseconds, not "NaN"'],
  [{ kind: "reset", ms: 5 }, 'a fault "reset" takes kind, times, after, rate, match, not "ms"'],
  [{ kind: "html", status: 20 }, 'status is a status from 200 to 599, not "20"'],
  [{ kind: "error", code: "a\nb" }, 'code is an error code, not "a\nb"'],
  [{ kind: "content-type", contentType: "" }, 'contentType is a media type, not ""'],
  [{ kind: "reset", times: -1 }, 'times is a count from 1 up, not "-1"'],
  [{ kind: "reset", times: 0 }, 'times is a count from 1 up, not "0"'],
  [{ kind: "reset", rate: 5 }, 'rate is a share from 0 to 1, not "5"'],
  [{ kind: "reset", match: "List" }, 'match is { action, parameters } or a function, not "List"'],
])("refuses %j with what is wrong", (fault, message) => {
  expect(() => checkFault(fault as never)).toThrow(message);
});
