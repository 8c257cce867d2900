import { styleText } from "node:util";
import {
  type ApiError,
  type ImsError,
  isApiError,
  isContractError,
  isCredentialsError,
  isImsError,
} from "@ims-kit/client";
import { UsageError } from "./usage-error.ts";

/** An error as data, for scripts. */
export interface ErrorObject {
  /** The vendor's code, or the class of an error that has none, e.g. `MissingParameter`, `NetworkError`, `UsageError`. */
  readonly code: string;
  readonly message: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly retryable: boolean;
  readonly attempts: number;
  readonly remedy?: string;
}

/** An error as data. Fields that the error does not have are left out. */
export function errorObject(error: unknown): ErrorObject {
  const { message, name } = error instanceof Error ? error : new Error(String(error));
  const known = isImsError(error) ? (error as ImsError) : undefined;
  const answered = isApiError(error) || isContractError(error) ? error : undefined;
  const remedy = remedyOf(error);
  return {
    code: isApiError(error) ? error.code : name,
    message,
    ...(answered && { status: answered.status, requestId: answered.requestId ?? "" }),
    retryable: known?.retryable ?? false,
    attempts: known?.attempts ?? 0,
    ...(remedy && { remedy }),
  };
}

/** An error for people: what happened, the request id, and what to do. */
export function errorText(error: unknown, colour: boolean): string {
  const { message, requestId, attempts, remedy } = errorObject(error);
  const paint = (format: "red" | "dim", text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const lines = [`${paint("red", "ims:")} ${message}`];
  if (requestId) {
    lines.push(paint("dim", `     request ${requestId}${attempts > 1 ? `, ${attempts} attempts` : ""}`));
  }
  if (remedy) {
    lines.push(`     ${remedy}`);
  }
  return `${lines.join("\n")}\n`;
}

function remedyOf(error: unknown): string | undefined {
  if (error instanceof UsageError) {
    return error.hint;
  }
  if (isCredentialsError(error)) {
    return "Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, run `aliyun configure`, or try with --mock.";
  }
  return isApiError(error) ? remedyOfCode(error) : undefined;
}

function remedyOfCode({ code, throttled, denied }: ApiError): string | undefined {
  if (throttled) {
    return "The account's calls are used up for now: wait a moment, or lower --concurrency.";
  }
  if (denied) {
    return "Ask for a RAM policy that allows the action; `ims whoami` shows whose key was used.";
  }
  return /^Invalid(AccessKey|Security)|^Signature/i.test(code) ? "See which key is used: `ims whoami`." : undefined;
}
