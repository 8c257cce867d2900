export type { ClientOptions } from "./client-options.ts";
export { createCoreClient as createClient } from "./create-core-client.ts";
export type {
  AccessKeyCredentials,
  BearerCredentials,
  CredentialProvider,
  Credentials,
} from "./credentials/credentials.ts";
export { type AlibabaCredential, fromAlibabaCredentials } from "./credentials/from-alibaba-credentials.ts";
export { ApiError, isApiError } from "./errors/api-error.ts";
export { ContractError, isContractError } from "./errors/contract-error.ts";
export { CredentialsError, isCredentialsError } from "./errors/credentials-error.ts";
export { ImsError, isImsError } from "./errors/ims-error.ts";
export { isNetworkError, NetworkError, type NetworkReason } from "./errors/network-error.ts";
export { contract, type Network, type Region, regions } from "./gen/contract.ts";
export type { Answer, CallOptions } from "./runtime/call-options.ts";
export type { Client } from "./runtime/client.ts";
export type { Clock } from "./runtime/clock.ts";
export { createRateLimiter, type RateLimiterOptions } from "./runtime/create-rate-limiter.ts";
export type { AttemptEvent, ClientEvent, PageEvent, ResponseEvent, RetryEvent, WaitEvent } from "./runtime/events.ts";
export type { LimitedCall, Limiter } from "./runtime/limiter.ts";
export { type Operation, withResponse } from "./runtime/operation.ts";
export type { OperationDescriptor } from "./runtime/operation-descriptor.ts";
export type { RetryOptions } from "./runtime/retry.ts";
export { items } from "./runtime/walk/items.ts";
export { pages } from "./runtime/walk/pages.ts";
export { plan, type WalkPlan } from "./runtime/walk/plan.ts";
export type { ItemsOptions, Walk, WalkOptions, WalkParams, WalkReport } from "./runtime/walk/walk-options.ts";
