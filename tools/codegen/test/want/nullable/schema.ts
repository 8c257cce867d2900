// Generated from the contract by "pnpm generate"; do not edit.

/** The parameters of `getThing`. */
export type GetThingParams = NonNullable<operations["GetThing"]["parameters"]["query"]>;

/** The answer of `getThing`. */
export type GetThingResponse = operations["GetThing"]["responses"][200]["content"]["application/json"];

interface components {
  schemas: never;
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
interface operations {
  GetThing: {
    parameters: {
      query: {
        ThingId: string;
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
            Note: string | null;
            Size?: number | null;
            /** @constant */
            Kind?: "thing";
            Labels?: {
              [key: string]: string;
            };
            Owner: {
              Name: string;
            } | null;
          };
        };
      };
    };
  };
}
