import { right } from "../right.ts";
import { type Mutant, without } from "./mutant.ts";

const TOTAL = "an answer has TotalCount, an integer of at least 0 (int64)";
const UNKNOWN = "an answer holds nothing that the contract does not have";
const STATUS = "every answer has a status that the contract has";
const JSON_ALWAYS = "every answer is JSON and says so";
const IDS = "every answer has a RequestId unlike any other";
const HEADER = "the header x-acs-request-id repeats the RequestId";

/** Faults in the shape of some answers only: one in seven, those of later pages, errors, those of a run's end. */
export const drift: readonly Mutant[] = [
  {
    fault: "TotalCount is a string in one answer of seven",
    wrong: {
      answer: (body, { count }) => (count % 7 === 0 ? { ...body, TotalCount: String(body.TotalCount) } : body),
    },
    claim: TOTAL,
    sees: /\/TotalCount must be integer, is "\d+"/,
  },
  {
    fault: "TotalCount is missing in one answer of seven",
    wrong: { answer: (body, { count }) => (count % 7 === 0 ? without(body, "TotalCount") : body) },
    claim: TOTAL,
    sees: /\/TotalCount is missing/,
    assumed: "no source says that an element always comes",
  },
  {
    fault: "TotalCount is null where nothing is found",
    wrong: { total: found => (found.length === 0 ? null : found.length) },
    claim: TOTAL,
    sees: /\/TotalCount must be integer, is null/,
  },
  {
    fault: "an unknown element in one answer of seven",
    wrong: { answer: (body, { count }) => (count % 7 === 0 ? { ...body, NextToken: "abc" } : body) },
    claim: UNKNOWN,
    sees: /holds NextToken/,
    assumed: "no source says that no other elements come",
  },
  {
    fault: "an unknown element in the items of later pages",
    wrong: { item: (sample, page) => ({ ...right.item(sample, page), ...(page !== 1 && { Score: 0.5 }) }) },
    claim: UNKNOWN,
    sees: /holds Samples\.Sample\[\]\.Score/,
    assumed: "no source says that no other elements come",
  },
  {
    fault: "LibId is missing from page 2",
    wrong: {
      item: (sample, page) => (page === 2 ? without(right.item(sample, page), "LibId") : right.item(sample, page)),
    },
    claim: "each Samples.Sample has LibId, a string",
    sees: /\/LibId is missing/,
    assumed: "no source says that an element always comes",
  },
  {
    fault: "EntityId is a number on page 3",
    wrong: { item: (sample, page) => ({ ...right.item(sample, page), ...(page === 3 && { EntityId: 7 }) }) },
    claim: "each Samples.Sample has EntityId, a string",
    sees: /\/EntityId must be string, is 7/,
  },
  {
    fault: "LibId is null in one item of fifty",
    wrong: {
      item: (sample, page) => ({ ...right.item(sample, page), ...(sample.SampleId === "crowd-50" && { LibId: null }) }),
    },
    claim: "each Samples.Sample has LibId, a string",
    sees: /\/LibId must be string, is null/,
  },
  {
    fault: "the list is null past the end",
    wrong: {
      answer: body => (Number(body.PageNumber) > 1000 ? { ...body, Samples: { Sample: null } } : body),
    },
    claim: "an answer has Samples.Sample, an array",
    sees: /\/Samples\/Sample must be array, is null/,
  },
  {
    fault: "one success of nine is a 201",
    wrong: { success: (body, { count }) => ({ status: count % 9 === 0 ? 201 : 200, body }) },
    claim: STATUS,
    sees: /the status 201 is not in the contract, which has/,
  },
  {
    fault: "one error of nine is a 422",
    wrong: { error: (body, { status }, { count }) => ({ status: count % 9 === 0 ? 422 : status, body }) },
    claim: STATUS,
    sees: /the status 422 is not in the contract, which has/,
  },
  {
    fault: "one answer of eleven is sent as text/html",
    wrong: { contentType: (_, { count }) => (count % 11 === 0 ? "text/html" : "application/json") },
    claim: JSON_ALWAYS,
    sees: /the content type is "text\/html"/,
  },
  {
    fault: "one success of thirteen is cut off",
    wrong: { success: (body, { count }) => ({ status: 200, body: count % 13 === 0 ? body.slice(0, -9) : body }) },
    claim: JSON_ALWAYS,
    sees: /the body is not JSON/,
  },
  {
    fault: "RequestId is the same from call 60 on",
    wrong: { requestId: state => (state.count >= 60 ? "5F2D6C11-0060" : right.requestId(state)) },
    claim: IDS,
    sees: /the RequestId 5F2D6C11-0060 came more than once/,
  },
  {
    fault: "RequestId comes again every 100 calls",
    wrong: { requestId: state => `5F2D6C11-${state.count % 100}` },
    claim: IDS,
    sees: /the RequestId 5F2D6C11-\d+ came more than once/,
  },
  {
    fault: "two calls next to each other share a RequestId once",
    wrong: { requestId: state => (state.count === 200 ? "5F2D6C11-199" : `5F2D6C11-${state.count}`) },
    claim: IDS,
    sees: /the RequestId 5F2D6C11-199 came more than once/,
  },
  {
    fault: "the header has another RequestId in one answer of ten",
    wrong: {
      headers: (headers, { count }) => ({ ...headers, ...(count % 10 === 0 && { "x-acs-request-id": "other" }) }),
    },
    claim: HEADER,
    sees: /the header x-acs-request-id is other, the body/,
  },
  {
    fault: "404s have no header with the RequestId",
    wrong: {
      headers: (headers, _, status) =>
        status === 404 ? (without(headers, "x-acs-request-id") as Record<string, string>) : headers,
    },
    claim: HEADER,
    sees: /the header x-acs-request-id is missing/,
  },
  {
    fault: "HostId is missing in one error of five",
    wrong: {
      error: (body, { status }, { count }) => ({ status, body: count % 5 === 0 ? without(body, "HostId") : body }),
    },
    claim: "an error has HostId, a string",
    sees: /\/HostId is missing/,
    assumed: "no source says that an element always comes",
  },
  {
    fault: "the Message of an error is a list in one of five",
    wrong: {
      error: (body, { status }, { count }) => ({
        status,
        body: count % 5 === 0 ? { ...body, Message: [body.Message] } : body,
      }),
    },
    claim: "an error has Message, a string",
    sees: /\/Message must be string, is \[/,
  },
  {
    fault: "signature errors have an element that the contract does not know",
    wrong: {
      error: (body, { code, status }) => ({
        status,
        body: code.startsWith("Signature") ? { ...body, StringToSign: "abc" } : body,
      }),
    },
    claim: "an error holds nothing that the contract does not have",
    sees: /holds StringToSign/,
    assumed: "no source says that no other elements come",
  },
  {
    fault: "Recommend is a number in one error of five",
    wrong: {
      error: (body, { status }, { count }) => ({ status, body: { ...body, ...(count % 5 === 0 && { Recommend: 7 }) } }),
    },
    claim: "an error may have Recommend, a string",
    sees: /\/Recommend must be string, is 7/,
  },
  {
    fault: "the Code of one error of five is not documented",
    wrong: {
      error: (body, { code, status }, { count }) => ({
        status,
        body: code.endsWith("Parameter") && count % 5 === 0 ? { ...body, Code: "Oops" } : body,
      }),
    },
    claim: "every error has a Code that the contract has for its status",
    sees: /the code "Oops" is not in the contract for /,
    assumed: "no source says which code an invalid or missing parameter has",
  },
];
