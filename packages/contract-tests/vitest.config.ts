import { mergeConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** Most of these tests wait for the documented pace, not for the processor: more of them fit side by side. */
export default mergeConfig(shared, { test: { maxWorkers: 4 } });
