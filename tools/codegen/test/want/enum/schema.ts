// Generated from the contract by "pnpm generate"; do not edit.

/** The parameters of `getKinds`. */
export type GetKindsParams = NonNullable<operations["GetKinds"]["parameters"]["query"]>;

/** The answer of `getKinds`. */
export type GetKindsResponse = operations["GetKinds"]["responses"][200]["content"]["application/json"];

interface components {
  schemas: never;
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
interface operations {
  GetKinds: {
    parameters: {
      query: {
        Kind: "small" | "large";
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
            /** @enum {string} */
            Kind: "small" | "large";
            /** @enum {integer} */
            Level?: 1 | 2 | 3;
            Kinds?: ("small" | "large")[];
          };
        };
      };
    };
  };
}
