import type { Contract, OperationModel } from "../contract/contract.ts";
import { GATEWAY, type Judged } from "./coverage.ts";
import { changesFrom } from "./drift-changes.ts";
import type { DriftItem } from "./drift-item.ts";

/** Collects during a run where the target's answers leave the contract. */
export interface Drift {
  readonly items: () => readonly DriftItem[];
  note(judged: Judged): void;
}

/** A collector with nothing in it. */
export function createDrift(contract: Contract): Drift {
  const items = new Map<string, DriftItem>();
  return {
    items: () => [...items.values()],
    note(judged) {
      // A gateway's own failure is no news about the operation; an answer in the service's manner is.
      if (typeof judged.answer.body?.RequestId !== "string") {
        return;
      }
      for (const { key, ...change } of changesFrom(contract.document, judged)) {
        if (!items.has(key)) {
          items.set(key, { operation: ownerOf(judged.operation, judged), ...change });
        }
      }
    },
  };
}

function ownerOf({ action }: OperationModel, { judgement }: Judged): string {
  return judgement.response?.shared ? GATEWAY : action;
}
