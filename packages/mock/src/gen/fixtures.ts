// @generated from spec/openapi.yaml by "pnpm generate"; do not edit.

import { buildFixture, buildListFixture } from "../fixtures/build-fixture.ts";
import type { CreateRecognitionEntityResponse, CreateRecognitionLibResponse, CreateRecognitionSampleResponse, DeleteRecognitionEntityResponse, DeleteRecognitionLibResponse, DeleteRecognitionSampleResponse, Entity, ErrorBody, Lib, ListRecognitionEntitiesResponse, ListRecognitionLibsResponse, ListRecognitionSamplesResponse, Sample } from "@ims-kit/spec/types";

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

/** A valid `CreateRecognitionLibResponse`; what is passed in takes the place of its own values. */
export function createRecognitionLibResponse(values: Partial<CreateRecognitionLibResponse> = {}): CreateRecognitionLibResponse {
  return buildFixture<CreateRecognitionLibResponse>(
    "/paths/~1#CreateRecognitionLib/post/responses/200/content/application~1json/schema",
    {
      LibId: "*************24b47865c6**************",
      RequestId: "******11-DB8D-4A9A-875B-275798******",
    },
    values,
  );
}

/** A valid `DeleteRecognitionLibResponse`; what is passed in takes the place of its own values. */
export function deleteRecognitionLibResponse(values: Partial<DeleteRecognitionLibResponse> = {}): DeleteRecognitionLibResponse {
  return buildFixture<DeleteRecognitionLibResponse>(
    "/paths/~1#DeleteRecognitionLib/post/responses/200/content/application~1json/schema",
    { RequestId: "******11-DB8D-4A9A-875B-275798******" },
    values,
  );
}

/** A valid `ListRecognitionLibsResponse`; what is passed in takes the place of its own values; `TotalCount` follows the items unless it is given. */
export function listRecognitionLibsResponse(values: Partial<ListRecognitionLibsResponse> = {}): ListRecognitionLibsResponse {
  return buildListFixture<ListRecognitionLibsResponse>(
    "/paths/~1#ListRecognitionLibs/post/responses/200/content/application~1json/schema",
    {
      page: "PageNumber",
      size: "PageSize",
      total: "TotalCount",
      items: "/Libs/Lib",
    },
    {
      RequestId: "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3",
      PageNumber: 1,
      PageSize: 10,
      TotalCount: 2,
      Libs: {
        Lib: [
          {
            LibId: "lib1",
            LibName: "Landmarks",
            LibDescription: "Buildings of Paris",
          },
          {
            LibId: "lib2",
            LibName: "Bridges",
            LibDescription: "Bridges of the Seine",
          },
        ],
      },
    },
    values,
  );
}

/** A valid `CreateRecognitionEntityResponse`; what is passed in takes the place of its own values. */
export function createRecognitionEntityResponse(values: Partial<CreateRecognitionEntityResponse> = {}): CreateRecognitionEntityResponse {
  return buildFixture<CreateRecognitionEntityResponse>(
    "/paths/~1#CreateRecognitionEntity/post/responses/200/content/application~1json/schema",
    {
      EntityId: "**************544cb84754************",
      RequestId: "******11-DB8D-4A9A-875B-275798******",
    },
    values,
  );
}

/** A valid `DeleteRecognitionEntityResponse`; what is passed in takes the place of its own values. */
export function deleteRecognitionEntityResponse(values: Partial<DeleteRecognitionEntityResponse> = {}): DeleteRecognitionEntityResponse {
  return buildFixture<DeleteRecognitionEntityResponse>(
    "/paths/~1#DeleteRecognitionEntity/post/responses/200/content/application~1json/schema",
    { RequestId: "******11-DB8D-4A9A-875B-275798******" },
    values,
  );
}

/** A valid `ListRecognitionEntitiesResponse`; what is passed in takes the place of its own values; `TotalCount` follows the items unless it is given. */
export function listRecognitionEntitiesResponse(values: Partial<ListRecognitionEntitiesResponse> = {}): ListRecognitionEntitiesResponse {
  return buildListFixture<ListRecognitionEntitiesResponse>(
    "/paths/~1#ListRecognitionEntities/post/responses/200/content/application~1json/schema",
    {
      page: "PageNumber",
      size: "PageSize",
      total: "TotalCount",
      items: "/Entities/Entity",
    },
    {
      RequestId: "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3",
      PageNumber: 1,
      PageSize: 10,
      TotalCount: 2,
      Entities: {
        Entity: [
          {
            EntityId: "7c1f0d3ae9544cb84754b2a9d6e01f38",
            EntityName: "Eiffel Tower",
            EntityInfo: "{}",
          },
          {
            EntityId: "7c1f0d3ae9544cb84754b2a9d6e01f39",
            EntityName: "Arc de Triomphe",
            EntityInfo: "{\"height\":50}",
          },
        ],
      },
    },
    values,
  );
}

/** A valid `CreateRecognitionSampleResponse`; what is passed in takes the place of its own values. */
export function createRecognitionSampleResponse(values: Partial<CreateRecognitionSampleResponse> = {}): CreateRecognitionSampleResponse {
  return buildFixture<CreateRecognitionSampleResponse>(
    "/paths/~1#CreateRecognitionSample/post/responses/200/content/application~1json/schema",
    {
      SampleId: "**************4d2ba728e2f**************",
      RequestId: "******11-DB8D-4A9A-875B-275798******",
    },
    values,
  );
}

/** A valid `DeleteRecognitionSampleResponse`; what is passed in takes the place of its own values. */
export function deleteRecognitionSampleResponse(values: Partial<DeleteRecognitionSampleResponse> = {}): DeleteRecognitionSampleResponse {
  return buildFixture<DeleteRecognitionSampleResponse>(
    "/paths/~1#DeleteRecognitionSample/post/responses/200/content/application~1json/schema",
    { RequestId: "******11-DB8D-4A9A-875B-275798******" },
    values,
  );
}

/** A valid `Lib`; what is passed in takes the place of its own values. */
export function lib(values: Partial<Lib> = {}): Lib {
  return buildFixture<Lib>(
    "/components/schemas/Lib",
    { LibId: "5b0e7f1c2d3a23da4529998f6c4e8d71", LibName: "Landmarks" },
    values,
  );
}

/** A valid `Entity`; what is passed in takes the place of its own values. */
export function entity(values: Partial<Entity> = {}): Entity {
  return buildFixture<Entity>(
    "/components/schemas/Entity",
    {
      EntityId: "7c1f0d3ae9544cb84754b2a9d6e01f38",
      EntityName: "Eiffel Tower",
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
