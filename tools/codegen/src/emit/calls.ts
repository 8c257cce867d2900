import { CodegenError } from "../codegen-error.ts";
import type { Emitter, Files } from "./emitter.ts";
import { askOrval, startOrval } from "./orval/ask-orval.ts";
import { callsText } from "./orval/calls-text.ts";
import { callsDocument, zodDocument } from "./orval/documents.ts";
import { operationValidatorsText, schemaValidatorsText, validatorListText } from "./orval/zod-texts.ts";

const folder = "packages/client/src/gen";
/** orval's own name for the file of the named schemas' validators; those of the operations import it. */
const schemas = "zod.schemas";

/** The call functions and the zod validators, by orval, in a thread of its own: beside the types, its console silenced. */
export const calls: Emitter = {
  name: "calls",
  warm: startOrval,
  emit: async (contract, time) => {
    const copies = { calls: callsDocument(contract), zod: zodDocument(contract) };
    const answer = await time("orval", () => askOrval(copies));
    const files: Record<string, string> = {};
    for (const operation of contract.operations) {
      const { id, fileName } = operation;
      const text = answer.calls[fileName];
      const zod = answer.zod[fileName];
      if (text === undefined || zod === undefined) {
        throw new CodegenError(`orval wrote nothing for ${id}; it says: ${answer.said.trim() || "nothing"}`);
      }
      files[`${folder}/calls/${fileName}.ts`] = callsText(contract, operation, text);
      files[`${folder}/zod/${fileName}.ts`] = operationValidatorsText(zod);
    }
    const shared = answer.zod[schemas];
    if (shared !== undefined) {
      files[`${folder}/zod/${schemas}.ts`] = schemaValidatorsText(shared);
    }
    files[`${folder}/zod.ts`] = validatorListText(contract, files, folder);
    return files satisfies Files;
  },
};
