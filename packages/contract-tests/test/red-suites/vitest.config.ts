import { defineConfig } from "vitest/config";

/** Suites that must end red: contract-suite.test.ts runs them in a vitest of their own. */
export default defineConfig({
  test: { include: ["test/red-suites/*.suite.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
