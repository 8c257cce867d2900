// @generated from openapi.yaml by "pnpm generate"; do not edit.

