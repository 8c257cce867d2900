import type { Contract, ParameterNode } from "../../contract.ts";
import { type Claim, claim, claimOn, schemaOf } from "./claim.ts";
import { spellingClaim } from "./refusal-claims.ts";

/** What the gateway refuses before any operation is reached. */
export function gatewayRefusals(contract: Contract): Claim[] {
  return [...headerClaims(contract), ...methodClaims(contract), ...unknownParameterClaims(contract)];
}

/** Those that an operation of a contract can have; an answer to HEAD or OPTIONS says nothing of the operation. */
const METHODS = ["GET", "PUT", "DELETE", "PATCH", "POST"];

function methodClaims({ operations }: Contract): Claim[] {
  const used = operations.map(({ pointer }) => pointer.slice(pointer.lastIndexOf("/") + 1).toUpperCase());
  const options = { breaks: "method", codes: ["gateway.methodUnsupported"] };
  return METHODS.filter(method => !used.includes(method)).map(method =>
    claim("refuses", `the method ${method} is refused`, { method }, options),
  );
}

function headerClaims(contract: Contract): Claim[] {
  const [operation] = contract.operations;
  const headers = (operation?.parameters ?? []).filter(each => each.in === "header");
  return headers.flatMap(parameter => {
    const constant = schemaOf(contract, parameter.schema).const;
    if (constant === undefined) {
      return [];
    }
    return constant === operation?.id
      ? actionClaims(contract, parameter, String(constant))
      : versionClaims(parameter, constant === contract.version);
  });
}

function actionClaims(contract: Contract, { name, required }: ParameterNode, action: string): Claim[] {
  const unknown = { breaks: `${name} const`, codes: ["gateway.actionUnknown"] };
  const missing = { breaks: `${name} required`, codes: ["gateway.actionMissing"] };
  // The action differs between operations, so the case changes the one that it calls.
  return [
    claim("refuses", `another ${name} is refused`, { header: { [name]: "NoSuchAction" } }, unknown),
    spellingClaim(
      contract,
      "actionOtherCase",
      `the ${name} in other letters' case`,
      { headerOtherCase: name },
      unknown,
    ),
    ...(required === true && action !== ""
      ? [
          claimOn(
            "gateway.actionMissing",
            "refuses",
            `a call without ${name} is refused`,
            { header: { [name]: null } },
            missing,
          ),
        ]
      : []),
  ];
}

function versionClaims({ name, required }: ParameterNode, isVersion: boolean): Claim[] {
  const codes = isVersion ? ["gateway.versionUnknown"] : ["gateway.parameterInvalid"];
  const missing = isVersion ? ["gateway.versionMissing"] : ["gateway.parameterMissing"];
  const without = { header: { [name]: null } };
  return [
    claim(
      "refuses",
      `another ${name} is refused`,
      { header: { [name]: "1999-12-31" } },
      { breaks: `${name} const`, codes },
    ),
    ...(required === true
      ? [claim("refuses", `a call without ${name} is refused`, without, { breaks: `${name} required`, codes: missing })]
      : []),
  ];
}

function unknownParameterClaims(contract: Contract): Claim[] {
  if (contract.document["x-gateway"]?.parameterUnknown === undefined) {
    return [];
  }
  const options = { breaks: "parameter unknown", codes: ["gateway.parameterInvalid"] };
  const change = { set: { NoSuchParameter: "1" } };
  return [spellingClaim(contract, "parameterUnknown", "a parameter that the contract does not have", change, options)];
}

/** What a signed operation refuses, and what it must not refuse. */
export function signatureClaims(contract: Contract): Claim[] {
  const security = contract.operations.map(({ node }) => node.security ?? contract.document.security ?? []);
  if (security.every(each => (each as unknown[]).length === 0)) {
    return [];
  }
  return [...wrongSignatures(contract), ...wrongDates(), ...wrongHashes(), ...usedNonce(), ...rightDates()];
}

const WRONG = ["gateway.signatureWrong"];

function refuses(what: string, sign: object, ...codes: string[]): Claim {
  return claim("refusesSignature", `${what} is refused`, { sign }, codes);
}

function wrongSignatures(contract: Contract): Claim[] {
  return [
    refuses("a call signed with a wrong secret", { accessKeySecret: "wrong-secret" }, ...WRONG),
    refuses("a signature with one letter changed", { misspelt: true }, ...WRONG),
    claim("refusesAltered", "a parameter changed after signing is refused", WRONG),
    refuses("a parameter added after signing", { added: { Added: "1" } }, ...WRONG),
    claim("refusesDropped", "a parameter taken away after signing is refused", WRONG),
    refuses("a nonce changed after signing", { headersAfterwards: { "x-acs-signature-nonce": "changed" } }, ...WRONG),
    ...unsignedHeaders(contract),
    refuses("a call without Authorization", { unsigned: true }, "gateway.authorizationMissing"),
    refuses(
      "a malformed Authorization",
      { authorization: "ACS3-HMAC-SHA256 Credential" },
      "gateway.authorizationMalformed",
    ),
    refuses("an unknown access key", { accessKeyId: "NoSuchAccessKeyId" }, "gateway.accessKeyUnknown"),
    refuses(
      "a made-up security token",
      { securityToken: "NoSuchToken" },
      "gateway.securityTokenMalformed",
      "gateway.securityTokenExpired",
    ),
  ];
}

/** The headers that every request must sign. */
function unsignedHeaders(contract: Contract): Claim[] {
  const [operation] = contract.operations;
  const constant = ({ in: place, schema }: ParameterNode) => place === "header" && schemaOf(contract, schema).const;
  const version = operation?.parameters.find(each => constant(each) && constant(each) !== operation.id)?.name;
  const headers = [
    ["action", "x-acs-action"],
    ...(version === undefined ? [] : [["version", version]]),
    ["date", "x-acs-date"],
    ["nonce", "x-acs-signature-nonce"],
    ["content hash", "x-acs-content-sha256"],
    ["host", "host"],
  ];
  return headers.map(([what, header]) =>
    refuses(`a call whose ${what} is not signed`, { leaveUnsigned: [header] }, "gateway.headerUnsigned"),
  );
}

function wrongDates(): Claim[] {
  return [
    refuses(
      "a date changed after signing",
      { headersAfterwards: { "x-acs-date": "2020-01-01T00:00:00Z" } },
      "gateway.signatureStale",
    ),
    refuses("a date of twenty minutes ago", { skew: -1200 }, "gateway.dateExpired"),
    refuses("a date twenty minutes ahead", { skew: 1200 }, "gateway.dateExpired"),
    refuses("a date in another format", { date: "Thu, 26 Oct 2023 10:22:32 GMT" }, "gateway.dateMalformed"),
  ];
}

/** Of no body at all. */
const OTHER_HASH = "0".repeat(64);

function wrongHashes(): Claim[] {
  const hash = "gateway.contentHashWrong";
  return [
    refuses(
      "a content hash changed after signing",
      { headersAfterwards: { "x-acs-content-sha256": OTHER_HASH } },
      ...WRONG,
    ),
    refuses("a content hash that is not the body's", { contentHash: OTHER_HASH }, hash),
    refuses(
      "the content hash of another body, signed as this one's,",
      { contentHash: OTHER_HASH, bodyHash: OTHER_HASH },
      hash,
    ),
  ];
}

function usedNonce(): Claim[] {
  return [claim("refusesSecondNonce", "a nonce used a second time is refused", ["gateway.nonceUsed"])];
}

function rightDates(): Claim[] {
  return [
    claim("acceptsSignature", "a date of ten minutes ago is accepted", { sign: { skew: -600 } }),
    claim("acceptsSignature", "a date ten minutes ahead is accepted", { sign: { skew: 600 } }),
  ];
}
