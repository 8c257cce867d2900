import type { Contract, ContractOperation } from "../../contract.ts";
import { documented, type Line, line } from "./line.ts";

/** What a signed operation refuses, and what it must not refuse. */
export function signatureLines(contract: Contract, operation: ContractOperation): Line[] {
  const security = (operation.node.security ?? contract.document.security ?? []) as unknown[];
  if (security.length === 0) {
    return [];
  }
  const refuses = (claim: string, sign: object, ...codes: string[]) =>
    line("refusesSignature", `${claim} is refused`, { sign }, documented(contract, operation, ...codes));
  const required = operation.query.filter(parameter => parameter.required).map(({ name }) => name);
  const altered = (claim: string, sign: object) => refuses(`${claim} after signing`, sign, "SignatureDoesNotMatch");
  const version = operation.parameters.find(
    ({ in: place, schema }) => place === "header" && schema?.const !== operation.id,
  )?.name;
  return [
    refuses("a call signed with a wrong secret", { accessKeySecret: "wrong-secret" }, "SignatureDoesNotMatch"),
    refuses("a signature with one letter changed", { misspelt: true }, "SignatureDoesNotMatch"),
    ...required.map(name =>
      line(
        "refusesAltered",
        `${name} changed after signing is refused`,
        name,
        documented(contract, operation, "SignatureDoesNotMatch"),
      ),
    ),
    altered("a parameter added", { added: { Added: "1" } }),
    ...required.slice(0, 1).map(name => altered(`${name} taken away`, { dropped: [name] })),
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
    ...[
      ["date", "x-acs-date"],
      ["nonce", "x-acs-signature-nonce"],
      ["content hash", "x-acs-content-sha256"],
      ["host", "host"],
    ].map(([what, header]) =>
      refuses(
        `a call whose ${what} is not signed`,
        { leaveUnsigned: [header] },
        "SignatureDoesNotMatch",
        "IncompleteSignature",
      ),
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
    altered("a content hash changed", { headersAfterwards: { "x-acs-content-sha256": OTHER_HASH } }),
    refuses("a content hash that is not the body's", { contentHash: OTHER_HASH }, "SignatureDoesNotMatch"),
    refuses(
      "the content hash of another body, signed as this one's,",
      { contentHash: OTHER_HASH, bodyHash: OTHER_HASH },
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

/** Of no body at all. */
const OTHER_HASH = "0".repeat(64);
