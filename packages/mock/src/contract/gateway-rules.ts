import { isObject, type JsonObject } from "#values";
import { ruleValue } from "./rule.ts";

/** What the gateway does where a contract has no `x-gateway`. */
const defaults = {
  parameterMissing: "MissingParameter",
  parameterInvalid: "InvalidParameter",
  parameterRepeated: "refused",
  parameterOtherCase: "refused",
  parameterUnknown: "accepted",
  enumOtherCase: "refused",
  integerOtherSpelling: "refused",
  actionUnknown: "InvalidAction.NotFound",
  actionMissing: "InvalidAction.NotFound",
  actionOtherCase: "refused",
  versionUnknown: "InvalidVersion",
  versionMissing: "InvalidVersion",
  methodUnsupported: "UnsupportedHTTPMethod",
  authorizationMissing: "IncompleteSignature",
  authorizationMalformed: "IncompleteSignature",
  signatureWrong: "SignatureDoesNotMatch",
  signatureStale: "SignatureDoesNotMatch",
  headerUnsigned: "SignatureDoesNotMatch",
  contentHashWrong: "SignatureDoesNotMatch",
  accessKeyUnknown: "InvalidAccessKeyId.NotFound",
  accessKeyInactive: "InvalidAccessKeyId.Inactive",
  dateMalformed: "InvalidTimeStamp.Format",
  dateExpired: "InvalidTimeStamp.Expired",
  nonceUsed: "SignatureNonceUsed",
  securityTokenMalformed: "InvalidSecurityToken.Malformed",
  securityTokenExpired: "InvalidSecurityToken.Expired",
  actionDenied: "NoPermission",
  overTheLimit: "Throttling.User",
};

/** The rules of `x-gateway`: a code, or what happens to an odd spelling, `refused` or `accepted`. */
export type GatewayRules = Readonly<Record<keyof typeof defaults, string>>;

/** The rules of a contract. */
export function gatewayRulesFrom(document: JsonObject): GatewayRules {
  const given = document["x-gateway"];
  const rules = { ...defaults };
  for (const name of Object.keys(defaults) as (keyof typeof defaults)[]) {
    rules[name] = ruleValue(isObject(given) ? given[name] : undefined, defaults[name]);
  }
  return rules;
}
