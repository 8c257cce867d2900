// @generated from openapi.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

export const KindOfThing = zod.enum(['a-b', 'c d', 'e\'f', '']);

export type KindOfThing = zod.input<typeof KindOfThing>;
export type KindOfThingOutput = zod.output<typeof KindOfThing>;

export const Map = zod.object({
  "a": zod.string().optional()
});

export type Map = zod.input<typeof Map>;
export type MapOutput = zod.output<typeof Map>;

export const Leaf = zod.object({
  "Tree": zod.unknown().optional()
});

export type Leaf = zod.input<typeof Leaf>;
export type LeafOutput = zod.output<typeof Leaf>;

export const Tree = zod.object({
  "Name": zod.string(),
  "Kids": zod.array(zod.unknown()),
  "Leaf": Leaf.optional()
});

export type Tree = zod.input<typeof Tree>;
export type TreeOutput = zod.output<typeof Tree>;

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

export type GetNastyResponse = zod.input<typeof GetNastyResponse>;
export type GetNastyResponseOutput = zod.output<typeof GetNastyResponse>;
