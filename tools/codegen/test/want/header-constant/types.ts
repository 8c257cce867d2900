// @generated from openapi.yaml by "pnpm generate"; do not edit.

/** The parameters of `pingThings`. */
export interface PingThingsParams {
  Echo?: string | undefined;
}

/** The answer of `pingThings`. */
export interface PingThingsResponse {
  Echo?: string;
}
