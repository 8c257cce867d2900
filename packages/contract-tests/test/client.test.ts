import { ApiError, createClient } from "@ims-kit/client";
import { expect, test } from "vitest";
import { startServer } from "./mutants/server.ts";

const query = { Algorithm: "face", LibId: ["lib-stars", "lib-stars-2"], EntityId: "ANY", EntityName: "ada" } as const;

// The suite and the right server have one author; the client is a second reader of the same contract.
test("the right server is right for the client too", async () => {
  const server = await startServer();
  const { url: endpoint, credentials } = server;
  try {
    const client = createClient({ endpoint, credentials });
    const page = await client.listRecognitionSamples({ ...query, PageNumber: 2, PageSize: 5 });
    expect(page.TotalCount).toBe(11);
    expect(page.Samples.Sample.map(({ SampleId }) => SampleId)).toEqual([
      "ada-6",
      "ada-7",
      "ada-21",
      "ada-22",
      "ada-23",
    ]);
    const stranger = createClient({ endpoint, credentials: { ...credentials, accessKeySecret: "wrong" } });
    const refused = await stranger
      .listRecognitionSamples({ ...query, PageNumber: 1, PageSize: 5 })
      .catch(error => error);
    expect(refused).toBeInstanceOf(ApiError);
    expect(refused.code).toBe("SignatureDoesNotMatch");
  } finally {
    await server.close();
  }
});
