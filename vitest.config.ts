import { defineConfig } from "vitest/config";

/** Shared by every package: `vitest run --config <this file> --root .`; the JSON report feeds the total of `npm test`. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    reporters: ["default", "json"],
    outputFile: { json: ".report/tests.json" },
  },
});
