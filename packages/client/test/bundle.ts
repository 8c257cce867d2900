import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Bundles source that imports the built package, as a user's bundler does. */
export async function bundle(contents: string, conditions: readonly string[] = ["browser"]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("..", import.meta.url)) },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    conditions: [...conditions],
    // Users have no tsconfig that maps `#platform` to our sources.
    tsconfigRaw: "{}",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/** A script that walks over a list of 25 items and leaves what it got where `report` puts it. */
export function walkScript(url: string, report: string): string {
  return `
    import { createClient, isApiError } from "@ims-kit/client";
    const ims = createClient({ endpoint: ${JSON.stringify(url)}, credentials: { accessKeyId: "id", accessKeySecret: "secret" } });
    const query = { Algorithm: "face", LibId: ["l1", "l2"], EntityId: "e 1*" };
    const page = await ims.listRecognitionSamples({ ...query, PageNumber: 2, PageSize: 10 });
    // So many at a time that Node 20 would warn of as many listeners.
    const walk = ims.listRecognitionSamples.items({ ...query, PageSize: 2 }, { concurrency: 12 });
    const ids = [];
    for await (const sample of walk) ids.push(sample.SampleId);
    const result = { first: page.Samples.Sample[0].SampleId, count: new Set(ids).size, status: walk.report.status, guard: isApiError(new Error()) };
    ${report}
  `;
}

/** What the script must have got. */
export const walked = { first: "s10", count: 25, status: "stable", guard: false };
