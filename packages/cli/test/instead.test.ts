import { expect, test } from "vitest";
import { ims } from "./fixtures/run.ts";

const env = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: "the-id",
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: "the-secret",
  ALIBABA_CLOUD_SECURITY_TOKEN: "the-token",
};
const samples = ["list-recognition-samples", "--algorithm", "face", "--lib-id", "lib1", "--entity-id", "ANY"];

test("--dry-run shows the request without token, signature and secret, and the line that sends it", async () => {
  const { output } = await ims([...samples, "--dry-run", "--region", "cn-beijing"], { env });
  expect(output).toMatch(
    /^POST https:\/\/ice\.cn-beijing\.aliyuncs\.com\/\?Algorithm=face&EntityId=ANY&LibId=lib1&PageNumber=1&PageSize=10\n/,
  );
  expect(output).toContain("x-acs-security-token: <hidden>");
  expect(output).toContain("Signature=<hidden>");
  expect(output).not.toMatch(/the-secret|the-token/);
  expect(output).toContain("To send it: ims list-recognition-samples --algorithm face --lib-id lib1 --entity-id ANY");
});

test("--dry-run with --output json is data", async () => {
  const { output } = await ims([...samples, "--dry-run", "--output", "json"], { env });
  expect(JSON.parse(output)).toMatchObject({ method: "POST", headers: { "x-acs-action": "ListRecognitionSamples" } });
});

test("--curl says until when the line works", async () => {
  const { output } = await ims([...samples, "--curl"], { env });
  expect(output).toMatch(/^# It works once, until 20.*Z\.\ncurl -X POST 'https:/);
});

test("--code ts is a walk with --all", async () => {
  const { output } = await ims([...samples, "--code", "ts", "--all"], { env });
  expect(output).toContain("for await (const item of ims.listRecognitionSamples.items({");
});
