import { afterAll, beforeAll } from "vitest";
import { contractSuite } from "../src/vitest.ts";
import { startServer, world } from "./mutants/server.ts";

let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  server = await startServer({ limit: 1e9 });
});

afterAll(() => server.close());

contractSuite({
  target: () => server.url,
  credentials: { accessKeyId: "TestAccessKeyId", accessKeySecret: "TestAccessKeySecret" },
  needs: ["auth", "world", "throttle", "writes"],
  world,
  only: ["answers", "paging", "meaning"],
  rate: 1e9,
});
