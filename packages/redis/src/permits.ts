import type { Clock, Release } from "@ims-kit/client";
import { type CallsUnderWay, createCallsUnderWay } from "./calls-under-way.ts";
import type { Permit } from "./permit.ts";
import { createPermitReports, type PermitReports } from "./permit-reports.ts";

/** The permits that Redis gave to this process, until it is reported what became of them. */
export interface Permits {
  /** Uses a permit for a call that goes now; the function is called when the call is over. */
  use(permit: Permit): Release;
  /** Reports permits that no call was sent with. */
  returnUnused(ids: readonly number[]): void;
  /** Keeps a permit that nobody waits for, so that the next call need not ask. */
  keepSpare(permit: Permit): void;
  /** A spare permit that is fresh enough to be used. */
  takeSpare(): Permit | undefined;
  /** Gives all spare permits back. */
  returnSpares(): void;
  /** When the next report is due, in the clock's milliseconds. */
  dueAt(): number;
  /** Makes the next report due now, also an empty one. */
  reportNow(): void;
  /** Takes the reports that are due: pairs of a permit's id and how long its call took in microseconds, -1 if none was sent. */
  takeReports(): number[];
  /** Keeps reports that did not arrive for the next question. */
  restoreReports(reports: readonly number[]): void;
}

/** How long a spare permit is fresh, in milliseconds; well below the margin. */
const freshness = 50;

/** Keeps at most `most` reports; `onDue` runs when a report comes in while none was due. */
export function createPermits(clock: Clock, most: number, onDue: () => void): Permits {
  const reports = createPermitReports(clock, most, onDue);
  const calls = createCallsUnderWay(clock);
  let spares: readonly Permit[] = [];
  const returnSpares = (askedUntil: number) => {
    const stale = spares.filter(({ askedAt }) => askedAt <= askedUntil);
    spares = spares.filter(({ askedAt }) => askedAt > askedUntil);
    reports.addUnused(stale.map(({ id }) => id));
  };
  return {
    use: permit => use(permit, calls, reports),
    returnUnused: reports.addUnused,
    keepSpare(permit) {
      spares = [...spares, permit];
      reports.makeDueSoon();
    },
    takeSpare() {
      returnSpares(clock.now() - freshness);
      const [first, ...rest] = spares;
      spares = rest;
      return first;
    },
    returnSpares: () => returnSpares(Number.POSITIVE_INFINITY),
    dueAt: () => Math.min(reports.dueAt(), calls.dueAt()),
    reportNow: reports.makeDueNow,
    takeReports() {
      reports.addRenewals(calls.takeRenewals());
      if (clock.now() < reports.dueAt()) {
        return [];
      }
      returnSpares(clock.now() - freshness);
      return reports.takeAll();
    },
    restoreReports: reports.restore,
  };
}

function use(permit: Permit, calls: CallsUnderWay, reports: PermitReports): Release {
  calls.add(permit);
  let isOver = false;
  return () => {
    if (!isOver) {
      isOver = true;
      reports.addCall(permit.id, calls.end(permit));
    }
  };
}
