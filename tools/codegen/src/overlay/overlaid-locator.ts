import type { Locator } from "../read/create-locator.ts";
import type { OverlayChange } from "./apply-overlays.ts";

/** Finds what an overlay wrote, or what lacks something that it removed, in the overlay's file; all else where it is. */
export function overlaidLocator(locator: Locator, changes: readonly OverlayChange[]): Locator {
  return {
    file: locator.file,
    place: pointer => {
      const change = changes.findLast(({ pointer: changed, isRemoved }) =>
        isRemoved ? changed.startsWith(`${pointer}/`) : pointer === changed || pointer.startsWith(`${changed}/`),
      );
      const holding = change ?? changes.findLast(({ pointer: changed }) => changed.startsWith(`${pointer}/`));
      return holding === undefined ? locator.place(pointer) : { ...holding.place, pointer: `#${pointer}` };
    },
  };
}
