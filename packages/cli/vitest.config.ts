import { mergeConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** Importing Prism takes seconds on a busy machine, so the files of a worker share what one has imported. */
export default mergeConfig(shared, { test: { isolate: false } });
