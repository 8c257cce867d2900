// Generated from the contract by "pnpm generate"; do not edit.

/** The parameters of `tagThing`. */
export type TagThingParams = NonNullable<operations["TagThing"]["parameters"]["query"]>;

/** The answer of `tagThing`. */
export type TagThingResponse = operations["TagThing"]["responses"][200]["content"]["application/json"];

interface components {
  schemas: never;
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
interface operations {
  TagThing: {
    parameters: {
      query: {
        ThingId: string[];
        Tag: string[];
        Level?: number[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            RequestId?: string;
          };
        };
      };
    };
  };
}
