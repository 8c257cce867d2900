import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createPlainServer } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import { fakeKeys } from "./fixtures/fake-list.ts";
import { query } from "./fixtures/scripted.ts";

async function errorFrom(server: Server): Promise<unknown> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const ims = createClient({ endpoint, credentials: fakeKeys });
    return await ims.listRecognitionSamples(query).catch((error: unknown) => error);
  } finally {
    server.close();
  }
}

test("a server whose certificate is self-signed gets nothing, and is not asked again", async ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), "ims-kit-certificate-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  try {
    const subject = ["-subj", "/CN=127.0.0.1", "-keyout", key, "-out", cert];
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", ...subject], {
      stdio: "ignore",
    });
  } catch {
    skip("openssl is missing: apt-get install openssl");
  }
  let requests = 0;
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, () => requests++);
  rmSync(folder, { recursive: true });
  const error = await errorFrom(server);
  expect(error).toMatchObject({
    name: "NetworkError",
    reason: "connection",
    attempts: 1,
    sent: false,
    retryable: false,
  });
  expect(error).toHaveProperty("message", expect.stringContaining("check the endpoint and its certificate"));
  expect(requests).toBe(0);
});

test("a server without https gets nothing, and is not asked again", async () => {
  const error = await errorFrom(createPlainServer());
  expect(error).toMatchObject({ name: "NetworkError", attempts: 1, sent: false, retryable: false });
});
