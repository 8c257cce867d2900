import type { Clock } from "@ims-kit/client";
import { never } from "./timing.ts";

/** One timer that is set again whenever it is known when something falls due. */
export interface Alarm {
  /** Lets the alarm ring at that time of the clock, in milliseconds; `Infinity` switches it off. */
  set(time: number): void;
}

/** Makes an alarm that calls `ring`. It may ring earlier than it was last set to. */
export function createAlarm(clock: Clock, ring: () => void): Alarm {
  let ringsAt = never;
  let cancel = () => {};
  return {
    set(time) {
      // An alarm that rings too early does no harm, and is cheaper than a new timer.
      if (time < never && ringsAt <= time) {
        return;
      }
      cancel();
      cancel = () => {};
      ringsAt = time;
      if (time < never) {
        cancel = clock.after(Math.max(1, Math.ceil(time - clock.now())), () => {
          ringsAt = never;
          ring();
        });
      }
    },
  };
}
