import type { JsonObject } from "@ims-kit/values";
import { CodegenError } from "../codegen-error.ts";
import type { OpenApiDocument } from "../contract.ts";
import type { Locator } from "../read/create-locator.ts";
import { lintDocument } from "../read/lint-with-redocly.ts";
import { applyOverlays } from "./apply-overlays.ts";
import { overlaidLocator } from "./overlaid-locator.ts";
import type { OverlayAction } from "./overlay-action.ts";
import { refuseObserved } from "./refuse-observed.ts";

/** A bundled document, and where its parts come from. */
interface Overlaid {
  readonly document: OpenApiDocument;
  readonly locator: Locator;
}

/**
 * A bundled document with its overlays applied, linted again.
 *
 * @throws CodegenError for an overlay that cannot be applied, and for a document that it makes invalid
 */
export async function overlaid(
  bundled: OpenApiDocument,
  written: Locator,
  actions: readonly OverlayAction[],
): Promise<Overlaid> {
  refuseObserved(bundled, written);
  if (actions.length === 0) {
    return { document: bundled, locator: written };
  }
  // A copy, in which no two places share an object.
  const document = JSON.parse(JSON.stringify(bundled)) as OpenApiDocument;
  const locator = overlaidLocator(written, applyOverlays(document as unknown as JsonObject, actions));
  try {
    await lintDocument(document, locator);
  } catch (error) {
    throw error instanceof CodegenError ? new CodegenError(withFiles(error.message, actions), { cause: error }) : error;
  }
  return { document, locator };
}

/** An example that an overlay's schema refuses stands elsewhere; the message must lead to the overlay all the same. */
function withFiles(message: string, actions: readonly OverlayAction[]): string {
  const files = [...new Set(actions.map(({ place }) => place.file))];
  return files.some(file => message.includes(file)) ? message : `${message} (with ${files.join(", ")} applied)`;
}
