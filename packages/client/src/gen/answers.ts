// @generated from spec/openapi.yaml by "pnpm generate"; do not edit.

/** The 200 answers by action: their place in the contract and their schemas. */
export const answers = {
  ListRecognitionSamples: {
    path: "/#ListRecognitionSamples",
    schema: {
      type: "object",
      required: ["RequestId", "PageNumber", "PageSize", "TotalCount", "Samples"],
      properties: {
        RequestId: { $ref: "#/components/schemas/RequestId" },
        PageNumber: { type: "integer" },
        PageSize: { type: "integer" },
        TotalCount: { type: "integer" },
        Samples: {
          type: "object",
          required: ["Sample"],
          properties: {
            Sample: { type: "array", items: { $ref: "#/components/schemas/Sample" } },
          },
        },
      },
    },
  },
  CreateRecognitionLib: {
    path: "/#CreateRecognitionLib",
    schema: {
      type: "object",
      required: ["LibId", "RequestId"],
      properties: {
        LibId: { type: "string" },
        RequestId: { $ref: "#/components/schemas/RequestId" },
      },
    },
  },
  DeleteRecognitionLib: {
    path: "/#DeleteRecognitionLib",
    schema: {
      type: "object",
      required: ["RequestId"],
      properties: { RequestId: { $ref: "#/components/schemas/RequestId" } },
    },
  },
  ListRecognitionLibs: {
    path: "/#ListRecognitionLibs",
    schema: {
      type: "object",
      required: ["RequestId", "PageNumber", "PageSize", "TotalCount", "Libs"],
      properties: {
        RequestId: { $ref: "#/components/schemas/RequestId" },
        PageNumber: { type: "integer" },
        PageSize: { type: "integer" },
        TotalCount: { type: "integer" },
        Libs: {
          type: "object",
          required: ["Lib"],
          properties: {
            Lib: { type: "array", items: { $ref: "#/components/schemas/Lib" } },
          },
        },
      },
    },
  },
  CreateRecognitionEntity: {
    path: "/#CreateRecognitionEntity",
    schema: {
      type: "object",
      required: ["EntityId", "RequestId"],
      properties: {
        EntityId: { type: "string" },
        RequestId: { $ref: "#/components/schemas/RequestId" },
      },
    },
  },
  DeleteRecognitionEntity: {
    path: "/#DeleteRecognitionEntity",
    schema: {
      type: "object",
      required: ["RequestId"],
      properties: { RequestId: { $ref: "#/components/schemas/RequestId" } },
    },
  },
  ListRecognitionEntities: {
    path: "/#ListRecognitionEntities",
    schema: {
      type: "object",
      required: ["RequestId", "PageNumber", "PageSize", "TotalCount", "Entities"],
      properties: {
        RequestId: { $ref: "#/components/schemas/RequestId" },
        PageNumber: { type: "integer" },
        PageSize: { type: "integer" },
        TotalCount: { type: "integer" },
        Entities: {
          type: "object",
          required: ["Entity"],
          properties: {
            Entity: { type: "array", items: { $ref: "#/components/schemas/Entity" } },
          },
        },
      },
    },
  },
  CreateRecognitionSample: {
    path: "/#CreateRecognitionSample",
    schema: {
      type: "object",
      required: ["SampleId", "RequestId"],
      properties: {
        SampleId: { type: "string" },
        RequestId: { $ref: "#/components/schemas/RequestId" },
      },
    },
  },
  DeleteRecognitionSample: {
    path: "/#DeleteRecognitionSample",
    schema: {
      type: "object",
      required: ["RequestId"],
      properties: { RequestId: { $ref: "#/components/schemas/RequestId" } },
    },
  },
};

/** The named schemas that the answers refer to. */
export const schemas = {
  Entity: {
    type: "object",
    required: ["EntityId", "EntityName"],
    properties: {
      EntityId: { type: "string" },
      EntityName: { type: "string" },
      EntityInfo: { type: "string" },
    },
  },
  Lib: {
    type: "object",
    required: ["LibId", "LibName"],
    properties: {
      LibId: { type: "string" },
      LibName: { type: "string" },
      LibDescription: { type: "string" },
    },
  },
  RequestId: { type: "string" },
  Sample: {
    type: "object",
    required: ["SampleId", "EntityId", "LibId"],
    properties: {
      SampleId: { type: "string" },
      ImageUrl: { type: "string" },
      EntityId: { type: "string" },
      LibId: { type: "string" },
    },
  },
};
