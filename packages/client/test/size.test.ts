import { fileURLToPath } from "node:url";
import esbuildPlugin from "@size-limit/esbuild";
import filePlugin from "@size-limit/file";
import sizeLimit from "size-limit";
import { expect, test } from "vitest";
import { operations } from "../src/gen/operations.ts";

const kB = 1000;

/** What a user's bundle may weigh, minified and gzipped; built for browsers, from the built package. */
const budgets = [
  {
    what: "createClient and one call",
    entries: { "core.js": ["createClient"], "gen/operations.js": ["listRecognitionSamples"] },
    most: 9.8 * kB,
  },
  {
    what: "createClient and a walk over items",
    entries: { "core.js": ["createClient", "items"], "gen/operations.js": ["listRecognitionSamples"] },
    most: 13.3 * kB,
  },
  {
    what: "a client with everything bound",
    entries: { "index.js": ["createClient"] },
    most: 13.2 * kB + 0.1 * kB * Object.keys(operations).length,
  },
];

test.each(budgets)("$what: at most $most bytes", async ({ entries, most }) => {
  const imported = Object.entries(entries).map(([entry, names]): [path: string, names: string] => [
    fileURLToPath(new URL(`../dist/${entry}`, import.meta.url)),
    `{ ${names.join(", ")} }`,
  ]);
  const results: unknown = await sizeLimit([esbuildPlugin, filePlugin], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    checks: [
      {
        files: imported.map(([path]) => path),
        import: Object.fromEntries(imported),
        gzip: true,
        modifyEsbuildConfig: (config: object) => ({ ...config, platform: "browser", tsconfigRaw: "{}" }),
      },
    ],
  } as never);
  const [result] = results as { readonly size: number }[];
  expect(result?.size).toBeGreaterThan(1000);
  expect(result?.size).toBeLessThanOrEqual(most);
});
