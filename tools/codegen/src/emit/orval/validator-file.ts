import { banner } from "../source-text.ts";

/** orval's own name for the file of the named schemas' validators; those of the operations import it. */
export const schemasFile = "zod.schemas";

/**
 * One of orval's files under our banner, otherwise as orval wrote it, but for one word: where zod is imported from.
 * orval offers `zod` alone, and only `zod/v4` is version 4 for users of zod 3.25 and of zod 4 alike.
 */
export function validatorFileText(text: string, source: string): string {
  return `${banner(source)}\n${text.replace("from 'zod'", "from 'zod/v4'")}`;
}
