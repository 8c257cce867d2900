export type { Preference } from "./contract/prefer.ts";
export { type ConnectOptions, connectMock, type RemoteFault, type RemoteMock } from "./control/connect-mock.ts";
export {
  type Fault,
  type FaultCall,
  type FaultHandle,
  type FaultKind,
  type FaultMatch,
  type FaultMatchValue,
  type FaultSchedule,
  faultKinds,
} from "./faults/fault.ts";
export type { Policies } from "./gateway/policies.ts";
export type { RecordedBase, RecordedCall, RecordedOther, RecordedRequest } from "./gateway/record.ts";
export type { Assumptions } from "./gen/assumptions.ts";
export type { ErrorCode } from "./gen/calls.ts";
export type {
  World,
  WorldCounts,
  WorldEntity,
  WorldLib,
  WorldPath,
  WorldPlacement,
  WorldSample,
} from "./gen/world.ts";
export type { ServerLimits } from "./http/http-server.ts";
export type { Fetch } from "./http/mock-fetch.ts";
export type { Mock } from "./mock/mock.ts";
export type { MockOptions } from "./mock/mock-options.ts";
export type { ClockOptions, MockClock } from "./runtime/clock.ts";
export type { AccessKey, MockCredentials, TemporaryCredentials } from "./signature/access-keys.ts";
export { startMock } from "./start/start-mock.ts";
export { type RandomWorldOptions, type RandomWorldSize, randomWorld } from "./world/random-world.ts";
export type { MockWorld } from "./world/world-store.ts";
