import type { Backend } from "../backend/backend.ts";
import { type AssumedValues, assumeIn } from "../contract/assume.ts";
import type { Contract } from "../contract/contract.ts";

/** The backend of a mock: it is made anew when the contract or an assumption changes. */
export interface CurrentBackend {
  readonly backend: Backend;
  /** The contract before its assumptions were switched. */
  readonly contract: Contract;
  /** The values chosen. */
  readonly chosen: AssumedValues;
  /** Chooses values, in place of all chosen before. @throws TypeError when there is no such assumption or value */
  choose(values: AssumedValues): void;
  /** Makes another contract ready, and rejects where it cannot be used. The function that it gives takes it. */
  prepareContract(contract: Contract): Promise<() => void>;
  /** Chooses the first values again. */
  reset(): void;
}

/** Makes the first backend. */
export function createCurrentBackend(
  contract: Contract,
  first: AssumedValues,
  create: (contract: Contract) => Backend,
): CurrentBackend {
  const choose = (values: AssumedValues) => {
    if (values !== current.chosen) {
      current = { ...current, chosen: values, backend: create(assumeIn(current.contract, values)) };
    }
  };
  let current = { contract, chosen: first, backend: create(assumeIn(contract, first)) };
  return {
    get backend() {
      return current.backend;
    },
    get contract() {
      return current.contract;
    },
    get chosen() {
      return current.chosen;
    },
    choose,
    async prepareContract(next) {
      const backend = create(assumeIn(next, current.chosen));
      await backend.ready();
      return () => {
        current = { ...current, contract: next, backend };
      };
    },
    reset: () => choose(first),
  };
}
