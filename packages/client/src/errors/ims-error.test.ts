import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import { ApiError, isApiError } from "./api-error.ts";
import { ContractError, isContractError } from "./contract-error.ts";
import { CredentialsError, isCredentialsError } from "./credentials-error.ts";
import { ImsError, isImsError } from "./ims-error.ts";
import { isNetworkError, NetworkError } from "./network-error.ts";

const api = new ApiError("[A] a", { status: 400, code: "A", throttled: false, retryable: false, denied: false });
const network = new NetworkError("[timeout] t", {
  reason: "timeout",
  sent: true,
  retryable: true,
  cause: new Error("inner"),
});
const contract = new ContractError("[OutsideContract] c", {
  status: 502,
  head: "<",
  retryable: true,
  throttled: false,
  denied: false,
});
const credentials = new CredentialsError("[NoCredentials] n");
const guards = [isApiError, isNetworkError, isContractError, isCredentialsError] as const;

test("each guard knows its own class only", () => {
  for (const [index, error] of [api, network, contract, credentials].entries()) {
    expect(guards.map(guard => guard(error))).toEqual(guards.map((_, at) => at === index));
    expect(isImsError(error)).toBe(true);
    expect(error).toBeInstanceOf(ImsError);
    expect(error).toBeInstanceOf(Error);
  }
});

test("guards know the errors of another copy of the package", async () => {
  vi.resetModules();
  const copy = await import("./network-error.ts");
  const error = new copy.NetworkError("[aborted] a", { reason: "aborted", sent: false });
  expect(error).not.toBeInstanceOf(NetworkError);
  expect(isNetworkError(error)).toBe(true);
});

test.each([
  undefined,
  null,
  7,
  "ApiError",
  {},
  { name: "ApiError" },
  Object.assign(new Error("x"), { name: "ApiError" }),
  () => {},
])("guards do not take %s for one of the kit's", value => {
  expect([isImsError, ...guards].some(guard => guard(value))).toBe(false);
});

test("errors print, and go to JSON, with all that they carry", () => {
  expect(String(network)).toBe("NetworkError: [timeout] t");
  expect(inspect(network)).toMatch(/^NetworkError: \[timeout\] t\n.*reason: 'timeout'.*\[cause\]: Error: inner/s);
  expect(JSON.parse(JSON.stringify(api))).toEqual({
    name: "ApiError",
    message: "[A] a",
    attempts: 0,
    retryable: false,
    sent: false,
    status: 400,
    code: "A",
    throttled: false,
    denied: false,
  });
});
