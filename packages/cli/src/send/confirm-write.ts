import { createInterface } from "node:readline/promises";
import type { CallFlags } from "../arguments/call-flags.ts";
import type { CatalogOperation } from "../catalog/catalog.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";
import type { OpenClient } from "./open-client.ts";

/** Asks on a terminal before something is written for real. @throws UsageError when the answer is not yes */
export async function confirmWrite(
  { writes, action }: CatalogOperation,
  { yes }: CallFlags,
  { isMock, endpoint }: OpenClient,
  io: Io,
): Promise<void> {
  if (!writes || yes === true || isMock || !io.isInputTerminal) {
    return;
  }
  const ask = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await ask.question(`${action} writes to ${endpoint}. Go on? [y/N] `, { signal: io.signal });
  ask.close();
  if (!/^y(es)?$/i.test(answer.trim())) {
    throw new UsageError("nothing was sent", "Answer y, or add --yes.");
  }
}
