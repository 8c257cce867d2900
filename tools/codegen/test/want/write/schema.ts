// Generated from the contract by "pnpm generate"; do not edit.

/** The parameters of `createThing`. */
export type CreateThingParams = NonNullable<operations["CreateThing"]["parameters"]["query"]>;

/** The answer of `createThing`. */
export type CreateThingResponse = operations["CreateThing"]["responses"][200]["content"]["application/json"];

interface components {
  schemas: never;
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
interface operations {
  CreateThing: {
    parameters: {
      query: {
        /** @description Its name. */
        Name: string;
        Price: number;
        Hidden: boolean;
        Note?: string;
      };
      header: {
        "x-acs-action": "CreateThing";
      };
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
            /** @description The id of the new thing. */
            ThingId: string;
          };
        };
      };
    };
  };
}
