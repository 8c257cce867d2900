import type { GatewayAnswer } from "../wire/message.ts";
import type { ParsedRequest } from "../wire/parse-request.ts";

/** Something that the mock serves besides the contract's operations. It meets no fault, quota or signature. */
export interface Page {
  matches(parsed: ParsedRequest): boolean;
  answer(parsed: ParsedRequest): GatewayAnswer | Promise<GatewayAnswer>;
  /** True if `mock.requests` shows who asked for it. */
  readonly isRecorded: boolean;
}
