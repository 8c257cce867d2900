// Run by the build after `tsc`: puts each entry's modules into a few files, as loading forty takes longer than running them.
import { globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type BuildOptions, build } from "esbuild";

const dist = join(import.meta.dirname, "dist");
/** Built together, so that they share what they have in common: an error has one class, whichever entry throws it. */
const together = ["index.js", "core.js", "gen/operations.js", "code/index.js", "platform/node.js", "platform/web.js"];
/** Of these nobody needs two at a time. */
const alone = ["drift/index.js", "opentelemetry/index.js"];

const outputs = await Promise.all([bundle(together, { splitting: true }), ...alone.map(entry => bundle([entry], {}))]);
const files = outputs.flatMap(({ outputFiles }) => outputFiles ?? []);
const written = new Set(files.map(({ path }) => relative(dist, path)));
// What is in a bundle now must not be there twice. Generated modules stay, so that each can be compared with its source.
for (const file of globSync("**/*.js", { cwd: dist })) {
  if (!written.has(file) && !file.startsWith("gen/")) {
    rmSync(join(dist, file));
  }
}
for (const { path, text } of files) {
  mkdirSync(dirname(path), { recursive: true });
  // Chunks have no effect of their own: an import of no name is one that bundlers of users warn about.
  // The line stays, as source maps count lines.
  writeFileSync(path, text.replaceAll(/^import "[^"]+\/chunks\/[^"]+";$/gm, ""));
}

function bundle(entries: readonly string[], options: BuildOptions) {
  return build({
    ...options,
    entryPoints: entries.map(entry => join(dist, entry)),
    outdir: dist,
    outbase: dist,
    bundle: true,
    // Constants are put where they are used; names and lines stay as they are, for those who read or debug them.
    minifySyntax: true,
    format: "esm",
    target: "es2023",
    platform: "neutral",
    chunkNames: "chunks/[hash]",
    // For stack traces and debuggers: chunks have no names that a reader knows.
    sourcemap: "linked",
    // The platform is picked by the user's runtime or bundler; peers and Node's own modules are theirs.
    external: ["#platform", "node:*", "@opentelemetry/api"],
    tsconfigRaw: "{}",
    write: false,
  });
}
