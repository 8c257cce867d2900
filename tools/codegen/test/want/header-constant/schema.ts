// Generated from the contract by "pnpm generate"; do not edit.

/** The parameters of `pingThings`. */
export type PingThingsParams = NonNullable<operations["PingThings"]["parameters"]["query"]>;

/** The answer of `pingThings`. */
export type PingThingsResponse = operations["PingThings"]["responses"][200]["content"]["application/json"];

interface components {
  schemas: never;
  responses: never;
  parameters: {
    Version: "2024-02-29";
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
interface operations {
  PingThings: {
    parameters: {
      query?: {
        Echo?: string;
      };
      header: {
        "x-acs-action": "PingThings";
        "x-acs-version": components["parameters"]["Version"];
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
            Echo?: string;
          };
        };
      };
    };
  };
}
