// Stands in for the client's types of bound operations, so that the files beside it type-check.
import type { Operation } from "./call/operation.ts";

export interface BoundCall<Params, Data> {
  (params: Params): Promise<Data>;
}

export interface BoundList<Params, Data, Item, WalkParams> extends BoundCall<Params, Data> {
  items(params: WalkParams): AsyncIterable<Item>;
}

export type Bound<Op> =
  Op extends Operation<infer Params, infer Data, infer Item, infer WalkParams>
    ? [Item] extends [never]
      ? BoundCall<Params, Data>
      : BoundList<Params, Data, Item, WalkParams>
    : never;
