import { checkNames } from "../options/check-rules.ts";
import { createRandom, integerBetween, type Random } from "../runtime/random.ts";
import type { World, WorldEntity, WorldLib, WorldSample } from "./world.ts";

/** How large a random world is; counts are over the whole world. */
export interface RandomWorldOptions {
  /** Equal seeds give equal worlds. @default 1 */
  readonly seed?: string | number;
  /** @default 10, two for each algorithm */
  readonly libs?: number;
  /** @default 30 */
  readonly entities?: number;
  /** @default 200 */
  readonly samples?: number;
}

/** The size of a random world in place of a world: what names no samples is taken for a world that does not fit. */
export interface RandomWorldSize extends RandomWorldOptions {
  readonly samples: number;
}

const algorithms = ["landmark", "object", "logo", "face", "label"];
const names = ["custom_person", "tower_bridge", "red_bicycle", "coffee_cup", "harbour_crane", "street_market"];

/**
 * Makes a world up, e.g. `randomWorld({ seed: 7, samples: 1_000 })`. Entities share a few names, and some their id with
 * an entity of another library, so that every rule has something to tell apart. The pictures are the mock's own.
 * Throws a `TypeError` on an option that there is not, and a `RangeError` on a count that is not a whole number from 0 up,
 * or on samples without an entity.
 */
export function randomWorld(options: RandomWorldOptions = {}): World {
  checkNames(options, ["seed", "libs", "entities", "samples"]);
  const { seed = 1, libs: libCount = 10, entities: entityCount = 30, samples: sampleCount = 200 } = options;
  for (const [name, count] of Object.entries({ libs: libCount, entities: entityCount, samples: sampleCount })) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`${name} is a count from 0 up, not "${count}"`);
    }
  }
  if (entityCount > 0 && libCount === 0) {
    throw new RangeError("entities need a library: libs is 0");
  }
  if (sampleCount > 0 && entityCount === 0) {
    throw new RangeError("samples need an entity: entities is 0");
  }

  const random = createRandom(`world:${seed}`);
  const libs = Array.from({ length: libCount }, (_, index) => ({
    LibId: hexId(random),
    Algorithm: algorithms[index % algorithms.length] ?? "",
    LibName: `library_${index + 1}`,
    entities: [] as Filling[],
  }));
  const entities = Array.from({ length: entityCount }, (_, index) => {
    const lib = libs[index % libCount] as (typeof libs)[number];
    const twin = index % twinEvery === twinEvery - 1 ? twinFor(lib, libs) : undefined;
    const entity: Filling = {
      EntityId: twin?.EntityId ?? hexId(random),
      EntityName: names[integerBetween(random, 0, names.length - 1)] ?? "",
      samples: [],
    };
    lib.entities.push(entity);
    return entity;
  });
  for (const [index, count] of shares(random, sampleCount, entityCount).entries()) {
    for (let made = 0; made < count; made++) {
      const id = hexId(random);
      entities[index]?.samples.push({ SampleId: id, ImageUrl: `/pictures/${id}.png` });
    }
  }
  return { libs: libs satisfies WorldLib[] };
}

type Filling = WorldEntity & { samples: WorldSample[] };

/** So often an entity bears the id of one in another library. */
const twinEvery = 4;

/** An entity of another library, of the same algorithm where there is one, whose id the library does not have yet. */
function twinFor(lib: WorldLib, libs: readonly WorldLib[]): WorldEntity | undefined {
  const others = libs.filter(other => other !== lib && other.Algorithm === lib.Algorithm);
  const candidates = (others.length > 0 ? others : libs.filter(other => other !== lib)).flatMap(
    ({ entities }) => entities,
  );
  return candidates.find(({ EntityId }) => lib.entities.every(known => known.EntityId !== EntityId));
}

/**
 * Tells the size of a random world, e.g. `{ samples: 1_000 }`, from a world: it says how many samples, and every name
 * is one of the size's.
 */
export function isRandomWorldSize(value: unknown): value is RandomWorldSize {
  if (typeof value !== "object" || value === null || !("samples" in value)) {
    return false;
  }
  return Object.entries(value).every(([name, size]) =>
    name === "seed" ? typeof size === "string" || typeof size === "number" : isCount(name) && typeof size === "number",
  );
}

function isCount(name: string): boolean {
  return name === "libs" || name === "entities" || name === "samples";
}

/** Splits a number into uneven parts; where there is enough, every part gets some. */
function shares(random: Random, total: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, () => 0.2 + random());
  const sum = weights.reduce((left, right) => left + right, 0);
  let reached = 0;
  let given = 0;
  return weights.map((weight, index) => {
    reached += weight;
    const upTo = index === parts - 1 ? total : Math.floor((reached / sum) * total);
    const share = upTo - given;
    given = upTo;
    return share;
  });
}

const bytes = Buffer.alloc(16);

/** 32 hex digits, made from bytes: pieced together they would take four times the memory in a large world. */
function hexId(random: Random): string {
  for (let offset = 0; offset < 16; offset += 4) {
    bytes.writeUInt32LE(Math.floor(random() * 4294967296), offset);
  }
  return bytes.toString("hex");
}
