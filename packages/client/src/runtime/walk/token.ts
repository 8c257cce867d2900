import type { PaginationDescriptor } from "../operation-descriptor.ts";
import { serializeParameters } from "../serialize-parameters.ts";

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

/** Where a token says that a walk goes on. Throws a `TypeError` for the token of another walk. */
export function positionFromToken(token: string, context: TokenContext): Position {
  let read: Partial<Token> | undefined;
  try {
    read = JSON.parse(token);
  } catch {
    // Told below, in our words.
  }
  if (read?.of !== identity(context) || read.size !== context.size) {
    throw new TypeError(`"token" is of another walk: POST ${context.action}`);
  }
  const { page, skip = 0, keys } = read as Token;
  return { page, skip, keys };
}

function identity({ action, params, paging }: TokenContext): string {
  return `${action}?${serializeParameters({ ...params, [paging.page]: undefined, [paging.size]: undefined })}`;
}
