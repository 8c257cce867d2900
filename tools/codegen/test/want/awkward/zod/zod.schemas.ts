// Generated from the contract by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

export const KindOfThing = zod.enum(['a-b', 'c d', 'e\'f', '']);

export const Map = zod.object({
  "a": zod.string().optional()
});

export type Leaf = {
  Tree?: Tree | undefined;
};

export const Leaf: zod.ZodType<Leaf, Leaf> = zod.object({
  "Tree": zod.lazy(() => Tree).optional()
});

export type Tree = {
  Name: string;
  Kids: Tree[];
  Leaf?: Leaf | undefined;
};

export const Tree: zod.ZodType<Tree, Tree> = zod.object({
  "Name": zod.string(),
  "Kids": zod.array(zod.lazy(() => Tree)),
  "Leaf": Leaf.optional()
});

export const getNastyResponseTupleMin = 2;
export const getNastyResponseTupleMax = 2;

export const getNastyResponseDefaultedDefault = 3;

export const GetNastyResponse = zod.object({
  "x-y": zod.boolean(),
  "constructor": zod.string().optional(),
  "Union": zod.union([zod.string(),zod.int(),Tree]),
  "Both": Tree.and(zod.object({
  "Extra": zod.string()
})).optional(),
  "NullEnum": zod.union([zod.literal('a'),zod.literal('b'),zod.literal(null)]).nullish(),
  "NullRef": zod.union([Tree,zod.null()]).optional(),
  "Num": zod.literal(3).optional(),
  "Any": zod.unknown().optional(),
  "Free": zod.looseObject({

}).optional(),
  "Dict": zod.record(zod.string(), Map).optional(),
  "Closed": zod.object({
  "A": zod.string().optional()
}).optional(),
  "Tuple": zod.array(zod.number()).min(getNastyResponseTupleMin).max(getNastyResponseTupleMax).optional(),
  "Defaulted": zod.int().default(getNastyResponseDefaultedDefault),
  "Date": zod.iso.date().optional()
});
