import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";

test("npm start shows the contract, what was generated, the mock, the request id and a table of samples", async () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "tools/workspace/src/demo.ts")], {
    cwd: root,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^contract {4}Alibaba Cloud Intelligent Media Services \(ICE\), version 2020-11-09$/m);
  expect(stdout).toMatch(/^operations {2}.*ListRecognitionSamples/m);
  expect(stdout).toMatch(/^generated {3}\d+ files in \d+ ms, none changed$/m);
  expect(stdout).toMatch(/^request {5}[\dA-F-]{36}$/m);
  expect(stdout).toMatch(/^samples {5}2 of 2$/m);
  expect(stdout).toMatch(/^SampleId +ImageUrl +EntityId +LibId$/m);
  const address = /^mock {8}(http:\/\/127\.0\.0\.1:\d+)$/m.exec(stdout)?.[1] ?? "";
  await expect(fetch(address)).rejects.toThrow("fetch failed");
});
