// Generated from the contract by "pnpm generate"; do not edit.

/** The parameters of `countThings`. */
export type CountThingsParams = Record<string, never>;

/** The answer of `countThings`. */
export type CountThingsResponse = operations["CountThings"]["responses"][200]["content"]["application/json"];

export type RecordBody = components["schemas"]["Record"];

export type PartialBody = components["schemas"]["Partial"];

interface components {
  schemas: {
    Record: {
      Set?: string;
    };
    Partial: {
      Done?: number;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
interface operations {
  CountThings: {
    parameters: {
      query?: never;
      header: {
        "x-acs-action": "CountThings";
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
            Count: number;
            Record?: components["schemas"]["Record"];
            Partial?: components["schemas"]["Partial"];
          };
        };
      };
    };
  };
}
