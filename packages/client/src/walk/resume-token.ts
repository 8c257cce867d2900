import { pageParameters } from "../call/page-parameters.ts";
import { serializeParameters } from "../call/serialize-parameters.ts";
import type { WalkedList } from "./walked-list.ts";

/** A place within a walk. */
export interface Position {
  /** The number of a page. */
  readonly page: number;
  /** What asks for that page, in a list whose answers give tokens. */
  readonly pageToken?: string | undefined;
  /** How many items of that page were handed out. */
  readonly skip: number;
  /** Keys of items handed out from that page and the one before it. */
  readonly keys: readonly string[];
}

interface ResumeToken extends Position {
  /** Operation and parameters, those of the page left out; so that it resumes nothing else. */
  readonly of: string;
  readonly size: number;
}

/** Writes down where a walk stands. */
export function tokenFromPosition({ page, pageToken, skip, keys }: Position, list: WalkedList): string {
  const token: ResumeToken = { of: identityOf(list), size: list.size, page, pageToken, skip, keys };
  return JSON.stringify(token);
}

/**
 * Where a token says that a walk goes on.
 *
 * @throws TypeError when the token is damaged, or is from another walk
 */
export function positionFromToken(token: string, list: WalkedList): Position {
  const read = parse(token);
  if (!isPosition(read) || read.of !== identityOf(list) || read.size !== list.size) {
    throw new TypeError(
      `"token" is damaged or from another walk: give the token of a report with the same parameters: POST ${list.action}`,
    );
  }
  const { page, pageToken, skip, keys } = read;
  return { page, pageToken, skip, keys };
}

function parse(token: string): object {
  try {
    return Object(JSON.parse(token));
  } catch {
    // Refused by the caller, with everything else that is no token.
    return {};
  }
}

function isPosition(value: object): value is ResumeToken {
  const { page, pageToken, skip, keys } = value as Partial<Record<keyof Position, unknown>>;
  return (
    Number.isSafeInteger(page) &&
    Number(page) >= 0 &&
    Number.isSafeInteger(skip) &&
    Number(skip) >= 0 &&
    (pageToken === undefined || typeof pageToken === "string") &&
    Array.isArray(keys) &&
    keys.every(key => typeof key === "string")
  );
}

function identityOf({ action, params, paging }: WalkedList): string {
  const ofPage = Object.fromEntries(pageParameters(paging).map(name => [name, undefined]));
  return `${action}?${serializeParameters({ ...params, ...ofPage })}`;
}
