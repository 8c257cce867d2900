import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** What became of a picture. */
export type Saved = "differs" | "failed" | "saved" | "there";

/** Where a picture comes from and goes to. */
export interface PictureToSave {
  readonly url: string;
  readonly path: string;
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
}

/**
 * Saves a picture. A file of the same size is taken for the same picture and left alone, as is one that differs. What is
 * being written lies under another name until it is whole.
 */
export async function savePicture({ url, path, fetch, signal }: PictureToSave): Promise<Saved> {
  if (!/^https?:/i.test(url)) {
    return "failed";
  }
  const response = await fetch(url, { signal });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    return "failed";
  }
  const there = await sizeOf(path);
  const announced = Number(response.headers.get("content-length") ?? Number.NaN);
  if (there !== undefined && there === announced) {
    await response.body.cancel();
    return "there";
  }
  const part = `${path}.part`;
  await pipeline(Readable.fromWeb(response.body as never), createWriteStream(part), { signal });
  if (there === undefined) {
    await rename(part, path);
    return "saved";
  }
  const isSame = (await sizeOf(part)) === there;
  await rm(part);
  return isSame ? "there" : "differs";
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch {
    // Not there yet.
    return undefined;
  }
}
