import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { ImportError } from "../import-error.ts";
import { checkMetadata } from "./check-metadata.ts";
import type { Metadata } from "./metadata.ts";

/** The largest product has a few megabytes, prose included. */
const megabytes = 50;

/**
 * Reads a product's metadata, as JSON or gzipped JSON.
 *
 * @throws ImportError for a file that cannot be read, is too large or truncated, holds no metadata, or is not of RPC style.
 */
export function readMetadata(file: string): Metadata {
  const checked = checkMetadata(parse(file, read(file)));
  if ("fault" in checked) {
    throw new ImportError(
      `${file}: this is no API metadata (${checked.fault}); download "api-docs.json" of the product from the vendor's OpenAPI portal`,
    );
  }
  const { info, apis } = checked.value;
  if (info.style.toUpperCase() !== "RPC") {
    throw new ImportError(
      `${file}: ${info.product} ${info.version} is of the style "${info.style}"; only products of RPC style can be imported`,
    );
  }
  if (Object.keys(apis).length === 0) {
    throw new ImportError(`${file}: "apis" is empty, so there is nothing to import; download the file again`);
  }
  return checked.value;
}

function read(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > megabytes * 1024 * 1024) {
      throw new Error(`it has ${Math.round(size / 1024 / 1024)} MB, more than the ${megabytes} MB that are read`);
    }
    const bytes = readFileSync(file);
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (isGzip ? gunzipSync(bytes, { maxOutputLength: megabytes * 1024 * 1024 }) : bytes).toString("utf8");
  } catch (cause) {
    throw new ImportError(
      `${file}: the file cannot be read: ${(cause as Error).message}; check the path and the file`,
      {
        cause,
      },
    );
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new ImportError(
      `${file}: this is not JSON: ${(cause as Error).message}; if ${basename(file)} was cut off, download it again`,
      { cause },
    );
  }
}
