import { Miniflare } from "miniflare";
import { expect, test } from "vitest";
import { bundle, walked, walkScript } from "./fixtures/bundle.ts";
import { startLoopback } from "./fixtures/loopback.ts";

test("a worker calls, signs with WebCrypto and walks in workerd", async () => {
  const server = await startLoopback();
  const inner = walkScript(server.url, "return Response.json(result);").replace(/^\s*import .*$/m, "");
  const source = `
    import { createClient, isApiError } from "@ims-kit/client";
    export default { async fetch() { ${inner} } };
  `;
  const worker = new Miniflare({
    modules: true,
    script: await bundle(source, ["workerd", "worker", "browser"]),
    compatibilityDate: "2026-01-01",
  });
  try {
    const answer = await worker.dispatchFetch("http://worker.test/");
    expect(await answer.json()).toEqual(walked);
    expect(server.requests[0]?.headers.authorization).toMatch(/^ACS3-HMAC-SHA256 Credential=id,/);
  } finally {
    await worker.dispose();
    await server.close();
  }
});
