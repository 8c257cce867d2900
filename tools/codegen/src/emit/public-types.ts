import type { Contract } from "../contract.ts";
import { untimed } from "../stopwatch.ts";
import type { Files } from "./emitter.ts";
import { schema } from "./schema.ts";

/**
 * The generated files that hold public types, by path: what a change of the contract may break for those who compile
 * against the packages. Nothing is written.
 */
export async function publicTypes(contract: Contract): Promise<Files> {
  return schema.emit(contract, untimed);
}
