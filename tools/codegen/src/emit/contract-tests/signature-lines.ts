import type { Contract, ContractOperation } from "../../contract.ts";
import { documented, type Line, line } from "./line.ts";

/** What a signed operation refuses, and what it must not refuse. */
export function signatureLines(contract: Contract, operation: ContractOperation): Line[] {
  const security = (operation.node.security ?? contract.document.security ?? []) as unknown[];
  if (security.length === 0) return [];
  const refuses = (claim: string, sign: object, ...codes: string[]) =>
    line("refusesSignature", `${claim} is refused`, { sign }, documented(contract, operation, ...codes));
  const altered = operation.query.find(({ required }) => required)?.name;
  const version = operation.parameters.find(
    ({ in: place, schema }) => place === "header" && schema?.const !== operation.id,
  )?.name;
  return [
    refuses("a call signed with a wrong secret", { accessKeySecret: "wrong-secret" }, "SignatureDoesNotMatch"),
    ...(altered === undefined
      ? []
      : [
          refuses(
            `${altered} changed after signing`,
            { afterwards: { [altered]: "changed" } },
            "SignatureDoesNotMatch",
          ),
        ]),
    refuses(
      "a date changed after signing",
      { headersAfterwards: { "x-acs-date": "2020-01-01T00:00:00Z" } },
      "SignatureDoesNotMatch",
      "InvalidTimeStamp.Expired",
    ),
    refuses(
      "a nonce changed after signing",
      { headersAfterwards: { "x-acs-signature-nonce": "changed" } },
      "SignatureDoesNotMatch",
    ),
    refuses(
      "a call whose action is not signed",
      { leaveUnsigned: ["x-acs-action"] },
      "SignatureDoesNotMatch",
      "IncompleteSignature",
    ),
    ...(version === undefined
      ? []
      : [
          refuses(
            `a call whose ${version} is not signed`,
            { leaveUnsigned: [version] },
            "SignatureDoesNotMatch",
            "IncompleteSignature",
          ),
        ]),
    refuses(
      "a call whose date is not signed",
      { leaveUnsigned: ["x-acs-date"] },
      "SignatureDoesNotMatch",
      "IncompleteSignature",
    ),
    refuses(
      "a call without Authorization",
      { unsigned: true },
      "IncompleteSignature",
      "MissingParameter",
      "SignatureDoesNotMatch",
    ),
    refuses("a malformed Authorization", { authorization: "ACS3-HMAC-SHA256 Credential" }, "IncompleteSignature"),
    refuses("an unknown access key", { accessKeyId: "NoSuchAccessKeyId" }, "InvalidAccessKeyId.NotFound"),
    refuses("a date of twenty minutes ago", { skew: -1200 }, "InvalidTimeStamp.Expired"),
    refuses("a date twenty minutes ahead", { skew: 1200 }, "InvalidTimeStamp.Expired"),
    refuses("a date in another format", { date: "Thu, 26 Oct 2023 10:22:32 GMT" }, "InvalidTimeStamp.Format"),
    refuses(
      "a security token that is none",
      { securityToken: "NoSuchToken" },
      "InvalidSecurityToken.Malformed",
      "InvalidSecurityToken.Expired",
    ),
    refuses(
      "a content hash that is not the body's",
      { headersAfterwards: { "x-acs-content-sha256": "0".repeat(64) } },
      "SignatureDoesNotMatch",
    ),
    line(
      "refusesSecondNonce",
      "a nonce used a second time is refused",
      documented(contract, operation, "SignatureNonceUsed"),
    ),
    line("acceptsSignature", "a date of ten minutes ago is accepted", { sign: { skew: -600 } }),
    line("acceptsSignature", "a date ten minutes ahead is accepted", { sign: { skew: 600 } }),
  ];
}
