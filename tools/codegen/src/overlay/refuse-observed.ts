import { CodegenError, messageAt } from "../codegen-error.ts";
import { escapePointer } from "../json-pointer.ts";
import type { Locator } from "../read/create-locator.ts";

/**
 * Refuses the basis `observed` where no overlay has written it: only a run can show something, and its overlay says which.
 *
 * @throws CodegenError that names the place
 */
export function refuseObserved(document: object, locator: Locator): void {
  const pointer = observedBelow(document, "");
  if (pointer !== undefined) {
    const what = 'only an overlay of a run may say "observed"; write documented or assumed, or add an overlay';
    throw new CodegenError(messageAt(locator.place(pointer), what));
  }
}

function observedBelow(node: object, pointer: string): string | undefined {
  for (const [key, value] of Object.entries(node)) {
    const at = `${pointer}/${escapePointer(key)}`;
    const isMark = key === "basis" || pointer.endsWith("/x-basis");
    if (isMark && value === "observed") {
      return at;
    }
    // Values of examples are data, whatever they are named.
    const below = typeof value === "object" && value !== null && !/^(x-)?examples?$/.test(key);
    const found = below ? observedBelow(value, at) : undefined;
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
