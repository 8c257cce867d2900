import { contractSuite } from "../../src/vitest.ts";
import { type Pieces, right } from "../mutants/right.ts";
import { serverForSuite } from "./server-for-suite.ts";

const wrong = {
  acceptsMethod: method => method === "POST" || method === "GET",
  requestId: state =>
    state.count === 100 ? "5F2D6C11-0100" : state.count === 101 ? "5F2D6C11-0100" : right.requestId(state),
} satisfies Partial<Pieces>;

contractSuite(serverForSuite(wrong, ["answers", "refusals"]));
