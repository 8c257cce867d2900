// @generated from spec/operations/recognition-libraries/create-recognition-sample.yaml by "pnpm generate"; do not edit.

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
 * What any server of CreateRecognitionSample must do: Adds a sample image to an entity.
 *
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-createrecognitionsample
 */
export const createRecognitionSample: Suite = suite("CreateRecognitionSample", () => [
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
  accepts("a call without ImageUrl is accepted", { ImageUrl: null }),
  accepts("a call with ImageUrl is accepted", { ImageUrl: "https://example.com/sample.png" }),
  accepts("a call without LabelPrompt is accepted", { LabelPrompt: null }),
  accepts("a call with LabelPrompt is accepted", { LabelPrompt: "Complete front view" }),
  accepts("a LabelPrompt of one letter is accepted", { LabelPrompt: "a" }),
  accepts("a LabelPrompt with spaces, signs and letters of many alphabets is accepted", { LabelPrompt: "a b+c/d=e&f%20'(!*)~ \u00e9 \u6837\u672c \ud83d\ude42" }),

  // Answers: what each one is, over the whole run
  answersKnownStatus("every answer has a status that the contract has"),
  answersAsJson("every answer is JSON and says so"),
  answersElement("an answer has SampleId, a string", "/SampleId"),
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
  assumed("CreateRecognitionSample.LibId.minLength", refuses("an empty LibId is refused", { set: { LibId: "" } }, { breaks: "LibId minLength", codes: ["gateway.parameterInvalid", "gateway.parameterMissing"] })),
  assumed("gateway.parameterRepeated", refuses("a repeated LibId is refused", { repeat: ["LibId"] }, { breaks: "LibId repeated", codes: ["gateway.parameterInvalid"] })),
  refuses("a call without EntityId is refused", { leaveOut: ["EntityId"] }, { breaks: "EntityId required", codes: ["gateway.parameterMissing"] }),
  assumed("gateway.parameterOtherCase", refuses("EntityId written entityid is refused", { rename: { EntityId: "entityid" } }, { breaks: "EntityId required", codes: ["gateway.parameterMissing"] })),
  assumed("CreateRecognitionSample.EntityId.minLength", refuses("an empty EntityId is refused", { set: { EntityId: "" } }, { breaks: "EntityId minLength", codes: ["gateway.parameterInvalid", "gateway.parameterMissing"] })),
  assumed("gateway.parameterRepeated", refuses("a repeated EntityId is refused", { repeat: ["EntityId"] }, { breaks: "EntityId repeated", codes: ["gateway.parameterInvalid"] })),
  assumed("CreateRecognitionSample.ImageUrl.format", refuses("an ImageUrl that is not an address is refused", { set: { ImageUrl: "not a uri" } }, { breaks: "ImageUrl format", codes: ["gateway.parameterInvalid"] })),
  assumed("CreateRecognitionSample.ImageUrl.minLength", refuses("an empty ImageUrl is refused", { set: { ImageUrl: "" } }, { breaks: "ImageUrl minLength", codes: ["gateway.parameterInvalid", "gateway.parameterMissing"] })),
  assumed("gateway.parameterRepeated", refuses("a repeated ImageUrl is refused", { set: { ImageUrl: ["https://example.com/sample.png", "https://example.com/sample.png"] } }, { breaks: "ImageUrl repeated", codes: ["gateway.parameterInvalid"] })),
  assumed("CreateRecognitionSample.LabelPrompt.minLength", refuses("an empty LabelPrompt is refused", { set: { LabelPrompt: "" } }, { breaks: "LabelPrompt minLength", codes: ["gateway.parameterInvalid", "gateway.parameterMissing"] })),
  assumed("gateway.parameterRepeated", refuses("a repeated LabelPrompt is refused", { set: { LabelPrompt: ["Complete front view", "Complete front view"] } }, { breaks: "LabelPrompt repeated", codes: ["gateway.parameterInvalid"] })),
  refusesTogether("Algorithm and LibId, both wrong, are refused", "Algorithm", "LibId"),
  refusesTogether("Algorithm and EntityId, both wrong, are refused", "Algorithm", "EntityId"),
  refusesTogether("Algorithm and ImageUrl, both wrong, are refused", "Algorithm", "ImageUrl"),
  refusesTogether("Algorithm and LabelPrompt, both wrong, are refused", "Algorithm", "LabelPrompt"),
  refusesTogether("LibId and EntityId, both wrong, are refused", "LibId", "EntityId"),
  refusesTogether("LibId and ImageUrl, both wrong, are refused", "LibId", "ImageUrl"),
  refusesTogether("LibId and LabelPrompt, both wrong, are refused", "LibId", "LabelPrompt"),
  refusesTogether("EntityId and ImageUrl, both wrong, are refused", "EntityId", "ImageUrl"),
  refusesTogether("EntityId and LabelPrompt, both wrong, are refused", "EntityId", "LabelPrompt"),
  refusesTogether("ImageUrl and LabelPrompt, both wrong, are refused", "ImageUrl", "LabelPrompt"),

  // Properties: requests drawn at random
  anyValidRequest("any request that the contract allows is answered and fits"),
  anyText("any text in any parameter is answered as the contract says, never by a failure"),

  // Load: the limit
  servesTheLimit("50 calls in a second are all served"),
  throttlesOverTheLimit("over 50 calls in a second a throttle comes and nothing else", ["gateway.overTheLimit"]),
  servesAfterTheLimit("after a second calls are served again"),
]);
