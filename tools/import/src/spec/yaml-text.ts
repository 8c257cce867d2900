import { isObject, type Json } from "@ims-kit/values";
import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Node,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

/** The formatter's line width; what would be longer is written over several lines. */
const widest = 120;

/** Maps at these keys are short facts, written on one line where they fit; so are the entries of the others. */
const compact = /^(additionalProperties|items|schema|x-ram)$/;
const compactEntries = /^(encoding|examples|headers|properties|responses|x-gateway)$/;

/** Text that YAML readers take for a number or a date, each by other rules; and what readers of YAML stumble over. */
const ambiguous = /^[-+]?[.\d][\d_.:+eExXoObBa-fA-FTZ -]*$|#|^\w+:\w+$/;

/** A value as the YAML text that a person would write: blocks, with short leaves and lists on one line. */
export function yamlText(value: Json): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, scalar) => quote(scalar),
    Seq: (_, list) => void (holdsScalars(list) && tighten(list)),
  });
  visit(document, {
    Collection: (key, node, path) => {
      const keys = path.flatMap(step => (isPair(step) && isScalar(step.key) ? [String(step.key.value)] : []));
      if (key !== null && isCompact(node, keys) && isShort(node, keys.at(-1) ?? "", path.length)) {
        node.flow = true;
        return visit.SKIP;
      }
      return undefined;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Writes `[a, b]` beside `{ a: b }`, as the formatter does and no option says. */
function tighten(list: YAMLSeq): void {
  const write = list.toString.bind(list);
  list.toString = (context, ...rest) => write(context && { ...context, flowCollectionPadding: "" }, ...rest);
}

function quote(scalar: Scalar): void {
  const { value } = scalar;
  if (typeof value === "string" && ambiguous.test(value)) {
    scalar.type = Scalar.QUOTE_DOUBLE;
  } else if (typeof value === "string" && value.includes('"') && value.includes("'")) {
    // The formatter takes the quotes that need fewer escapes.
    scalar.type = Scalar.QUOTE_SINGLE;
  }
}

function isCompact(node: Node, keys: readonly string[]): boolean {
  if (!isCollection(node)) {
    return false;
  }
  if (!isMap(node)) {
    return holdsScalars(node);
  }
  return (compact.test(keys.at(-1) ?? "") || compactEntries.test(keys.at(-2) ?? "")) && isLeaf(node.toJSON());
}

function holdsScalars(list: YAMLMap | YAMLSeq): boolean {
  return !list.items.some(isCollection);
}

/** Holds nothing but scalars and lists or maps of scalars. */
function isLeaf(value: Json): boolean {
  const parts = isObject(value) ? Object.values(value) : [];
  const isFlat = (part: Json | undefined) =>
    typeof part !== "object" || part === null || Object.values(part).every(below => typeof below !== "object");
  return parts.every(isFlat);
}

/** Each level adds a map and a pair to the path, and two spaces to the line. JSON is never shorter than the YAML. */
function isShort(node: Node, key: string, depth: number): boolean {
  return depth + key.length + JSON.stringify(node.toJSON()).length + 6 <= widest;
}
