// @generated from spec/openapi.yaml by "pnpm generate"; do not edit.

/** What a mock with a world holds, in the form of its JSON files. */
export interface World {
  readonly libs: readonly WorldLib[];
}

/** An item of `libs`. */
export interface WorldLib {
  /** The id of the library. */
  readonly LibId: string;
  /**
   * A kind of recognition. `label` is missing on the English page of `ListRecognitionSamples`, but listed on the
   * Chinese one and by the other operations.
   */
  readonly Algorithm: string;
  /** The name of the library. */
  readonly LibName?: string;
  /** What the library is for. */
  readonly LibDescription?: string;
  readonly entities: readonly WorldEntity[];
}

/** An item of `entities`. */
export interface WorldEntity {
  /** The id of the entity. */
  readonly EntityId: string;
  /** The name of the entity. */
  readonly EntityName: string;
  /** More about the entity, as JSON text. */
  readonly EntityInfo?: string;
  readonly samples: readonly WorldSample[];
}

/** An item of `samples`. */
export interface WorldSample {
  /** The id of the sample. */
  readonly SampleId: string;
  /** The address of the image. */
  readonly ImageUrl?: string;
  /** The label of the sample in words. */
  readonly LabelPrompt?: string;
}

/** Where an item is, or is to be: its own properties, and those of the items around it. */
export interface WorldPlacement {
  /** The id of the library. */
  readonly LibId?: string;
  /**
   * A kind of recognition. `label` is missing on the English page of `ListRecognitionSamples`, but listed on the
   * Chinese one and by the other operations.
   */
  readonly Algorithm?: string;
  /** The name of the library. */
  readonly LibName?: string;
  /** What the library is for. */
  readonly LibDescription?: string;
  /** The id of the entity. */
  readonly EntityId?: string;
  /** The name of the entity. */
  readonly EntityName?: string;
  /** More about the entity, as JSON text. */
  readonly EntityInfo?: string;
  /** The id of the sample. */
  readonly SampleId?: string;
  /** The address of the image. */
  readonly ImageUrl?: string;
  /** The label of the sample in words. */
  readonly LabelPrompt?: string;
}

/** The keys of an item and of those around it, e.g. all of them, or only its own where that is unique. */
export interface WorldPath {
  /** The id of the library. */
  readonly LibId?: string;
  /** The id of the entity. */
  readonly EntityId?: string;
  /** The id of the sample. */
  readonly SampleId?: string;
}

/** How many items of each collection a random world has, over the whole world. */
export interface WorldCounts {
  readonly libs?: number;
  readonly entities?: number;
  readonly samples: number;
}
