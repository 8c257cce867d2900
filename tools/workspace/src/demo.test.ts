import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";

test("npm start shows the contract, what was generated, and the life of a library in the mock", async () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "tools/workspace/src/demo.ts")], {
    cwd: root,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^contract {4}Alibaba Cloud Intelligent Media Services \(ICE\), version 2020-11-09$/m);
  expect(stdout).toMatch(/^operations {2}\d+: ListRecognitionSamples/m);
  expect(stdout).toMatch(/^generated {3}\d+ files in \d+ ms, none changed$/m);
  expect(stdout).toMatch(/^listed {6}3 samples$.*^deleted {5}entity "Eiffel Tower"$.*^listed {6}1 sample$/ms);
  expect(stdout.match(/^[\da-f]{32} {2}http:\/\/127\.0\.0\.1:\d+\/pictures\/[\w-]+\.png$/gm)).toHaveLength(4);
  const lines = stdout.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(24);
  expect(lines.every(line => line.length <= 80)).toBe(true);
  const address = /^mock {8}(http:\/\/127\.0\.0\.1:\d+)/m.exec(stdout)?.[1] ?? "";
  await expect(fetch(address)).rejects.toThrow("fetch failed");
});
