import { CodegenError } from "../codegen-error.ts";
import type { Emitter } from "./emitter.ts";
import { askOrval, startOrval } from "./orval/ask-orval.ts";
import { validatorEntryText } from "./orval/validator-entry.ts";
import { schemasFile, validatorFileText } from "./orval/validator-file.ts";
import { validatorsDocument } from "./orval/validators-document.ts";

const folder = "packages/client/src/gen";

/** The zod validators, by orval, in a thread of its own: it works beside the types, and it prints. */
export const validators: Emitter = {
  name: "validators",
  preload: startOrval,
  emit: async (contract, time) => {
    const { texts, printed } = await time("orval", () => askOrval(validatorsDocument(contract)));
    for (const { id, fileName } of contract.operations) {
      if (texts[fileName] === undefined) {
        throw new CodegenError(`orval wrote no validators for ${id}; it prints: ${printed.trim() || "nothing"}`);
      }
    }
    const sources = new Map(contract.operations.map(({ fileName, file }) => [fileName, file]));
    const files = Object.entries(texts).map(([name, text]) => [
      `${folder}/zod/${name}.ts`,
      validatorFileText(text, sources.get(name) ?? contract.file),
    ]);
    return {
      ...Object.fromEntries(files),
      [`${folder}/zod.ts`]: validatorEntryText(contract, texts[schemasFile] ?? ""),
    };
  },
};
