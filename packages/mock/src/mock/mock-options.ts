import type { Policies } from "../gateway/policies.ts";
import type { RecordedRequest } from "../gateway/record.ts";
import type { Assumptions } from "../gen/assumptions.ts";
import type { World } from "../gen/world.ts";
import type { ServerLimits } from "../http/http-server.ts";
import type { ClockOptions } from "../runtime/clock.ts";
import type { AccessKey } from "../signature/access-keys.ts";
import type { RandomWorldSize } from "../world/random-world.ts";

/** Options of `startMock`. */
export interface MockOptions {
  /** The port to listen on; false listens on none, for use with `mock.fetch` only. @default 0, a free one */
  readonly port?: number | false;
  /** The address to listen on. Anything but loopback lets other machines in. @default "127.0.0.1" */
  readonly host?: string;
  /** Ids, faults and made-up answers repeat for a seed. @default 1 */
  readonly seed?: string | number;
  /** A world to answer lists from, `"random"`, or the size of a random one, e.g. `{ samples: 1_000 }`. @default none: the contract's examples */
  readonly world?: World | "random" | RandomWorldSize;
  /**
   * What the service does where the contract only assumes it, by the names that the contract and reports use, e.g.
   * `{ "ListRecognitionSamples.EntityId.any.absent": "none" }`. @default as the contract assumes
   */
  readonly assume?: Assumptions;
  /** Reads show what calls change after so many milliseconds of the mock's clock. @default 0 */
  readonly visibleAfter?: number;
  /**
   * A file that the world stays in: it is read at the start, where it exists, and written after each change. Without a
   * `world` the first one is empty.
   */
  readonly persist?: string;
  /** Lets other processes steer the mock under `/_ims/`; elsewhere than on loopback with a token only. @default true */
  readonly control?: boolean | { readonly token: string };
  /** Verify signatures. @default true */
  readonly auth?: boolean;
  /** Keys besides `MockAccessKeyId`: a secret, or all about a key. */
  readonly accessKeys?: Readonly<Record<string, string | AccessKey>>;
  /**
   * Which actions a key may call, e.g. `{ reader: ["ice:List*"] }`; a key without a policy may call all, and so may all
   * without `auth`, where no key is known.
   */
  readonly policies?: Policies;
  /** Calls per second, account and operation; `"off"` lifts the limit. @default the contract's, 50 */
  readonly rateLimit?: number | "off";
  /** Lets pages in a browser call: true for all, or the origin of those that may, e.g. `http://localhost:5173`. @default false */
  readonly cors?: boolean | string;
  /** The time that the mock lives in. @default the machine's */
  readonly clock?: ClockOptions;
  /** How many requests `mock.requests` keeps. @default 1000 */
  readonly keepRequests?: number;
  /** Called for each request, once it is answered. */
  readonly onRequest?: (request: RecordedRequest) => void;
  /** What the server puts up with. */
  readonly limits?: ServerLimits;
  /** Another contract: a parsed OpenAPI document with local references only. @default this package's */
  readonly contract?: object;
}
