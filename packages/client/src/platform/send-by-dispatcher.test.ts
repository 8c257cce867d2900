import { expect, test } from "vitest";
import { fakeKeys } from "../../test/fake-list.ts";
import { startLoopback } from "../../test/loopback.ts";
import { query } from "../../test/scripted.ts";
import { createClient } from "../index.ts";

test("answers may come compressed in Node", async () => {
  const server = await startLoopback(0);
  await createClient({ endpoint: server.url, credentials: fakeKeys }).listRecognitionSamples(query);
  await server.close();
  expect(server.requests.map(({ headers }) => headers["accept-encoding"])).toEqual(["gzip"]);
});
