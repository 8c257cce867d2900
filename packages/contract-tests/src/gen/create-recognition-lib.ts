// @generated from spec/operations/recognition-libraries/create-recognition-lib.yaml by "pnpm generate"; do not edit.

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
 * What any server of CreateRecognitionLib must do: Creates a recognition library.
 *
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-createrecognitionlib
 */
export const createRecognitionLib: Suite = suite("CreateRecognitionLib", () => [
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
  accepts("a LibName of one letter is accepted", { LibName: "a" }),
  accepts("a LibName of 64 bytes, the longest there is, is accepted", { LibName: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }),
  accepts("a LibName with spaces, signs and letters of many alphabets is accepted", { LibName: "a b+c/d=e&f%20'(!*)~ \u00e9 \u6837\u672c \ud83d\ude42" }),
  accepts("a call without LibDescription is accepted", { LibDescription: null }),
  accepts("a call with LibDescription is accepted", { LibDescription: "Pictures of landmarks" }),
  accepts("a LibDescription of one letter is accepted", { LibDescription: "a" }),
  accepts("a LibDescription of 128 bytes, the longest there is, is accepted", { LibDescription: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }),
  accepts("a LibDescription with spaces, signs and letters of many alphabets is accepted", { LibDescription: "a b+c/d=e&f%20'(!*)~ \u00e9 \u6837\u672c \ud83d\ude42" }),

  // Answers: what each one is, over the whole run
  answersKnownStatus("every answer has a status that the contract has"),
  answersAsJson("every answer is JSON and says so"),
  answersElement("an answer has LibId, a string", "/LibId"),
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
  refuses("a call without LibName is refused", { leaveOut: ["LibName"] }, { breaks: "LibName required", codes: ["gateway.parameterMissing"] }),
  assumed("gateway.parameterOtherCase", refuses("LibName written libname is refused", { rename: { LibName: "libname" } }, { breaks: "LibName required", codes: ["gateway.parameterMissing"] })),
  refuses("a LibName of 65 bytes is refused", { set: { LibName: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\u00e9" } }, { breaks: "LibName x-max-bytes", codes: ["gateway.parameterInvalid"] }),
  assumed("CreateRecognitionLib.LibName.minLength", refuses("an empty LibName is refused", { set: { LibName: "" } }, { breaks: "LibName minLength", codes: ["gateway.parameterInvalid", "gateway.parameterMissing"] })),
  assumed("gateway.parameterRepeated", refuses("a repeated LibName is refused", { repeat: ["LibName"] }, { breaks: "LibName repeated", codes: ["gateway.parameterInvalid"] })),
  refuses("a LibDescription of 129 bytes is refused", { set: { LibDescription: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\u00e9" } }, { breaks: "LibDescription x-max-bytes", codes: ["gateway.parameterInvalid"] }),
  assumed("CreateRecognitionLib.LibDescription.minLength", refuses("an empty LibDescription is refused", { set: { LibDescription: "" } }, { breaks: "LibDescription minLength", codes: ["gateway.parameterInvalid", "gateway.parameterMissing"] })),
  assumed("gateway.parameterRepeated", refuses("a repeated LibDescription is refused", { set: { LibDescription: ["Pictures of landmarks", "Pictures of landmarks"] } }, { breaks: "LibDescription repeated", codes: ["gateway.parameterInvalid"] })),
  refusesTogether("Algorithm and LibName, both wrong, are refused", "Algorithm", "LibName"),
  refusesTogether("Algorithm and LibDescription, both wrong, are refused", "Algorithm", "LibDescription"),
  refusesTogether("LibName and LibDescription, both wrong, are refused", "LibName", "LibDescription"),

  // Properties: requests drawn at random
  anyValidRequest("any request that the contract allows is answered and fits"),
  anyText("any text in any parameter is answered as the contract says, never by a failure"),

  // Load: the limit
  servesTheLimit("50 calls in a second are all served"),
  throttlesOverTheLimit("over 50 calls in a second a throttle comes and nothing else", ["gateway.overTheLimit"]),
  servesAfterTheLimit("after a second calls are served again"),
]);
