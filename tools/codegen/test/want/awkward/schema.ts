// Generated from the contract by "pnpm generate"; do not edit.

/** The parameters of `getNasty`. */
export type GetNastyParams = NonNullable<operations["GetNasty"]["parameters"]["query"]>;

/** The answer of `getNasty`. */
export type GetNastyResponse = operations["GetNasty"]["responses"][200]["content"]["application/json"];

/** A *\/ kind */
export type KindOfThing = components["schemas"]["kind-of.thing"];

export type MapBody = components["schemas"]["Map"];

export type Tree = components["schemas"]["Tree"];

export type Leaf = components["schemas"]["Leaf"];

interface components {
  schemas: {
    /**
     * @description A *\/ kind
     * @enum {string}
     */
    "kind-of.thing": "a-b" | "c d" | "e'f" | "";
    Map: {
      a?: string;
    };
    GetNastyResponse: {
      "x-y": boolean;
      constructor?: string;
      Union: string | number | components["schemas"]["Tree"];
      Both?: components["schemas"]["Tree"] & {
        Extra: string;
      };
      /** @enum {string|null} */
      NullEnum?: "a" | "b" | null;
      NullRef?: components["schemas"]["Tree"] | null;
      /** @constant */
      Num?: 3;
      Any?: unknown;
      Free?: Record<string, unknown>;
      Dict?: {
        [key: string]: components["schemas"]["Map"];
      };
      Closed?: {
        A?: string;
      };
      Tuple?: number[];
      /** @default 3 */
      Defaulted?: number;
      /** Format: date */
      Date?: string;
    };
    Tree: {
      Name: string;
      Kids: components["schemas"]["Tree"][];
      Leaf?: components["schemas"]["Leaf"];
    };
    Leaf: {
      Tree?: components["schemas"]["Tree"];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
interface operations {
  GetNasty: {
    parameters: {
      query?: {
        "Page-Size"?: number;
        "1st"?: string;
        $where?: string;
        class?: components["schemas"]["kind-of.thing"];
        Deep?: components["schemas"]["kind-of.thing"][];
        Big?: number;
        Pat?: string;
      };
      header: {
        "x-acs-action": "GetNasty";
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GetNastyResponse"];
        };
      };
    };
  };
}
