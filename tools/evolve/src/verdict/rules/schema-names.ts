import { type Document, isObject, isSame, type JsonObject } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";

/** Judges the names of component schemas: each is an exported type, which the engine looks through. */
export function judgeSchemaNames(from: Document, to: Document): Change[] {
  const [before, after] = [schemasOf(from), schemasOf(to)];
  const rule = "schema-names";
  const gone = Object.keys(before).filter(name => !Object.hasOwn(after, name));
  const added = Object.keys(after).filter(name => !Object.hasOwn(before, name));
  const renamed = new Map(gone.map(name => [name, added.find(other => isSame(before[name], after[other]))]));
  return [
    ...gone.map((name): Change => {
      const now = renamed.get(name);
      const text =
        now === undefined ? `The type \`${name}\` is gone.` : `The type \`${name}\` is called \`${now}\` now.`;
      const instead = now === undefined ? "use the type of the call that holds it" : `import \`${now}\``;
      return { rule, text, instead, effect: effects.typesBreak };
    }),
    ...added
      .filter(name => ![...renamed.values()].includes(name))
      .map((name): Change => ({ rule, text: `The type \`${name}\` is new.`, effect: effects.typesAdd })),
  ];
}

function schemasOf(contract: Document): JsonObject {
  const components = contract.components;
  const schemas = isObject(components) ? components.schemas : undefined;
  return isObject(schemas) ? schemas : {};
}
