import type { Operation, Pagination } from "./contract.ts";

/** The page that a call asks for where it sends neither number nor size: the contract's defaults, else 1 and 10. */
export function pageDefaults({ parameters }: Operation, { page, size }: Pagination): { page: number; size: number } {
  const declared = (wanted: string) => parameters.find(({ name }) => name === wanted)?.schema.default;
  return { page: Number(declared(page) ?? 1), size: Number(declared(size) ?? 10) };
}
