// Generated from the contract by "pnpm generate"; do not edit.

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
};

/** The named schemas that the answers refer to. */
export const schemas = {
  RequestId: { type: "string" },
  Sample: {
    type: "object",
    required: ["SampleId", "ImageUrl", "EntityId", "LibId"],
    properties: {
      SampleId: { type: "string" },
      ImageUrl: { type: "string" },
      EntityId: { type: "string" },
      LibId: { type: "string" },
    },
  },
};
