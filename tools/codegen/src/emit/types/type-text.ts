import ts from "typescript";
import type { SchemaNode } from "../../contract.ts";
import { typeName } from "../../naming.ts";
import { docComment, propertyName } from "../source-text.ts";
import { memberDoc, memberSchemas } from "./member-doc.ts";

/** A named schema's type as openapi-typescript made it. */
export interface SchemaType {
  /** The schema's name. */
  readonly name: string;
  readonly type: ts.TypeNode;
}

interface TypeText {
  readonly type: ts.TypeNode;
  /** The schema that the type was made of; its text becomes the members' comments. */
  readonly schema: SchemaNode;
  readonly document: object;
  /** Whether callers pass it in: then arrays may be read-only, and what may be left out may be undefined. */
  readonly isInput: boolean;
}

/** The types of `components.schemas`, in the document's order. */
export function schemaTypes(nodes: readonly ts.Node[]): SchemaType[] {
  const components = nodes.find(node => ts.isInterfaceDeclaration(node) && node.name.text === "components");
  const sections = components === undefined ? [] : (components as ts.InterfaceDeclaration).members;
  const schemas = sections.find(({ name }) => name !== undefined && nameOf(name) === "schemas");
  return membersOf((schemas as ts.PropertySignature | undefined)?.type).map(({ name, type }) => ({
    name: nameOf(name),
    type: type as ts.TypeNode,
  }));
}

/** The declaration of a named type: an interface if it is an object, else an alias. */
export function typeText({ name, ...given }: TypeText & { readonly name: string }): string {
  // Where nothing may be passed in, nothing else compiles.
  if (given.isInput && Object.keys(given.schema.properties ?? {}).length === 0) {
    return `export type ${name} = Record<string, never>;\n`;
  }
  return ts.isTypeLiteralNode(given.type)
    ? `export interface ${name} ${text(given, "")}\n`
    : `export type ${name} = ${text(given, "")};\n`;
}

function text(given: TypeText, indent: string): string {
  const { type, schema, isInput } = given;
  const same = (child: ts.TypeNode) => text({ ...given, type: child }, indent);
  if (ts.isTypeLiteralNode(type)) {
    const members = type.members.map(member => memberText(member, given, `${indent}  `));
    return `{\n${members.join("")}${indent}}`;
  }
  if (ts.isArrayTypeNode(type)) {
    const element = text({ ...given, type: type.elementType, schema: schema.items ?? {} }, indent);
    return `${isInput ? "readonly " : ""}${element}[]`;
  }
  if (ts.isUnionTypeNode(type)) {
    return type.types.map(same).join(" | ");
  }
  if (ts.isIntersectionTypeNode(type)) {
    return type.types.map(same).join(" & ");
  }
  if (ts.isParenthesizedTypeNode(type)) {
    return `(${same(type.type)})`;
  }
  if (ts.isIndexedAccessTypeNode(type)) {
    return referenceText(type);
  }
  if (ts.isTypeReferenceNode(type)) {
    const list = (type.typeArguments ?? []).map(same).join(", ");
    return `${(type.typeName as ts.Identifier).text}${list === "" ? "" : `<${list}>`}`;
  }
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)
    ? JSON.stringify(type.literal.text)
    : printed(type);
}

function memberText(member: ts.TypeElement, given: TypeText, indent: string): string {
  const { schema, document, isInput } = given;
  if (!ts.isPropertySignature(member)) {
    const { type } = member as ts.IndexSignatureDeclaration;
    return `${indent}[key: string]: ${text({ ...given, type, schema: {} }, indent)};\n`;
  }
  const name = nameOf(member.name);
  const own = memberSchemas(document, schema)[name] ?? {};
  const isOptional = member.questionToken !== undefined;
  const type = text({ ...given, type: member.type as ts.TypeNode, schema: own }, indent);
  const doc = docComment([memberDoc({ name, schema: own, holder: schema, document })], indent);
  return `${doc}${indent}${propertyName(name)}${isOptional ? "?" : ""}: ${type}${isOptional && isInput ? " | undefined" : ""};\n`;
}

/** `components["schemas"]["Sample"]` is the type `Sample`; what follows stays as it is. */
function referenceText(type: ts.IndexedAccessTypeNode): string {
  const steps: string[] = [];
  let node: ts.TypeNode = type;
  while (ts.isIndexedAccessTypeNode(node)) {
    const { literal } = node.indexType as ts.LiteralTypeNode;
    steps.unshift((literal as ts.LiteralExpression).text);
    node = node.objectType;
  }
  const [, name = "", ...below] = steps;
  return `${typeName(name)}${below.map(step => `[${JSON.stringify(step)}]`).join("")}`;
}

function membersOf(type: ts.TypeNode | undefined): ts.PropertySignature[] {
  return type !== undefined && ts.isTypeLiteralNode(type) ? type.members.filter(ts.isPropertySignature) : [];
}

function nameOf(name: ts.PropertyName): string {
  return (name as ts.Identifier | ts.StringLiteral).text;
}

const printer = ts.createPrinter();
const nowhere = ts.createSourceFile("types.ts", "", ts.ScriptTarget.Latest);

function printed(node: ts.Node): string {
  return printer.printNode(ts.EmitHint.Unspecified, node, nowhere);
}
