import { fileURLToPath } from "node:url";
import { mergeConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** The sources are tested, not `dist`, so the platform is picked here as Node's export condition picks it. */
export default mergeConfig(shared, {
  resolve: { alias: { "#platform": fileURLToPath(new URL("src/platform/node.ts", import.meta.url)) } },
});
