import type { Clock } from "@ims-kit/client";
import type { Permit } from "./permit.ts";
import { lateness, margin, never } from "./timing.ts";

/** Calls that were sent and have no answer yet: Redis must go on holding their permits. */
export interface CallsUnderWay {
  add(permit: Permit): void;
  /** Ends a call. Returns how long it took since its permit was asked for, in milliseconds. */
  end(permit: Permit): number;
  /** When the next permit is to be renewed, in the clock's milliseconds. */
  dueAt(): number;
  /** The permits to renew now, with how late their calls may arrive at the service, in milliseconds since they were asked for. */
  takeRenewals(): { readonly id: number; readonly took: number }[];
}

/** So often a call's permit is renewed while the call is under way, in milliseconds; well below the margin. */
const renewal = 150;

/** Makes an empty set of calls. */
export function createCallsUnderWay(clock: Clock): CallsUnderWay {
  /** When each permit is renewed next. Renewals move a permit to the end, so the first is the next. */
  const renewedAt = new Map<Permit, number>();
  const age = ({ askedAt }: Permit) => clock.now() - askedAt;
  const isDue = (permit: Permit) => (renewedAt.get(permit) ?? never) <= clock.now();
  return {
    add(permit) {
      renewedAt.set(permit, clock.now() + renewal);
    },
    end(permit) {
      renewedAt.delete(permit);
      return age(permit);
    },
    dueAt: () => renewedAt.values().next().value ?? never,
    takeRenewals() {
      const due = [...renewedAt.keys()].filter(isDue);
      for (const permit of due) {
        renewedAt.delete(permit);
        if (age(permit) < lateness) {
          renewedAt.set(permit, clock.now() + renewal);
        }
      }
      // The call may arrive as late as now, and a little later if this process dies and renews no more.
      return due.map(permit => ({ id: permit.id, took: age(permit) + margin }));
    },
  };
}
