// @generated from spec/openapi.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';




export const RequestId = zod.string().min(1);

export type RequestId = zod.input<typeof RequestId>;
export type RequestIdOutput = zod.output<typeof RequestId>;

export const Algorithm = zod.enum(['landmark', 'object', 'logo', 'face', 'label']);

export type Algorithm = zod.input<typeof Algorithm>;
export type AlgorithmOutput = zod.output<typeof Algorithm>;




export const Lib = zod.object({
  "LibId": zod.string().min(1),
  "LibName": zod.string(),
  "LibDescription": zod.string().optional()
});

export type Lib = zod.input<typeof Lib>;
export type LibOutput = zod.output<typeof Lib>;




export const Entity = zod.object({
  "EntityId": zod.string().min(1),
  "EntityName": zod.string(),
  "EntityInfo": zod.string().optional()
});

export type Entity = zod.input<typeof Entity>;
export type EntityOutput = zod.output<typeof Entity>;






export const Sample = zod.object({
  "SampleId": zod.string().min(1),
  "ImageUrl": zod.url().optional(),
  "EntityId": zod.string().min(1),
  "LibId": zod.string().min(1)
});

export type Sample = zod.input<typeof Sample>;
export type SampleOutput = zod.output<typeof Sample>;




export const Error = zod.object({
  "RequestId": RequestId,
  "HostId": zod.string(),
  "Code": zod.string().min(1),
  "Message": zod.string(),
  "Recommend": zod.string().optional(),
  "AccessDeniedDetail": zod.object({
  "AuthAction": zod.string().optional(),
  "AuthPrincipalType": zod.string().optional(),
  "AuthPrincipalOwnerId": zod.string().optional(),
  "AuthPrincipalDisplayName": zod.string().optional(),
  "NoPermissionType": zod.string().optional(),
  "PolicyType": zod.string().optional(),
  "EncodedDiagnosticMessage": zod.string().optional()
}).optional()
});

export type Error = zod.input<typeof Error>;
export type ErrorOutput = zod.output<typeof Error>;
