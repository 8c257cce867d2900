// Generated from the contract by "pnpm generate"; do not edit.

/** The parameters of `getThing`. */
export type GetThingParams = NonNullable<operations["GetThing"]["parameters"]["query"]>;

/** The answer of `getThing`. */
export type GetThingResponse = operations["GetThing"]["responses"][200]["content"]["application/json"];

/** The parameters of `deleteThing`. */
export type DeleteThingParams = NonNullable<operations["DeleteThing"]["parameters"]["query"]>;

/** The answer of `deleteThing`. */
export type DeleteThingResponse = operations["DeleteThing"]["responses"][200]["content"]["application/json"];

/** A thing, and what it is made of. */
export type Thing = components["schemas"]["Thing"];

interface components {
  schemas: {
    /** @description A thing, and what it is made of. */
    Thing: {
      ThingId: string;
      Parts?: components["schemas"]["Thing"][];
    };
  };
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
      /** @description The thing. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            Thing: components["schemas"]["Thing"];
          };
        };
      };
    };
  };
  DeleteThing: {
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
      /** @description The thing that is gone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            Thing?: components["schemas"]["Thing"];
          };
        };
      };
    };
  };
}
