import { contractSuite } from "../../src/vitest.ts";
import { serverForSuite } from "./server-for-suite.ts";

contractSuite({
  ...serverForSuite({}, ["paging"]),
  world: undefined,
  query: { Algorithm: "face", LibId: ["lib-stars"], EntityId: "nobody-at-all" },
});
