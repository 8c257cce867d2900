import type { OperationArguments } from "../arguments/operation-arguments.ts";
import type { CatalogOperation } from "../catalog/catalog.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";
import type { OutputFormat } from "../output/formats.ts";
import { queryFrom } from "../output/query.ts";
import { writeAnswer } from "../output/write-answer.ts";
import { confirmWrite } from "./confirm-write.ts";
import { firstPage } from "./first-page.ts";
import { callOf, type OpenClient, openClient } from "./open-client.ts";
import { walkAll } from "./walk-all.ts";
import { writeInstead } from "./write-instead.ts";

/** Runs an operation as its arguments say; returns the exit code. */
export async function runOperation(
  operation: CatalogOperation,
  { params, flags }: OperationArguments,
  io: Io,
): Promise<number> {
  const format = (flags.output ?? (io.isOutputTerminal ? "table" : "json")) as OutputFormat;
  const query = await queryFrom(flags.query);
  const output = { format, query, isQueried: flags.query !== undefined };
  const all = flags.all === true;
  if (all && (format === "json" || format === "yaml") && flags.resume !== undefined) {
    throw new UsageError(`--resume writes items as they come; "${format}" is one document`, "Add --output jsonl.");
  }
  const client = await openClient(flags, io);
  try {
    const request = all ? params : firstPage(operation, params);
    if (await writeInstead({ operation, params: request, flags, client, io })) {
      return 0;
    }
    // Looked up here, as the client reports only the name of what a look-up throws.
    await client.credentials();
    await confirmWrite(operation, flags, client, io);
    return all
      ? await walkAll({ operation, params, flags, client, output, io })
      : await callOnce(operation, request, { client, output, io });
  } finally {
    await client.close();
  }
}

interface CallContext {
  readonly client: OpenClient;
  readonly output: Parameters<typeof writeAnswer>[2];
  readonly io: Io;
}

async function callOnce(
  operation: CatalogOperation,
  params: object,
  { client, output, io }: CallContext,
): Promise<number> {
  const data = await callOf(client, operation)(params, { signal: io.signal });
  await writeAnswer(data, operation, output, io);
  return 0;
}
