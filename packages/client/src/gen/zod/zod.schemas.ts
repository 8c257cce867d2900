// Generated from the contract by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

export const RequestId = zod.string().min(1);

export const Algorithm = zod.enum(['landmark', 'object', 'logo', 'face', 'label']);

export const Lib = zod.object({
  "LibId": zod.string().min(1),
  "LibName": zod.string(),
  "LibDescription": zod.string().optional()
});

export const Entity = zod.object({
  "EntityId": zod.string().min(1),
  "EntityName": zod.string(),
  "EntityInfo": zod.string().optional()
});

export const Sample = zod.object({
  "SampleId": zod.string().min(1),
  "ImageUrl": zod.url().optional(),
  "EntityId": zod.string().min(1),
  "LibId": zod.string().min(1)
});

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
