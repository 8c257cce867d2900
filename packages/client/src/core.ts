export type { Answer, CallOptions } from "./call/call-options.ts";
export type { Client } from "./call/client.ts";
export type { Clock } from "./call/clock.ts";
export { createRateLimiter, type RateLimiterOptions } from "./call/create-rate-limiter.ts";
export type {
  AttemptEvent,
  AttemptId,
  CallId,
  ClientEvent,
  EndEvent,
  PageEvent,
  ResponseEvent,
  RetryEvent,
  StartEvent,
  WaitEvent,
} from "./call/events.ts";
export type { LimitedCall, Limiter, Release } from "./call/limiter.ts";
export { type Operation, withResponse } from "./call/operation.ts";
export type { OperationDescriptor, RateLimit } from "./call/operation-descriptor.ts";
export type { RetryOptions } from "./call/retry-options.ts";
export type { AnyRegion, ClientOptions, EndpointOptions, RegionOptions } from "./client-options.ts";
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
export { items } from "./walk/items.ts";
export { pages } from "./walk/pages.ts";
export { plan, type WalkPlan } from "./walk/plan.ts";
export type { ItemsOptions, ToArrayOptions, Walk, WalkOptions, WalkReport } from "./walk/walk-options.ts";
