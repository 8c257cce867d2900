import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/**
 * Bytes of a bundle that uses some names of entries, e.g. `{ "openapi-fetch": ["default"] }`, minified and gzipped; made as
 * size-limit makes it. The official core can be bundled for Node only.
 */
export async function bundleSize(
  entries: Readonly<Record<string, readonly string[]>>,
  platform: "browser" | "node" = "browser",
): Promise<number> {
  const names = Object.entries(entries).flatMap(([from, used]) => used.map(name => ({ from, name })));
  const imports = names.map(({ from, name }, index) => `import { ${name} as used${index} } from "${from}";`);
  const { outputFiles } = await build({
    stdin: {
      contents: `${imports.join("")} console.log(${names.map((_, index) => `used${index}`).join(", ")});`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    platform,
    tsconfigRaw: "{}",
    write: false,
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}
