import type { Preference } from "../contract/prefer.ts";
import type { Fault, FaultHandle, FaultSchedule } from "../faults/fault.ts";
import type { RecordedRequest } from "../gateway/record.ts";
import type { Assumptions } from "../gen/assumptions.ts";
import type { World } from "../gen/world.ts";
import type { Fetch } from "../http/mock-fetch.ts";
import type { MockClock } from "../runtime/clock.ts";
import type { MockCredentials, TemporaryCredentials } from "../signature/access-keys.ts";
import type { MockWorld } from "../world/world-store.ts";

/** A mock that runs. */
export interface Mock extends AsyncDisposable {
  /** Where it listens, e.g. `http://127.0.0.1:40123`. Without a port `http://127.0.0.1`, where only `fetch` finds it. */
  readonly url: string;
  /**
   * A key that no other mock has, so that no client's rate limit is shared between tests; another one after `reset`. The
   * key `MockAccessKeyId` with the secret `MockAccessKeySecret` is known to every mock.
   */
  readonly credentials: MockCredentials;
  /** The same mock without a network, e.g. for `createClient({ fetch: mock.fetch })`. */
  readonly fetch: Fetch;
  /** The contract's hosts, e.g. `ice.cn-shanghai.aliyuncs.com`, for which `fetch` answers too. */
  readonly hosts: readonly string[];
  /** The requests that came, oldest first. */
  readonly requests: readonly RecordedRequest[];
  readonly clock: MockClock;
  /** The world. @throws TypeError when the mock was started without one */
  readonly world: MockWorld;
  /**
   * Lets calls fail, e.g. `mock.fail({ kind: "error", code: "Throttling.User", times: 2 })`.
   *
   * @throws TypeError or RangeError that names what does not fit
   */
  fail(fault: Fault & FaultSchedule): FaultHandle;
  /**
   * Chooses among the contract's answers for the next call, or for so many, e.g.
   * `mock.prefer({ example: "empty" }, { times: Infinity })`. A call's own `Prefer` header goes before it.
   *
   * @throws TypeError when the contract has no such answer, RangeError when `times` is not a count
   */
  prefer(preference: Preference, options?: { readonly times?: number }): void;
  /** Makes a temporary key, valid for so many seconds of the mock's clock. @default 3600 */
  temporaryCredentials(options?: { readonly seconds?: number }): TemporaryCredentials;
  /**
   * Takes another contract or world and keeps the port. Rejects where one does not fit, and where the mock was started
   * without a world, and keeps the old ones.
   */
  reload(next: { readonly contract?: object; readonly world?: World }): Promise<void>;
  /**
   * Switches what the service does where the contract only assumes it, besides what was switched before, e.g.
   * `mock.assume({ "DeleteRecognitionLib.effect.absent": "ignored" })`.
   *
   * @throws TypeError when there is no such assumption or value
   */
  assume(values: Assumptions): void;
  /**
   * Keeps the state under a name: world, clock, assumptions, quotas, nonces, faults, preferences and temporary keys, but
   * not the requests that came.
   */
  snapshot(name: string): void;
  /**
   * Goes back to a snapshot. No id is given twice: request ids and keys go on where they were.
   *
   * @throws RangeError when there is no snapshot of the name
   */
  restore(name: string): void;
  /** Goes back to the start: no requests, faults or preferences, the first world, fresh quotas, nonces and ids. */
  reset(): void;
  /** Stops at once; open connections are closed. */
  close(): Promise<void>;
}
