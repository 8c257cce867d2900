import { isImported } from "./is-imported.ts";
import type { Rule } from "./rule.ts";

/** Every operation describes what a refused call and a failed service answer; a reviewed one what a 400 is. */
export const errorResponses: Rule = {
  name: "error-responses",
  check: ({ operations }, report) => {
    for (const operation of operations) {
      const statuses = Object.keys(operation.node.responses);
      const wanted = [
        [isImported(operation) ? "4xx" : "400", "a refused call"],
        ["5xx", "a failed service"],
      ] as const;
      for (const [status, who] of wanted) {
        if (!statuses.some(found => found.startsWith(status.replace("xx", "")))) {
          const what = `no ${status} response describes what ${who} answers; add one`;
          report(`${operation.pointer}/responses`, what, operation);
        }
      }
    }
  },
};
