// @generated from spec/operations/recognition-libraries/create-recognition-entity.yaml by "pnpm generate"; do not edit.

import {
  accepts,
  answersAsJson,
  answersElement,
  answersExample,
  answersKnownStatus,
  answersNothingUnknown,
  answersPreferred,
  anyText,
  anyValidRequest,
  assumed,
  everyAnswerFits,
  exampleFits,
  refuses,
  refusesTogether,
  servesAfterTheLimit,
  servesTheLimit,
  suite,
  type Suite,
  throttlesOverTheLimit,
} from "../claims/index.ts";

/**
 * What any server of CreateRecognitionEntity must do: Adds an entity to a recognition library.
 *
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-createrecognitionentity
 */
export const createRecognitionEntity: Suite = suite("CreateRecognitionEntity", () => [
  // Examples: the contract's own requests and answers
  exampleFits('the example "documented" of a 200 answer fits its schema', 200, "documented"),
  answersPreferred('asked for it by Prefer, the target answers 200 "documented"', 200, "documented"),
  answersExample('the request example "documented" is answered with success', "documented"),

  // Answers: what a valid call gives
  accepts("Algorithm landmark is accepted", { Algorithm: "landmark" }),
  accepts("Algorithm object is accepted", { Algorithm: "object" }),
  accepts("Algorithm logo is accepted", { Algorithm: "logo" }),
  accepts("Algorithm face is accepted", { Algorithm: "face" }),
  accepts("Algorithm label is accepted", { Algorithm: "label" }),
  accepts("a LibId of one letter is accepted", { LibId: "a" }),
  accepts("a LibId with spaces, signs and letters of many alphabets is accepted", { LibId: "a b+c/d=e&f%20'(!*)~ \u00e9 \u6837\u672c \ud83d\ude42" }),
  accepts("an EntityName of one letter is accepted", { EntityName: "a" }),
  accepts("an EntityName of 64 bytes, the longest there is, is accepted", { EntityName: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }),
  accepts("an EntityName with spaces, signs and letters of many alphabets is accepted", { EntityName: "a b+c/d=e&f%20'(!*)~ \u00e9 \u6837\u672c \ud83d\ude42" }),
  accepts("a call without EntityInfo is accepted", { EntityInfo: null }),
  accepts("a call with EntityInfo is accepted", { EntityInfo: '{"height":330}' }),

  // Answers: what each one is, over the whole run
  answersKnownStatus("every answer has a status that the contract has"),
  answersAsJson("every answer is JSON and says so"),
  answersElement("an answer has EntityId, a string", "/EntityId"),
  answersElement("an answer has RequestId, a string", "/RequestId"),
  answersNothingUnknown("an answer holds nothing that the contract does not have"),
  everyAnswerFits("every other part of every answer fits the contract"),

  // Refusals: one thing wrong at a time, then two
  refuses("a call without Algorithm is refused", { leaveOut: ["Algorithm"] }, { breaks: "Algorithm required", codes: ["gateway.parameterMissing"] }),
  assumed("gateway.parameterOtherCase", refuses("Algorithm written algorithm is refused", { rename: { Algorithm: "algorithm" } }, { breaks: "Algorithm required", codes: ["gateway.parameterMissing"] })),
  refuses("an Algorithm outside its enum is refused", { set: { Algorithm: "no-such-value" } }, { breaks: "Algorithm enum", codes: ["gateway.parameterInvalid"] }),
  assumed("gateway.enumOtherCase", refuses("an Algorithm in other letters' case is refused", { set: { Algorithm: "LANDMARK" } }, { breaks: "Algorithm enum", codes: ["gateway.parameterInvalid"] })),
  refuses("an empty Algorithm is refused", { set: { Algorithm: "" } }, { breaks: "Algorithm enum", codes: ["gateway.parameterInvalid", "gateway.parameterMissing"] }),
  assumed("gateway.parameterRepeated", refuses("a repeated Algorithm is refused", { repeat: ["Algorithm"] }, { breaks: "Algorithm repeated", codes: ["gateway.parameterInvalid"] })),
  refuses("a call without LibId is refused", { leaveOut: ["LibId"] }, { breaks: "LibId required", codes: ["gateway.parameterMissing"] }),
  assumed("gateway.parameterOtherCase", refuses("LibId written libid is refused", { rename: { LibId: "libid" } }, { breaks: "LibId required", codes: ["gateway.parameterMissing"] })),
  assumed("CreateRecognitionEntity.LibId.minLength", refuses("an empty LibId is refused", { set: { LibId: "" } }, { breaks: "LibId minLength", codes: ["gateway.parameterInvalid", "gateway.parameterMissing"] })),
  assumed("gateway.parameterRepeated", refuses("a repeated LibId is refused", { repeat: ["LibId"] }, { breaks: "LibId repeated", codes: ["gateway.parameterInvalid"] })),
  refuses("a call without EntityName is refused", { leaveOut: ["EntityName"] }, { breaks: "EntityName required", codes: ["gateway.parameterMissing"] }),
  assumed("gateway.parameterOtherCase", refuses("EntityName written entityname is refused", { rename: { EntityName: "entityname" } }, { breaks: "EntityName required", codes: ["gateway.parameterMissing"] })),
  refuses("an EntityName of 65 bytes is refused", { set: { EntityName: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\u00e9" } }, { breaks: "EntityName x-max-bytes", codes: ["gateway.parameterInvalid"] }),
  assumed("CreateRecognitionEntity.EntityName.minLength", refuses("an empty EntityName is refused", { set: { EntityName: "" } }, { breaks: "EntityName minLength", codes: ["gateway.parameterInvalid", "gateway.parameterMissing"] })),
  assumed("gateway.parameterRepeated", refuses("a repeated EntityName is refused", { repeat: ["EntityName"] }, { breaks: "EntityName repeated", codes: ["gateway.parameterInvalid"] })),
  refuses("an EntityInfo of 257 bytes is refused", { set: { EntityInfo: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\u00e9" } }, { breaks: "EntityInfo x-max-bytes", codes: ["gateway.parameterInvalid"] }),
  assumed("CreateRecognitionEntity.EntityInfo.contentMediaType", refuses("an EntityInfo that is not JSON is refused", { set: { EntityInfo: '{"a":' } }, { breaks: "EntityInfo contentMediaType", codes: ["gateway.parameterInvalid"] })),
  assumed("CreateRecognitionEntity.EntityInfo.minLength", refuses("an empty EntityInfo is refused", { set: { EntityInfo: "" } }, { breaks: "EntityInfo minLength", codes: ["gateway.parameterInvalid", "gateway.parameterMissing"] })),
  assumed("gateway.parameterRepeated", refuses("a repeated EntityInfo is refused", { set: { EntityInfo: ['{"height":330}', '{"height":330}'] } }, { breaks: "EntityInfo repeated", codes: ["gateway.parameterInvalid"] })),
  refusesTogether("Algorithm and LibId, both wrong, are refused", "Algorithm", "LibId"),
  refusesTogether("Algorithm and EntityName, both wrong, are refused", "Algorithm", "EntityName"),
  refusesTogether("Algorithm and EntityInfo, both wrong, are refused", "Algorithm", "EntityInfo"),
  refusesTogether("LibId and EntityName, both wrong, are refused", "LibId", "EntityName"),
  refusesTogether("LibId and EntityInfo, both wrong, are refused", "LibId", "EntityInfo"),
  refusesTogether("EntityName and EntityInfo, both wrong, are refused", "EntityName", "EntityInfo"),

  // Properties: requests drawn at random
  anyValidRequest("any request that the contract allows is answered and fits"),
  anyText("any text in any parameter is answered as the contract says, never by a failure"),

  // Load: the limit
  servesTheLimit("50 calls in a second are all served"),
  throttlesOverTheLimit("over 50 calls in a second a throttle comes and nothing else", ["gateway.overTheLimit"]),
  servesAfterTheLimit("after a second calls are served again"),
]);
