import type { Clock, Release } from "@ims-kit/client";
import { lateness, margin } from "./quota-script.ts";

/** What Redis is to be told of the places it gave, and the places that nobody waited for. */
export interface CallReports {
  /** When the next report is due. */
  due(): number;
  /** Makes a report due now, also if there is nothing to tell. */
  hurry(): void;
  /** What tells the end of a call; `began` is when its place was asked for. */
  releaseOf(place: Place): Release;
  /** Reports places that are not used. */
  unused(ids: readonly number[]): void;
  /** Keeps a place for the next call. */
  keep(place: Place): void;
  /** A place that was kept and is not too old. */
  kept(): Place | undefined;
  /** Reports all places that were kept. */
  giveBack(): void;
  /** Takes what is due: pairs of a call's id and how long it took in microseconds, -1 if it was not sent. */
  take(): number[];
  /** Takes back what could not be told; it may be told twice. */
  restore(told: readonly number[]): void;
}

/** A place as Redis gave it. */
export interface Place {
  readonly id: number;
  /** When it was asked for, in the clock's milliseconds. */
  readonly began: number;
}

/** How long a report waits for company, in milliseconds. */
const pause = 100;
/** How long a place is kept for the next call, in milliseconds; well below the margin. */
const keeping = 50;
/** So often a call is reported while it is under way, in milliseconds; well below the margin. */
const slow = 150;
const never = Number.POSITIVE_INFINITY;

/** Gathers reports, so that they cost no question of their own; `changed` is called when the first one comes. */
export function createCallReports(clock: Clock, most: number, changed: () => void): CallReports {
  let reports: number[] = [];
  let places: Place[] = [];
  let due = never;
  /** Calls under way, and when each is reported next; the first is the next. */
  const flying = new Map<Place, number>();
  const add = (id: number, took: number) => {
    reports.push(id, took);
    soon();
  };
  const soon = () => {
    if (due !== never) {
      return;
    }
    due = clock.now() + pause;
    changed();
  };
  const giveBack = (until: number) => {
    const old = places.filter(({ began }) => began <= until);
    if (!old.length) {
      return;
    }
    places = places.filter(({ began }) => began > until);
    for (const { id } of old) {
      add(id, -1);
    }
  };
  return {
    due: () => Math.min(due, flying.values().next().value ?? never),
    hurry() {
      due = clock.now();
    },
    releaseOf(place) {
      let open = true;
      flying.set(place, clock.now() + slow);
      return () => {
        flying.delete(place);
        if (open) {
          add(place.id, Math.round((clock.now() - place.began) * 1000));
        }
        open = false;
      };
    },
    unused(ids) {
      for (const id of ids) {
        add(id, -1);
      }
    },
    keep(place) {
      places.push(place);
      soon();
    },
    kept() {
      giveBack(clock.now() - keeping);
      return places.shift();
    },
    giveBack: () => giveBack(never),
    take() {
      const now = clock.now();
      for (const [place, at] of flying) {
        if (at > now) {
          break;
        }
        // It may arrive as late as now, and a little later if this process dies and tells no more.
        reports.push(place.id, Math.round((now - place.began + margin) * 1000));
        due = now;
        flying.delete(place);
        if (now - place.began < lateness) {
          flying.set(place, now + slow);
        }
      }
      if (now < due) {
        return [];
      }
      giveBack(now - keeping);
      const told = reports;
      reports = [];
      due = never;
      return told;
    },
    restore(told) {
      reports = [...told, ...reports].slice(-2 * most);
    },
  };
}
