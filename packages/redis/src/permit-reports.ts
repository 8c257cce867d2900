import type { Clock } from "@ims-kit/client";
import { never } from "./timing.ts";

/** Reports of what became of permits, gathered so that they travel with questions and cost none of their own. */
export interface PermitReports {
  /** When they are due, in the clock's milliseconds. */
  dueAt(): number;
  /** Adds a call that ended after that many milliseconds. */
  addCall(id: number, took: number): void;
  /** Adds permits that no call was sent with. */
  addUnused(ids: readonly number[]): void;
  /** Adds permits of calls that are still under way; these are due now. */
  addRenewals(renewals: readonly { readonly id: number; readonly took: number }[]): void;
  /** Makes them due after a pause for others to join, if they are not due earlier. */
  makeDueSoon(): void;
  /** Makes them due now, also if there are none. */
  makeDueNow(): void;
  /** Takes all of them, as pairs of id and microseconds. */
  takeAll(): number[];
  /** Puts them back; they travel with the next question. */
  restore(reports: readonly number[]): void;
}

/** How long a report waits for others, in milliseconds. */
const pause = 100;

/** Keeps the latest `most` reports; `onDue` runs when one comes in while none was due. */
export function createPermitReports(clock: Clock, most: number, onDue: () => void): PermitReports {
  let reports: number[] = [];
  let due = never;
  const makeDueSoon = () => {
    if (due === never) {
      due = clock.now() + pause;
      onDue();
    }
  };
  const microseconds = (ms: number) => Math.round(ms * 1000);
  return {
    dueAt: () => due,
    addCall(id, took) {
      reports.push(id, microseconds(took));
      makeDueSoon();
    },
    addUnused(ids) {
      for (const id of ids) {
        reports.push(id, -1);
        makeDueSoon();
      }
    },
    addRenewals(renewals) {
      for (const { id, took } of renewals) {
        reports.push(id, microseconds(took));
        due = clock.now();
      }
    },
    makeDueSoon,
    makeDueNow() {
      due = clock.now();
    },
    takeAll() {
      const all = reports;
      reports = [];
      due = never;
      return all;
    },
    restore(old) {
      reports = [...old, ...reports].slice(-2 * most);
    },
  };
}
