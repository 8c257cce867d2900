// @generated from spec/operations/recognition-libraries/delete-recognition-sample.yaml by "pnpm generate"; do not edit.

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
 * What any server of DeleteRecognitionSample must do: Deletes a sample image of an entity.
 *
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-deleterecognitionsample
 */
export const deleteRecognitionSample: Suite = suite("DeleteRecognitionSample", () => [
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
  accepts("an EntityId of one letter is accepted", { EntityId: "a" }),
  accepts("an EntityId with spaces, signs and letters of many alphabets is accepted", { EntityId: "a b+c/d=e&f%20'(!*)~ \u00e9 \u6837\u672c \ud83d\ude42" }),
  accepts("a SampleId of one letter is accepted", { SampleId: "a" }),
  accepts("a SampleId with spaces, signs and letters of many alphabets is accepted", { SampleId: "a b+c/d=e&f%20'(!*)~ \u00e9 \u6837\u672c \ud83d\ude42" }),

  // Answers: what each one is, over the whole run
  answersKnownStatus("every answer has a status that the contract has"),
  answersAsJson("every answer is JSON and says so"),
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
  assumed("DeleteRecognitionSample.LibId.minLength", refuses("an empty LibId is refused", { set: { LibId: "" } }, { breaks: "LibId minLength", codes: ["gateway.parameterInvalid", "gateway.parameterMissing"] })),
  assumed("gateway.parameterRepeated", refuses("a repeated LibId is refused", { repeat: ["LibId"] }, { breaks: "LibId repeated", codes: ["gateway.parameterInvalid"] })),
  refuses("a call without EntityId is refused", { leaveOut: ["EntityId"] }, { breaks: "EntityId required", codes: ["gateway.parameterMissing"] }),
  assumed("gateway.parameterOtherCase", refuses("EntityId written entityid is refused", { rename: { EntityId: "entityid" } }, { breaks: "EntityId required", codes: ["gateway.parameterMissing"] })),
  assumed("DeleteRecognitionSample.EntityId.minLength", refuses("an empty EntityId is refused", { set: { EntityId: "" } }, { breaks: "EntityId minLength", codes: ["gateway.parameterInvalid", "gateway.parameterMissing"] })),
  assumed("gateway.parameterRepeated", refuses("a repeated EntityId is refused", { repeat: ["EntityId"] }, { breaks: "EntityId repeated", codes: ["gateway.parameterInvalid"] })),
  refuses("a call without SampleId is refused", { leaveOut: ["SampleId"] }, { breaks: "SampleId required", codes: ["gateway.parameterMissing"] }),
  assumed("gateway.parameterOtherCase", refuses("SampleId written sampleid is refused", { rename: { SampleId: "sampleid" } }, { breaks: "SampleId required", codes: ["gateway.parameterMissing"] })),
  assumed("DeleteRecognitionSample.SampleId.minLength", refuses("an empty SampleId is refused", { set: { SampleId: "" } }, { breaks: "SampleId minLength", codes: ["gateway.parameterInvalid", "gateway.parameterMissing"] })),
  assumed("gateway.parameterRepeated", refuses("a repeated SampleId is refused", { repeat: ["SampleId"] }, { breaks: "SampleId repeated", codes: ["gateway.parameterInvalid"] })),
  refusesTogether("Algorithm and LibId, both wrong, are refused", "Algorithm", "LibId"),
  refusesTogether("Algorithm and EntityId, both wrong, are refused", "Algorithm", "EntityId"),
  refusesTogether("Algorithm and SampleId, both wrong, are refused", "Algorithm", "SampleId"),
  refusesTogether("LibId and EntityId, both wrong, are refused", "LibId", "EntityId"),
  refusesTogether("LibId and SampleId, both wrong, are refused", "LibId", "SampleId"),
  refusesTogether("EntityId and SampleId, both wrong, are refused", "EntityId", "SampleId"),

  // Properties: requests drawn at random
  anyValidRequest("any request that the contract allows is answered and fits"),
  anyText("any text in any parameter is answered as the contract says, never by a failure"),

  // Load: the limit
  servesTheLimit("50 calls in a second are all served"),
  throttlesOverTheLimit("over 50 calls in a second a throttle comes and nothing else", ["gateway.overTheLimit"]),
  servesAfterTheLimit("after a second calls are served again"),
]);
