import { visibleText } from "#values";
import { createRedact } from "../wire/redact.ts";
import type { Credentials } from "../wire/signature.ts";

/** Makes a text from outside fit to be printed: without secrets, and with control characters spelt out. */
export type Printable = (text: string) => string;

/** The one gate through which texts of the target enter a result. */
export function createPrintable(credentials: Credentials | undefined): Printable {
  const redact = createRedact(credentials);
  return text => visibleText(redact(text));
}
