/** How much a release must raise its version, so that it says the truth to its users. */
export type Bump = "major" | "minor" | "patch";

/** The packages whose users a change can reach; `@ims-kit/spec` follows the largest. */
export const packages = ["client", "mock", "contract-tests"] as const;

/** What a change means to the users of each package. */
export type Effect = Readonly<Record<(typeof packages)[number], Bump>>;

/** One change of the contract, in the words of its callers. */
export interface Change {
  /** The `operationId`; absent where every operation is concerned, e.g. for a removed region. */
  readonly operation?: string;
  /** What happened, one sentence, e.g. "Request parameter `EntityName` was removed." */
  readonly text: string;
  /** What to write instead; only where it breaks, e.g. "leave it out". */
  readonly instead?: string;
  readonly effect: Effect;
  /** What is known of an operation that is new. */
  readonly added?: AddedOperation;
  /** The rule that judged it: one of the engine's, e.g. `parameter-removed`, or one of ours, e.g. `x-rate-limit`. */
  readonly rule: string;
}

/** A new operation, as far as a reader of the changelog wants to know. */
export interface AddedOperation {
  /** Its first tag; empty where it has none. */
  readonly tag: string;
  /** e.g. "Creates a library." */
  readonly summary: string;
  /** `reviewed` where a person wrote it from its page, else `imported`. */
  readonly standing: string;
  readonly writes: boolean;
}

const order: readonly Bump[] = ["patch", "minor", "major"];

/** The larger of several bumps; `patch` of none. */
export function largest(bumps: readonly Bump[]): Bump {
  return bumps.reduce<Bump>((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), "patch");
}

/** Whether an effect bumps no package less than another one does. */
export function covers(effect: Effect, other: Effect): boolean {
  return packages.every(name => largest([effect[name], other[name]]) === effect[name]);
}

/** The bump of a change for the fixed group: the largest over the packages. */
export function bumpOf(change: Pick<Change, "effect">): Bump {
  return largest(packages.map(name => change.effect[name]));
}

/** Whether it breaks the users of a package. */
export function isBreaking(change: Pick<Change, "effect">): boolean {
  return bumpOf(change) === "major";
}

/** Whether nothing that runs or compiles is different. */
export function isProse(change: Pick<Change, "effect">): boolean {
  return bumpOf(change) === "patch";
}

/** Effects by name, so that rules read as sentences. The README of this folder says why each is what it is. */
export const effects = {
  /** Prose, sources, values of examples: nothing that runs or type-checks is different. */
  prose: { client: "patch", mock: "patch", "contract-tests": "patch" },
  /** Calls that were right are refused or mean something else. */
  breaks: { client: "major", mock: "major", "contract-tests": "minor" },
  /** More can be asked or is answered; what was right stays right. */
  adds: { client: "minor", mock: "minor", "contract-tests": "minor" },
  /** Answers promise more in a way that types do not show: the client is as it was. */
  promisesMore: { client: "patch", mock: "minor", "contract-tests": "minor" },
  /** The operation is no longer there under its name, for anyone. */
  gone: { client: "major", mock: "major", "contract-tests": "major" },
  /** The stateful double answers otherwise; calls and types are as they were. */
  mockBreaks: { client: "patch", mock: "major", "contract-tests": "minor" },
  /** The stateful double answers more or differs where nothing was promised. */
  mockAdds: { client: "patch", mock: "minor", "contract-tests": "minor" },
  /** An exported type's name is gone or another; calls are as they were. */
  typesBreak: { client: "major", mock: "patch", "contract-tests": "patch" },
  /** Exported types are more or wider. */
  typesAdd: { client: "minor", mock: "patch", "contract-tests": "patch" },
} as const satisfies Record<string, Effect>;
