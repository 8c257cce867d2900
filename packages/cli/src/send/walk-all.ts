import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { CallFlags } from "../arguments/call-flags.ts";
import type { CatalogOperation } from "../catalog/catalog.ts";
import { createDownload, type Download } from "../download/create-download.ts";
import { reportDownload } from "../download/report-download.ts";
import { exitCodes } from "../errors/exit-codes.ts";
import type { Io } from "../io.ts";
import { isStreamed, type OutputFormat } from "../output/formats.ts";
import { createItemWriter } from "../output/item-writer.ts";
import type { Query } from "../output/query.ts";
import { documentText } from "../output/write-answer.ts";
import { type OpenClient, type WalkUnderWay, walkOf } from "./open-client.ts";
import { createProgress } from "./progress.ts";

interface WalkAll {
  readonly operation: CatalogOperation;
  readonly params: Readonly<Record<string, unknown>>;
  readonly flags: CallFlags;
  readonly client: OpenClient;
  readonly output: { readonly format: OutputFormat; readonly query: Query; readonly isQueried: boolean };
  readonly io: Io;
}

/** So many items are written at a time: about a page. */
const batch = 50;

/** Walks over all items of a list and writes them as they come; returns the exit code. */
export async function walkAll(options: WalkAll): Promise<number> {
  const { operation, params, flags, client, io } = options;
  const { concurrency, resume } = flags;
  const token = resume !== undefined && existsSync(resume) ? readFileSync(resume, "utf8").trim() : undefined;
  const walk = walkOf(client, operation)(params, {
    signal: io.signal,
    ...(concurrency !== undefined && { concurrency }),
    ...(token && { token }),
  });
  const progress = createProgress(io);
  const download = downloadFor(options);
  try {
    await (isStreamed(options.output.format)
      ? writeInBatches(walk, { ...options, download }, progress)
      : writeWhole(walk, { ...options, download }, progress));
  } finally {
    progress.end(walk.report);
    keepPlace(walk, resume);
  }
  const isWhole = !download || reportDownload(await download.finish(), io);
  return walk.report.status === "uncertain" ? exitCodes.uncertain : isWhole ? exitCodes.done : exitCodes.refused;
}

function downloadFor({ operation, flags, client, io }: WalkAll): Download | undefined {
  const itemKey = operation.descriptor.pagination?.itemKey ?? "";
  const { fetch } = client;
  return flags.download === undefined
    ? undefined
    : createDownload({ folder: flags.download, itemKey, fetch, signal: io.signal });
}

type WalkWithDownload = WalkAll & { readonly download: Download | undefined };

type Progress = ReturnType<typeof createProgress>;

async function writeInBatches(
  walk: WalkUnderWay,
  { operation, flags, output, io, download }: WalkWithDownload,
  progress: Progress,
): Promise<void> {
  const { format, query, isQueried } = output;
  const writer = createItemWriter(format, isQueried ? [] : operation.columns, io.columns);
  let waiting: unknown[] = [];
  const flush = async () => {
    await io.write(writer.text(waiting));
    waiting = [];
    keepPlace(walk, flags.resume);
  };
  for await (const item of walk) {
    await download?.add(item);
    waiting.push(query(item));
    progress.show(walk.report);
    if (waiting.length === batch) {
      await flush();
    }
  }
  await flush();
}

async function writeWhole(
  walk: WalkUnderWay,
  { output, io, download }: WalkWithDownload,
  progress: Progress,
): Promise<void> {
  const items: unknown[] = [];
  for await (const item of walk) {
    await download?.add(item);
    items.push(item);
    progress.show(walk.report);
  }
  await io.write(await documentText(output.query(items), output.format));
}

/** Writes down where the walk is, so that another can go on there; the file goes when the walk has ended. */
function keepPlace({ report: { token } }: WalkUnderWay, file: string | undefined): void {
  if (file === undefined) {
    return;
  }
  if (token === undefined) {
    rmSync(file, { force: true });
  } else {
    writeFileSync(file, `${token}\n`);
  }
}
