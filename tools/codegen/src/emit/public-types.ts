import type { Contract } from "../contract.ts";
import { untimed } from "../stopwatch.ts";
import type { Files } from "./emitter.ts";
import { emitters } from "./index.ts";

/**
 * The generated files that hold public types, by path: what a change of the contract may break for those who compile
 * against the packages. Validators are left out: they are made of the same types. Nothing is written.
 */
export async function publicTypes(contract: Contract): Promise<Files> {
  const quick = emitters.filter(({ preload }) => preload === undefined);
  const files = await Promise.all(quick.map(({ emit }) => emit(contract, untimed)));
  const all = files.flatMap(part => Object.entries(part));
  return Object.fromEntries(all.filter(([path]) => path.endsWith(".ts") && !/\.test(?:-d)?\.ts$/.test(path)));
}
