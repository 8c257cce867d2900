import { randomUUID } from "node:crypto";
import type { Mock } from "../src/mock/mock.ts";
import { signRequest } from "../src/signature/sign-request.ts";

export const action = "ListRecognitionSamples" as const;
export const version = "2020-11-09";
/** A call that the contract accepts. */
export const valid = { Algorithm: "face", LibId: "lib1,lib2", EntityId: "ANY", PageNumber: "1", PageSize: "10" };

export interface CallOptions {
  /** @default "ListRecognitionSamples" */
  readonly action?: string;
  readonly headers?: Record<string, string>;
  readonly method?: string;
  readonly body?: string;
  /** Signs the call. */
  readonly credentials?: { accessKeyId: string; accessKeySecret: string; securityToken?: string };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every form
  readonly body: any;
}

/** Calls the one operation without a network; `query` is an object or a text. */
export async function call(
  mock: Mock,
  query: Record<string, string> | string = valid,
  options: CallOptions = {},
): Promise<Answer> {
  const target = `/?${typeof query === "string" ? query : new URLSearchParams(query).toString().replaceAll("+", "%20")}`;
  const { host } = new URL(mock.url);
  const { action: called = action } = options;
  const plain = { "x-acs-action": called, "x-acs-version": version, ...options.headers };
  const { credentials } = options;
  const body = options.body === undefined ? undefined : Buffer.from(options.body);
  const headers = credentials
    ? signRequest({
        host,
        target,
        action: called,
        version,
        credentials,
        now: mock.clock.now(),
        nonce: randomUUID(),
        headers: options.headers ?? {},
        ...(body && { body }),
      })
    : plain;
  const response = await mock.fetch(mock.url + target, {
    method: options.method ?? "POST",
    headers,
    ...(body && { body }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type") === "application/json";
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
}

/** What every refusal has. */
export function isVendorError({ status, headers, body }: Answer): boolean {
  return (
    status >= 400 &&
    typeof body?.Code === "string" &&
    typeof body.Message === "string" &&
    typeof body.HostId === "string" &&
    typeof body.Recommend === "string" &&
    headers.get("x-acs-request-id") === body.RequestId
  );
}
