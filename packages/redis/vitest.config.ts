import { mergeConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** A worker for each file: the client of the real Redis must not be loaded while another file has replaced the timers. */
export default mergeConfig(shared, { test: { isolate: true } });
