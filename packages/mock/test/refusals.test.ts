import { expect, test } from "vitest";
import { createErrorCatalog } from "../src/contract/error-catalog.ts";
import { packagedContract } from "../src/contract/parse-contract.ts";
import { startMock } from "../src/index.ts";
import { type CallOptions, call, isVendorError, valid } from "./fixtures/call.ts";

type Request = { query: string; options: CallOptions };
type Violation = readonly [name: string, change: (request: Request) => Request];

const onQuery = (change: (query: string) => string) => (request: Request) => ({
  ...request,
  query: change(request.query),
});
const onHeaders = (headers: Record<string, string>) => (request: Request) => ({
  ...request,
  options: { ...request.options, headers: { ...request.options.headers, ...headers } },
});
const set = (name: string, value: string) =>
  onQuery(query => query.replace(new RegExp(`(^|&)${name}=[^&]*`), `$1${name}=${value}`));

/** Every way to break the contract, one at a time. */
const violations: Violation[] = Object.keys({ ...valid, EntityName: "" }).flatMap((name): Violation[] => [
  ...(name === "EntityName"
    ? []
    : ([[`${name} missing`, onQuery(query => query.replace(new RegExp(`(^|&)${name}=[^&]*`), ""))]] as Violation[])),
  [`${name} empty`, set(name, "")],
  [`${name} repeated`, onQuery(query => `${query}&${name}=1`)],
  [`${name} in another case`, onQuery(query => query.replace(`${name}=`, `${name.toLowerCase()}=`))],
]);
violations.push(
  ["Algorithm not in its enum", set("Algorithm", "nose")],
  ["Algorithm in another case", set("Algorithm", "Face")],
  ["LibId with an empty item", set("LibId", "a%2C%2Cb")],
  ...["PageNumber", "PageSize"].flatMap((name): Violation[] =>
    ["0", "-1", "2147483648", "1.5", "1e1", "0x1", "one", "%201", "99999999999999999999"].map(value => [
      `${name} ${value}`,
      set(name, value),
    ]),
  ),
  ["another version", onHeaders({ "x-acs-version": "2000-01-01" })],
  ["an unknown action", onHeaders({ "x-acs-action": "ListNothing" })],
  ["an action in another case", onHeaders({ "x-acs-action": "listrecognitionsamples" })],
  ["another method", request => ({ ...request, options: { ...request.options, method: "PUT" } })],
  ["a broken escape", onQuery(query => `${query}&a=%zz`)],
);

const { codes } = createErrorCatalog(packagedContract());

test.each(["contract", "world"])(
  "answers each violation, singly and in pairs, with a documented error: %s mode",
  async mode => {
    await using mock = await startMock({
      port: false,
      auth: false,
      rateLimit: "off",
      ...(mode === "world" && { world: "random" as const }),
    });
    const start: Request = { query: new URLSearchParams({ ...valid, EntityName: "a" }).toString(), options: {} };
    expect((await call(mock, start.query)).status).toBe(200);
    for (const [name, change] of violations) {
      for (const [other, changeToo] of violations) {
        // Two on the same parameter can undo each other.
        if (name !== other && name.split(" ")[0] === other.split(" ")[0]) {
          continue;
        }
        const { query, options } = changeToo(change(start));
        const answer = await call(mock, query, options);
        const claim = `${name} and ${other}`;
        expect([claim, isVendorError(answer), answer.status >= 400 && answer.status < 500]).toEqual([
          claim,
          true,
          true,
        ]);
        expect(codes).toContain(answer.body.Code);
      }
    }
  },
);
