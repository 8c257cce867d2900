import { CodegenError, generate } from "@ims-kit/codegen";
import { EvolveError } from "./evolve-error.ts";

/**
 * Makes every `gen/` folder of a workspace from its contract and gives the files that were not so before.
 *
 * @throws EvolveError with what codegen says of a contract that it refuses; nothing is written then.
 */
export async function regenerate(root: string): Promise<string[]> {
  try {
    const { changed } = await generate({ root });
    return changed.map(({ path }) => path);
  } catch (error) {
    if (!(error instanceof CodegenError)) {
      throw error;
    }
    throw new EvolveError(`nothing was written: ${error.message}`, { cause: error });
  }
}
