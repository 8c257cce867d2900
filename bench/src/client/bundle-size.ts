import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Bytes of a bundle, minified and gzipped. The official core can be bundled for Node only. */
export async function bundleSize(contents: string, platform: "browser" | "node" = "browser"): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: platform === "browser" ? "esm" : "cjs",
    platform,
    tsconfigRaw: "{}",
    write: false,
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}
