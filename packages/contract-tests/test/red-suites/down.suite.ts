import { contractSuite } from "../../src/vitest.ts";

contractSuite({ target: "http://127.0.0.1:1", only: ["refusals"] });
