import { defineConfig } from "vitest/config";

/** A rehearsal is one story told in order, so the first step that fails ends it. */
export default defineConfig({
  test: {
    include: ["rehearsal/**/*.test.ts"],
    reporters: ["default", "json"],
    outputFile: { json: ".report/rehearse.json" },
    bail: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
