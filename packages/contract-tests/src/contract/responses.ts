import { pointerFrom } from "#values";
import type { ExampleModel, ResponseModel } from "./contract.ts";
import type { Json } from "./json.ts";
import { type Resolved, resolvePointer } from "./resolve-pointer.ts";

/** The response that a pointer leads to, for a status. */
export type Responses = (pointer: string, status: string) => ResponseModel;

/** Reads responses of a document. Operations mostly refer to the same errors: each is read and held once. */
export function createResponses(document: Json): Responses {
  const known = new Map<string, ResponseModel>();
  return (pointer, status) => {
    const found = resolvePointer(document, pointer);
    const key = `${status} ${found.pointer}`;
    const response = known.get(key) ?? responseFromNode(document, found, status);
    known.set(key, response);
    return response;
  };
}

function responseFromNode(document: Json, { value, pointer }: Resolved, status: string): ResponseModel {
  const json = Object.keys(value.content ?? {}).find(type => type.includes("json"));
  const media = json === undefined ? undefined : `${pointer}${pointerFrom("content", json)}`;
  const examples = media === undefined ? [] : examplesOf(document, media);
  const codes = examples.map(example => example.value?.Code).filter(code => typeof code === "string");
  return {
    status: Number(status),
    pointer,
    headers: Object.keys(value.headers ?? {}).map(name => {
      const header = resolvePointer(document, `${pointer}${pointerFrom("headers", name)}`);
      return {
        name,
        required: header.value.required === true,
        schema: resolvePointer(document, `${header.pointer}/schema`).value,
        pointer: header.pointer,
      };
    }),
    contentTypes: Object.keys(value.content ?? {}),
    schemaPointer: media && resolvePointer(document, `${media}/schema`).pointer,
    examples,
    codes: [...new Set(codes)],
    shared: pointer.startsWith("/components/"),
  };
}

function examplesOf(document: Json, media: string): ExampleModel[] {
  const named = resolvePointer(document, media).value.examples ?? {};
  return Object.keys(named).map(name => {
    const { value, pointer } = resolvePointer(document, `${media}${pointerFrom("examples", name)}`);
    return { name, value: value.value, pointer, consistent: value["x-consistent"] !== false };
  });
}
