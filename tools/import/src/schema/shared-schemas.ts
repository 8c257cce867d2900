import type { JsonObject } from "@ims-kit/values";
import type { VendorSchema } from "../metadata/metadata.ts";
import { Refusal } from "../refusal.ts";
import type { NoteRepair } from "../repairs.ts";
import { convertSchema } from "./convert-schema.ts";
import { isReservedWord } from "./reserved-words.ts";
import type { Reference, SchemaScope } from "./scope.ts";

/** The vendor's shared schemas. Only those that something refers to become part of the contract. */
export interface SharedSchemas {
  /** References from a file that sees the schemas in the given folder, e.g. `../../schemas/`; notes those used. */
  readonly refFrom: (folder: string, used: Set<string>) => (name: string) => Reference;
  /** The used ones, and those that they refer to, by the name they got. */
  readonly convertUsed: (used: ReadonlySet<string>) => ReadonlyMap<string, JsonObject>;
}

interface SharedOptions {
  readonly schemas: Readonly<Record<string, VendorSchema>>;
  /** Names that stand for something else, e.g. `Error`. */
  readonly taken: ReadonlySet<string>;
  readonly note: NoteRepair;
}

/** Prepares the vendor's shared schemas for being referred to. */
export function createSharedSchemas({ schemas, taken, note }: SharedOptions): SharedSchemas {
  const names = nameSchemas(Object.keys(schemas), taken);
  const refFrom = (folder: string, used: Set<string>) => (name: string) => {
    const ours = names.get(name);
    if (ours === undefined) {
      return { fault: "reference" } as const;
    }
    if (isCircle(schemas, name)) {
      return { fault: "circle" } as const;
    }
    used.add(name);
    return { $ref: `${folder}${ours}.yaml` };
  };
  const convertUsed = (given: ReadonlySet<string>) => {
    const used = new Set(given);
    const converted = new Map<string, JsonObject>();
    // Converting one may use another; a Set's iteration comes to those as well.
    for (const name of used) {
      const ours = names.get(name) ?? name;
      if (ours !== name) {
        note("renamed", `${name} is ${ours}`);
      }
      const scope = { place: ours, isAnswer: true, depth: 0, note, refTo: refFrom("", used) };
      converted.set(ours, convertShallow(schemas[name] ?? {}, scope, ours));
    }
    return converted;
  };
  return { refFrom, convertUsed };
}

function convertShallow(vendor: VendorSchema, scope: SchemaScope, name: string): JsonObject {
  try {
    return convertSchema(vendor, scope, name);
  } catch (error) {
    if (error instanceof Refusal) {
      scope.note("deep", name);
      return {};
    }
    throw error;
  }
}

/** Names that are free, can name types and files, and do not differ in case only. */
function nameSchemas(names: readonly string[], taken: ReadonlySet<string>): Map<string, string> {
  const given = new Set([...taken].map(name => name.toLowerCase()));
  return new Map(
    names.map(name => {
      const free = freeName(name.replace(/\W+/g, ""), given);
      given.add(free.toLowerCase());
      return [name, free];
    }),
  );
}

function freeName(name: string, given: ReadonlySet<string>): string {
  const isName = /^[A-Za-z]\w*$/.test(name) && !isReservedWord(name) && !(name in Object.prototype);
  return isName && !given.has(name.toLowerCase())
    ? name
    : freeName(`${/^[A-Za-z]/.test(name) ? name : "Vendor"}Schema`, given);
}

/** Whether a schema is nothing but a reference that leads back to itself. */
function isCircle(schemas: Readonly<Record<string, VendorSchema>>, start: string): boolean {
  const seen = new Set<string>();
  let name: string | undefined = start;
  while (name !== undefined && !seen.has(name)) {
    seen.add(name);
    name = Object.hasOwn(schemas, name) ? schemas[name]?.$ref?.replace(/^#\/components\/schemas\//, "") : undefined;
  }
  return name !== undefined;
}
