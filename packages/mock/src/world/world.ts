/**
 * What a stateful mock holds, in the form of its JSON files: libraries hold entities hold samples.
 *
 * An `ImageUrl` that begins with `/` is served by the mock itself: its answers put their own address in front.
 */
export interface World {
  readonly libs: readonly WorldLib[];
}

/** A library. */
export interface WorldLib {
  /** Unique in the world; holds no comma. */
  readonly LibId: string;
  /** What the library recognises, e.g. `landmark`. */
  readonly Algorithm: string;
  readonly LibName?: string;
  readonly entities: readonly WorldEntity[];
}

/** An entity of a library. */
export interface WorldEntity {
  /** Unique in its library; another library may use it too. */
  readonly EntityId: string;
  /** Entities may share a name. */
  readonly EntityName: string;
  readonly samples: readonly WorldSample[];
}

/** A sample of an entity. */
export interface WorldSample {
  /** Unique in the world. */
  readonly SampleId: string;
  readonly ImageUrl: string;
}

/** One level of the world's tree. */
export interface WorldLevel {
  /** The name of the list that holds it, e.g. `libs`. */
  readonly list: string;
  readonly key: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** The key must be unique in the whole world, not only in its list. */
  readonly unique: "world" | "list";
}

/** The tree that {@link World} describes, from the outside in. A filter's `collection` walks along it. */
export const worldLevels: readonly WorldLevel[] = [
  {
    list: "libs",
    key: "LibId",
    required: ["LibId", "Algorithm"],
    optional: ["LibName"],
    unique: "world",
  },
  { list: "entities", key: "EntityId", required: ["EntityId", "EntityName"], optional: [], unique: "list" },
  { list: "samples", key: "SampleId", required: ["SampleId", "ImageUrl"], optional: [], unique: "world" },
];
