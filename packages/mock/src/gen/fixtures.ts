// Generated from the contract by "pnpm generate"; do not edit.

import { buildFixture, buildListFixture } from "../fixtures/build-fixture.ts";
import type { ErrorBody, ListRecognitionSamplesResponse, Sample } from "./schema.ts";

/** A valid `ListRecognitionSamplesResponse`; what is passed in takes the place of its own values; `TotalCount` follows the items unless it is given. */
export function listRecognitionSamplesResponse(values: Partial<ListRecognitionSamplesResponse> = {}): ListRecognitionSamplesResponse {
  return buildListFixture<ListRecognitionSamplesResponse>(
    "/paths/~1#ListRecognitionSamples/post/responses/200/content/application~1json/schema",
    {
      page: "PageNumber",
      size: "PageSize",
      total: "TotalCount",
      items: "/Samples/Sample",
    },
    {
      RequestId: "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3",
      PageNumber: 1,
      PageSize: 10,
      TotalCount: 2,
      Samples: {
        Sample: [
          {
            SampleId: "0d9f4c1b7a624d2ba728e2f35c6a9b10",
            ImageUrl: "https://example.com/samples/custom_person-1.png",
            EntityId: "7c1f0d3ae9544cb84754b2a9d6e01f38",
            LibId: "lib1",
          },
          {
            SampleId: "0d9f4c1b7a624d2ba728e2f35c6a9b11",
            ImageUrl: "https://example.com/samples/custom_person-2.png",
            EntityId: "7c1f0d3ae9544cb84754b2a9d6e01f38",
            LibId: "lib2",
          },
        ],
      },
    },
    values,
  );
}

/** A valid `Sample`; what is passed in takes the place of its own values. */
export function sample(values: Partial<Sample> = {}): Sample {
  return buildFixture<Sample>(
    "/components/schemas/Sample",
    {
      SampleId: "0d9f4c1b7a624d2ba728e2f35c6a9b10",
      ImageUrl: "https://example.com/sample.png",
      EntityId: "7c1f0d3ae9544cb84754b2a9d6e01f38",
      LibId: "5b0e7f1c2d3a23da4529998f6c4e8d71",
    },
    values,
  );
}

/** A valid `ErrorBody`; what is passed in takes the place of its own values. */
export function errorBody(values: Partial<ErrorBody> = {}): ErrorBody {
  return buildFixture<ErrorBody>(
    "/components/schemas/Error",
    {
      RequestId: "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3",
      HostId: "ice.cn-shanghai.aliyuncs.com",
      Code: "MissingParameter",
      Message: "text",
    },
    values,
  );
}
