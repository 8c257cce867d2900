// biome-ignore-all assist/source/organizeImports: what most users want comes first

// The client and the types of the contract.
export { createClient, type ImsClient } from "./create-client.ts";
export type { AnyRegion, ClientOptions, EndpointOptions, RegionOptions } from "./client-options.ts";
export type { Answer, CallOptions } from "./call/call-options.ts";
export type * from "./gen/types.ts";

// Errors and their guards.
export { ApiError, isApiError } from "./errors/api-error.ts";
export { isNetworkError, NetworkError, type NetworkReason } from "./errors/network-error.ts";
export { ContractError, isContractError } from "./errors/contract-error.ts";
export { CredentialsError, isCredentialsError } from "./errors/credentials-error.ts";
export { ImsError, isImsError } from "./errors/ims-error.ts";

// Walks over lists.
export type { ItemsOptions, ToArrayOptions, Walk, WalkOptions, WalkReport } from "./walk/walk-options.ts";
export type { WalkPlan } from "./walk/plan.ts";

// Credentials.
export type {
  AccessKeyCredentials,
  BearerCredentials,
  CredentialProvider,
  Credentials,
} from "./credentials/credentials.ts";
export { type AlibabaCredential, fromAlibabaCredentials } from "./credentials/from-alibaba-credentials.ts";

// Retry and rate.
export type { RetryOptions } from "./call/retry-options.ts";
export { createRateLimiter, type RateLimiterOptions } from "./call/create-rate-limiter.ts";
export type { LimitedCall, Limiter, Release } from "./call/limiter.ts";

// Events.
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

// The contract that this is made of, and its operations as functions that take the client first.
export { contract, type Network, type Region, regions } from "./gen/contract.ts";
export { type Operation, withResponse } from "./call/operation.ts";
export type { OperationDescriptor, RateLimit } from "./call/operation-descriptor.ts";
export { items } from "./walk/items.ts";
export { pages } from "./walk/pages.ts";
export { plan } from "./walk/plan.ts";

// What the types above are made of.
export type { Bound, BoundArguments, BoundCall, BoundList } from "./bound-operation.ts";
export type { Client } from "./call/client.ts";
export type { Clock } from "./call/clock.ts";
