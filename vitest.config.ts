import { defineConfig } from "vitest/config";

/** Shared by every package: `vitest run --config <this file> --root .`; the JSON report feeds the total of `npm test`. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // Half of a run went into starting a worker for each file; no test changes what others share.
    isolate: false,
    // A busy machine is no failure: what hangs is told apart by minutes, not seconds.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    reporters: ["default", "json"],
    outputFile: { json: ".report/tests.json" },
  },
});
