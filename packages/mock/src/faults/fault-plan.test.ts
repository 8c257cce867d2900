import { expect, test, vi } from "vitest";
import type { FaultCall, FaultMatch } from "./fault.ts";
import { createFaultPlan } from "./fault-plan.ts";

const call: FaultCall = { method: "POST", action: "List", parameters: { PageNumber: "2" } };
const kinds = (plan: ReturnType<typeof createFaultPlan>, count: number) =>
  Array.from({ length: count }, () => plan.next(call).map(({ fault }) => fault.kind)[0] ?? "-");

test("hits the next call once where no schedule is given", () => {
  const plan = createFaultPlan(1);
  plan.add({ kind: "reset" });
  expect(kinds(plan, 3)).toEqual(["reset", "-", "-"]);
});

test("waits for so many calls and hits so many", () => {
  const plan = createFaultPlan(1);
  const handle = plan.add({ kind: "html", after: 2, times: 2 });
  expect(kinds(plan, 6)).toEqual(["-", "-", "html", "html", "-", "-"]);
  expect(handle.fired).toBe(2);
});

test("hits a share of the calls, the same ones for the same seed", () => {
  const draw = (seed: number) => {
    const plan = createFaultPlan(seed);
    plan.add({ kind: "reset", rate: 0.3 });
    return kinds(plan, 1_000);
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  const hits = draw(7).filter(kind => kind === "reset").length;
  expect(hits).toBeGreaterThan(250);
  expect(hits).toBeLessThan(350);
});

test("a rule's draws do not depend on the rules beside it", () => {
  const draw = (isAccompanied: boolean) => {
    const plan = createFaultPlan(1);
    plan.add({ kind: "reset", rate: 0.5 });
    if (isAccompanied) {
      plan.add({ kind: "latency", ms: 5, rate: 0.5 });
    }
    return Array.from({ length: 200 }, () => plan.next(call).some(({ fault }) => fault.kind === "reset"));
  };
  expect(draw(true)).toEqual(draw(false));
});

test("matches action, parameters and tests of one's own", () => {
  const plan = createFaultPlan(1);
  plan.add({ kind: "html", match: { action: "Other" } });
  plan.add({ kind: "empty", match: { parameters: { PageNumber: "3" } } });
  plan.add({ kind: "gzip", match: ({ parameters }) => parameters.PageNumber === "2" });
  expect(kinds(plan, 1)).toEqual(["gzip"]);
});

test("compares matched values as they are sent", () => {
  const sent = { method: "POST", action: "List", parameters: { PageNumber: "2", LibId: "lib1,lib2", Strict: "true" } };
  const hits = (parameters: NonNullable<FaultMatch["parameters"]>) => {
    const plan = createFaultPlan(1);
    plan.add({ kind: "reset", match: { parameters } });
    return plan.next(sent).length === 1;
  };
  expect(hits({ PageNumber: 2, LibId: ["lib1", "lib2"], Strict: true, EntityName: undefined })).toBe(true);
  expect([hits({ PageNumber: 3 }), hits({ LibId: ["lib2", "lib1"] }), hits({ Strict: undefined })]).toEqual([
    false,
    false,
    false,
  ]);
});

test("goes on where a test of one's own throws, and lets the error out in a turn of its own", () => {
  vi.useFakeTimers({ toFake: ["setImmediate"] });
  try {
    const plan = createFaultPlan(1);
    plan.add({ kind: "html", match: ({ parameters }) => parameters.Nowhere?.length === 1 || JSON.parse("nonsense") });
    plan.add({ kind: "empty" });
    expect(kinds(plan, 1)).toEqual(["empty"]);
    expect(() => vi.runAllTimers()).toThrow(SyntaxError);
  } finally {
    vi.useRealTimers();
  }
});

test("adds latencies to another fault, but takes only the first of the others", () => {
  const plan = createFaultPlan(1);
  plan.add({ kind: "reset" });
  plan.add({ kind: "html" });
  plan.add({ kind: "latency", ms: 5 });
  expect(plan.next(call).map(({ fault }) => fault.kind)).toEqual(["reset", "latency"]);
  expect(plan.next(call).map(({ fault }) => fault.kind)).toEqual(["html"]);
});

test("stops a rule that is cancelled, and all at a reset", () => {
  const plan = createFaultPlan(1);
  const handle = plan.add({ kind: "reset", rate: 1 });
  expect(kinds(plan, 1)).toEqual(["reset"]);
  handle.cancel();
  expect(kinds(plan, 1)).toEqual(["-"]);
  plan.add({ kind: "html", rate: 1 });
  plan.reset();
  expect(plan.isEmpty).toBe(true);
});

test("refuses a rate that is no share", () => {
  expect(() => createFaultPlan(1).add({ kind: "reset", rate: 5 })).toThrow('rate is a share from 0 to 1, not "5"');
});
