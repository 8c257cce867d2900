import type { Contract, OperationModel } from "../contract/contract.ts";
import { elementsIn } from "../contract/elements.ts";
import type { Answer, Exchange } from "../wire/transport.ts";
import { type Fitter, shorten } from "./fit.ts";

/** The first answer of a run that left the contract in one way. */
export interface Stray {
  /** What is not as it should be: one of {@link Fitter}'s places, or a word of {@link STRAY}. */
  readonly about: string;
  /** For people, e.g. `/TotalCount must be integer, is "7"`. */
  readonly message: string;
  /** Pointer in the contract to what is not held. */
  readonly pointer: string;
  readonly exchange: Exchange;
}

/** Strays that are no misfit of the answer's parts with their schemas. */
export const STRAY = {
  unknownElement: "an element that the contract does not know",
  requestId: "a RequestId that is missing or came before",
  requestIdHeader: "a header with another RequestId than the body",
} as const;

/** Whether an answer says success or is an error. */
export type AnswerKind = "error" | "success";

/** Holds every answer of a run against the contract, whichever case asked for it. */
export interface Strays {
  /** An answer came. */
  answered(operation: OperationModel, exchange: Exchange): void;
  /** What went astray in the answers of an operation, each way once. */
  of(operation: OperationModel, ...kinds: AnswerKind[]): Stray[];
}

/** A judge that has seen no answer yet. */
export function createStrays(contract: Contract, fitter: Fitter): Strays {
  const found = new Map<string, Map<string, Stray>>();
  const requestIds = new Set<string>();
  const add = (operation: OperationModel, kind: AnswerKind, stray: Stray) => {
    const key = `${operation.action} ${kind}`;
    const strays = found.get(key) ?? new Map<string, Stray>();
    found.set(key, strays);
    if (!strays.has(stray.about)) {
      strays.set(stray.about, stray);
    }
  };
  return {
    of: ({ action }, ...kinds) => kinds.flatMap(kind => [...(found.get(`${action} ${kind}`)?.values() ?? [])]),
    answered(operation, exchange) {
      const { answer } = exchange;
      if (answer === undefined) {
        return;
      }
      const kind = answer.status < 400 ? "success" : "error";
      const response = operation.responses.find(({ status }) => status === answer.status);
      const at = response?.pointer ?? `${operation.pointer}/responses`;
      for (const { at: about, message, pointer } of fitter.answer(operation, answer)) {
        add(operation, kind, { about, message, pointer, exchange });
      }
      const about = STRAY.unknownElement;
      for (const message of unknownIn(contract, response?.schemaPointer, answer)) {
        add(operation, kind, { about, message, pointer: response?.schemaPointer ?? at, exchange });
      }
      const id = idMisfit(requestIds, answer);
      if (id !== undefined) {
        add(operation, kind, { about: STRAY.requestId, message: id, pointer: at, exchange });
      }
      const header = headerMisfit(answer);
      if (header === undefined) {
        return;
      }
      add(operation, kind, { about: STRAY.requestIdHeader, message: header, pointer: `${at}/headers`, exchange });
    },
  };
}

function unknownIn({ document }: Contract, schemaPointer: string | undefined, { body }: Answer): string[] {
  if (schemaPointer === undefined) {
    return [];
  }
  const names = new Set(elementsIn(document, schemaPointer, body).unknown.map(({ name }) => name));
  return names.size === 0 ? [] : [`the answer holds ${[...names].join(", ")}`];
}

function idMisfit(seen: Set<string>, { body }: Answer): string | undefined {
  const id = body?.RequestId;
  if (typeof id !== "string" || id === "") {
    return "the answer has no RequestId";
  }
  if (seen.has(id)) {
    return `the RequestId ${shorten(id)} came more than once`;
  }
  seen.add(id);
  return undefined;
}

/** The name of the header is the vendor's; an operation that does not document it has no case that asks for this. */
const REQUEST_ID_HEADER = "x-acs-request-id";

function headerMisfit({ headers, body }: Answer): string | undefined {
  const inHeader = headers[REQUEST_ID_HEADER];
  if (inHeader === undefined) {
    return `the header ${REQUEST_ID_HEADER} is missing`;
  }
  if (inHeader === body?.RequestId) {
    return undefined;
  }
  return `the header ${REQUEST_ID_HEADER} is ${shorten(inHeader)}, the body's RequestId ${shorten(String(body?.RequestId))}`;
}
