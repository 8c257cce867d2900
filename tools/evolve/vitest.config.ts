import { defineConfig, mergeConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** Much of it waits for the diff engine, git and a registry, so two files run at once. */
export default mergeConfig(shared, defineConfig({ test: { maxWorkers: 2 } }));
