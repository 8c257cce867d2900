import type { Rule } from "./rule.ts";

/** Every operation describes what a refused call and a failed service answer. */
export const errorResponses: Rule = {
  name: "error-responses",
  check: ({ operations }, report) => {
    for (const operation of operations) {
      const statuses = Object.keys(operation.node.responses);
      for (const [digit, who] of [
        ["4", "a refused call"],
        ["5", "a failed service"],
      ] as const) {
        if (statuses.some(status => status.startsWith(digit))) {
          continue;
        }
        report(
          `${operation.pointer}/responses`,
          `no ${digit}xx response describes what ${who} answers; add one`,
          operation,
        );
      }
    }
  },
};
