import { expect, test } from "vitest";
import { startMock } from "./start-mock.ts";

test("answers a valid call with the contract's first example", async () => {
  const mock = await startMock({ auth: false });
  const query = "Algorithm=face&LibId=lib1,lib2&EntityId=e1&PageNumber=1&PageSize=10";
  const response = await fetch(`${mock.url}/?${query}`, {
    method: "POST",
    headers: { "x-acs-action": "ListRecognitionSamples", "x-acs-version": "2020-11-09" },
  });
  const body = (await response.json()) as { RequestId: string; TotalCount: number };
  expect(response.status).toBe(200);
  expect(body.TotalCount).toBe(5);
  expect(response.headers.get("x-acs-request-id")).toBe(body.RequestId);
  await mock.close();
});
