import { expect, test } from "vitest";
import { describeElement, describeOperation } from "./describe.ts";

test.each([
  ["MediaId", "string", "The media id."],
  ["MediaIds", "string", "The media ids."],
  ["CoverURL", "string", "The cover URL."],
  ["UploadURLs", "array", "The upload URLs."],
  ["AIWorkflowTaskId", "string", "The AI workflow task id."],
  ["PageNo", "integer", "The page number."],
  ["H264Profile", "string", "The h264 profile."],
  ["bizName", "string", "The biz name."],
  ["IncludeFileBasicInfo", "boolean", "Include file basic info: yes or no."],
])("describes %s of type %s in plain words", (name, type, words) => {
  expect(describeElement(name, type)).toBe(words);
});

test.each([
  ["CreateRecognitionLib", "Creates a recognition lib."],
  ["AddAdInsertion", "Adds an ad insertion."],
  ["SubmitAIAgentVideoAuditTask", "Submits an AI agent video audit task."],
  ["ListMediaBasicInfos", "Lists media basic infos."],
  ["GetMediaInfo", "Gets media info."],
  ["BatchGetMediaInfos", "Gets media infos in a batch."],
  ["QueryTemplateList", "Queries the template list."],
  ["SearchMedia", "Searches media."],
  ["DeleteAccess", "Deletes the access."],
  ["Report", "Reports."],
])("describes the operation %s in plain words", (action, words) => {
  expect(describeOperation(action)).toBe(words);
});
