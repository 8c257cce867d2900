import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

test("gives a bundler nothing to warn about", async () => {
  const { warnings } = await build({
    stdin: {
      contents: `export { createClient, items } from "@ims-kit/client/core";
        export { listRecognitionSamples } from "@ims-kit/client/operations";`,
      // From here the files are none of `node_modules`, for which bundlers keep silent.
      resolveDir: fileURLToPath(new URL("..", import.meta.url)),
    },
    bundle: true,
    platform: "browser",
    tsconfigRaw: "{}",
    write: false,
    logLevel: "silent",
  });
  expect(warnings.map(({ text }) => text)).toEqual([]);
});
