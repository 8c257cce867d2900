import type { RuntimeOptions } from "../call/client-options.ts";
import { answers, schemas } from "../gen/answers.ts";
import { contract } from "../gen/contract.ts";
import { type Finding, findDrift, type OverlayAction } from "./find-drift.ts";
import { type AnswerSchema, step } from "./schema.ts";

/** An OpenAPI overlay document, ready to be applied to the contract. */
export interface Overlay {
  readonly overlay: "1.0.0";
  readonly info: { readonly title: string; readonly version: string };
  readonly actions: readonly OverlayAction[];
}

/** One place where an answer was not as the contract says. */
export interface Drift extends Omit<Finding, "action"> {
  /** The operation's name, e.g. `ListRecognitionSamples`. */
  readonly action: string;
  /** Makes the contract fit what came. */
  readonly overlay: Overlay;
}

/**
 * Compares success answers with the contract: unknown properties and enum values, nulls, other types, missing properties
 * of items. Each kind of drift is reported once per watcher; what `onDrift` throws is ignored.
 *
 * `createClient({ region: "cn-shanghai", onDrift: watchDrift(drift => log(drift.pointer, drift.expected)) })`
 */
export function watchDrift(onDrift: (drift: Drift) => void): NonNullable<RuntimeOptions["onDrift"]> {
  const reported = new Set<string>();
  const known: Readonly<Record<string, { readonly path: string; readonly schema: AnswerSchema }>> = answers;
  return (data, { action: name }) => {
    const answer = known[name];
    if (!answer) {
      return;
    }
    const path = `$.paths${step(answer.path)}.post.responses['200'].content['application/json'].schema`;
    for (const { action, ...finding } of findDrift(data, { schema: answer.schema, path }, schemas)) {
      const kind = JSON.stringify(action);
      if (reported.has(kind)) {
        continue;
      }
      reported.add(kind);
      const info = { title: `Drift of ${name} at ${finding.pointer}`, version: contract.version };
      const drift: Drift = { ...finding, action: name, overlay: { overlay: "1.0.0", info, actions: [action] } };
      // An observer must not break what it observes, be it asynchronous or not.
      new Promise(resolve => resolve(onDrift(drift))).catch(() => {});
    }
  };
}
