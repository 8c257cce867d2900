import { defineConfig, mergeConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** Each comparison runs the diff engine, a process that takes its time on a busy machine. */
export default mergeConfig(shared, defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } }));
