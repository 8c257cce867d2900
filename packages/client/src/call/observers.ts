import type { ClientSettings } from "./client-settings.ts";
import type { ClientEvent } from "./events.ts";

/** Calls an observer. What it throws, or rejects with, is its own affair: it must not break what it observes. */
export function notify<Args extends unknown[]>(
  observer: ((...args: Args) => unknown) | undefined,
  ...args: Args
): void {
  if (observer) {
    new Promise(resolve => resolve(observer(...args))).catch(() => {});
  }
}

/** Hands an event to the client's `onEvent`. */
export function emit({ options }: ClientSettings, event: ClientEvent): void {
  notify(options.onEvent, event);
}
