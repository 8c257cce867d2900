// A mock with the world of the contract tests, in a process of its own: prints its address, lives until it is killed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import world from "@ims-kit/contract-tests/world.json" with { type: "json" };
import { startMock } from "@ims-kit/mock";

const [folder] = process.argv.slice(2);
const contract =
  folder === undefined ? {} : { contract: JSON.parse(readFileSync(join(folder, "contract.json"), "utf8")) };
const mock = await startMock({ ...contract, world });
console.log(mock.url);
