import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contractFrom, loadContract, suiteText } from "@ims-kit/codegen";
import { writeSyntheticContract } from "../codegen/synthetic-contract.ts";

const root = join(import.meta.dirname, "..", "..", "..");

interface SyntheticSuiteOptions {
  /** Gets `contract.json` and `suites/<operation-id>.mjs`. */
  readonly folder: string;
  readonly count: number;
}

/**
 * Writes a contract of many operations and its generated cases: the shapes of the codegen bench, but each list is the
 * real list under another name, so that a world stands behind it and the paging and meaning cases have work to do.
 */
export async function writeSyntheticSuite({ folder, count }: SyntheticSuiteOptions): Promise<void> {
  const real = await loadContract({ root, entry: "spec/openapi.yaml" });
  const list = real.contract.operations.find(({ node }) => node["x-filter"] !== undefined);
  if (list === undefined) {
    throw new Error("the contract has no list to multiply");
  }
  writeSyntheticContract({ spec: join(root, "spec"), folder: join(folder, "spec"), count });
  const loaded = await loadContract({ root: join(folder, "spec"), entry: "openapi.yaml" });
  const document = structuredClone(loaded.contract.document);
  for (const { id, path, node } of loaded.contract.operations) {
    if (node["x-pagination"] === undefined) {
      continue;
    }
    document.paths[path] = { post: JSON.parse(JSON.stringify(list.node).replaceAll(list.id, id)) };
  }
  const contract = contractFrom({ document, file: "synthetic", locator: loaded.locator });
  const claims = join(root, "packages/contract-tests/dist/claims/index.js");
  mkdirSync(join(folder, "suites"), { recursive: true });
  writeFileSync(join(folder, "contract.json"), contract.json);
  for (const operation of contract.operations) {
    // As it is published: JavaScript, for which Node needs no memory to take the types away.
    const text = suiteText(contract, operation, claims)
      .replace("  type OperationSuite,\n", "")
      .replace(": OperationSuite", "");
    writeFileSync(join(folder, "suites", `${operation.fileName}.mjs`), text);
  }
}
