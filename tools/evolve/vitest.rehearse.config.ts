import { defineConfig } from "vitest/config";

/** A rehearsal is one story told in order, so the first step that fails ends it. Much of it waits, so two run at once. */
export default defineConfig({
  test: {
    // A whole release takes minutes; `npm test` plays what a grown contract changes, `npm run test:full` the release too.
    include: [process.env.IMS_KIT_FULL === "1" ? "rehearsal/**/*.test.ts" : "rehearsal/growth.test.ts"],
    reporters: ["default", "json"],
    outputFile: { json: ".report/rehearse.json" },
    // A copy of the workspace shares the packages that are installed; pnpm must not install there by itself.
    env: { pnpm_config_verify_deps_before_run: "false" },
    bail: 1,
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
