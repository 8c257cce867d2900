import type { PaginationDescriptor } from "../call/operation-descriptor.ts";
import { serializeParameters } from "../call/serialize-parameters.ts";

/** A place within a walk. */
export interface Position {
  readonly page: number;
  /** How many items of that page were handed out. */
  readonly skip: number;
  /** Keys of items handed out from that page and the one before it. */
  readonly keys: readonly string[];
}

/** What a token must fit. */
export interface TokenContext {
  readonly action: string;
  readonly params: object;
  readonly paging: PaginationDescriptor;
  readonly size: number;
}

interface Token extends Position {
  /** Operation and parameters, page number and size left out; so that it resumes nothing else. */
  readonly of: string;
  readonly size: number;
}

/** Writes down where a walk stands. */
export function tokenFromPosition({ page, skip, keys }: Position, context: TokenContext): string {
  return JSON.stringify({ of: identity(context), size: context.size, page, skip, keys } satisfies Token);
}

/** Where a token says that a walk goes on. Throws a `TypeError` for a damaged token, and for that of another walk. */
export function positionFromToken(token: string, context: TokenContext): Position {
  let read: unknown;
  try {
    read = JSON.parse(token);
  } catch {
    // Told below, in our words.
  }
  const { of, size, page, skip, keys } = Object(read) as Token;
  const isPlace = Number.isSafeInteger(page) && page + skip >= 0 && Array.isArray(keys);
  if (of !== identity(context) || size !== context.size || !isPlace) {
    throw new TypeError(`"token" is none of this walk: POST ${context.action}`);
  }
  return { page, skip, keys };
}

function identity({ action, params, paging }: TokenContext): string {
  return `${action}?${serializeParameters({ ...params, [paging.page]: undefined, [paging.size]: undefined })}`;
}
