import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/**
 * Bytes of a bundle that uses some names of a package, minified and gzipped; made as size-limit makes it. The official core
 * can be bundled for Node only.
 */
export async function bundleSize(
  from: string,
  names: readonly string[],
  platform: "browser" | "node" = "browser",
): Promise<number> {
  const imported = names.map((name, index) => `${name} as used${index}`).join(", ");
  const used = names.map((_, index) => `used${index}`).join(", ");
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${imported} } from "${from}"; console.log(${used});`,
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
