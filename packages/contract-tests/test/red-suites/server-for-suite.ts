import { afterAll } from "vitest";
import type { Family } from "../../src/claims/case.ts";
import type { ContractSuiteOptions } from "../../src/vitest.ts";
import { OWN, type Pieces } from "../mutants/right.ts";
import { startServer, world } from "../mutants/server.ts";

/** What a suite is told of a server that is started before its first test and closed after its last one. */
export function serverForSuite(wrong: Partial<Pieces>, families: readonly Family[]): ContractSuiteOptions {
  let server: Awaited<ReturnType<typeof startServer>> | undefined;
  afterAll(() => server?.close());
  return {
    async target() {
      server = await startServer({ limit: 1e9, ...wrong });
      return server.url;
    },
    credentials: { accessKeyId: "TestAccessKeyId", accessKeySecret: "TestAccessKeySecret" },
    needs: ["auth", "world", "writes"],
    world,
    only: ["gateway", OWN, ...families],
    rate: 1e9,
    seed: 1,
  };
}
