import type { Assumption } from "../basis/assumption.ts";
import { collectAssumptions } from "../basis/collect-assumptions.ts";
import type { Emitter } from "./emitter.ts";
import { banner, propertyName } from "./source-text.ts";

/** What the contract assumes: as a list for tools, and as the type of the mock's switches. */
export const assumptions: Emitter = {
  name: "assumptions",
  emit: contract => {
    const all = collectAssumptions(contract);
    return {
      "spec/gen/assumptions.json": `${JSON.stringify(all, undefined, 2)}\n`,
      "packages/mock/src/gen/assumptions.ts": switchesText(
        contract.file,
        all.filter(({ basis }) => basis === "assumed"),
      ),
    };
  },
};

function switchesText(file: string, all: readonly Assumption[]): string {
  const members = all.map(({ name, value, or }) => {
    const values = [value, ...or].map(each => JSON.stringify(each)).join(" | ");
    return `  /** @default ${JSON.stringify(value)} */\n  readonly ${propertyName(name)}?: ${values};\n`;
  });
  return `${banner(file)}
/** What the contract assumes of the service, by name; each can be switched to what a server may do instead. */
export interface Assumptions {
${members.join("")}}
`;
}
