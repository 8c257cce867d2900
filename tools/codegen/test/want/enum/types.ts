// @generated from openapi.yaml by "pnpm generate"; do not edit.

/** The parameters of `getKinds`. */
export interface GetKindsParams {
  Kind: "small" | "large";
}

/** The answer of `getKinds`. */
export interface GetKindsResponse {
  Kind: "small" | "large";
  Level?: 1 | 2 | 3;
  Kinds?: ("small" | "large")[];
}
