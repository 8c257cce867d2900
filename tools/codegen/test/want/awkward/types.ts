// @generated from openapi.yaml by "pnpm generate"; do not edit.

/** The parameters of `getNasty`. */
export interface GetNastyParams {
  /** @default 10 */
  "Page-Size"?: number | undefined;
  /** @default "it's" */
  "1st"?: string | undefined;
  $where?: string | undefined;
  /** A *\/ kind */
  class?: KindOfThing | undefined;
  Deep?: readonly KindOfThing[] | undefined;
  Big?: number | undefined;
  Pat?: string | undefined;
}

export interface GetNastyResponse {
  "x-y": boolean;
  constructor?: string;
  Union: string | number | Tree;
  Both?: Tree & {
    Extra: string;
  };
  NullEnum?: "a" | "b" | null;
  NullRef?: Tree | null;
  Num?: 3;
  Any?: unknown;
  Free?: Record<string, unknown>;
  Dict?: {
    [key: string]: MapBody;
  };
  Closed?: {
    A?: string;
  };
  Tuple?: number[];
  /** @default 3 */
  Defaulted?: number;
  Date?: string;
}

/** A *\/ kind */
export type KindOfThing = "a-b" | "c d" | "e'f" | "";

export interface MapBody {
  a?: string;
}

export interface Tree {
  Name: string;
  Kids: Tree[];
  Leaf?: Leaf;
}

export interface Leaf {
  Tree?: Tree;
}
