import type { PaginationDescriptor } from "../call/operation-descriptor.ts";

/** Which list is walked over, and how it is asked for. */
export interface WalkedList {
  readonly action: string;
  readonly paging: PaginationDescriptor;
  /** The caller's parameters. */
  readonly params: Readonly<Record<string, unknown>>;
  /** How many items of a page are asked for. */
  readonly size: number;
}
