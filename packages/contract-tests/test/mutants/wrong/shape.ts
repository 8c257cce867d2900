import { right } from "../right.ts";
import { type Mutant, without } from "./mutant.ts";

/** Faults in the shape of every answer. */
export const shape: readonly Mutant[] = [
  {
    fault: "TotalCount is a string",
    wrong: { total: found => String(found.length) },
    claim: "an answer has TotalCount, an integer of at least 0 (int64)",
    sees: /TotalCount must be integer, is "\d+"/,
  },
  {
    fault: "TotalCount is missing",
    wrong: { answer: ({ TotalCount: _, ...rest }) => rest },
    claim: "an answer has TotalCount, an integer of at least 0 (int64)",
    sees: /\/TotalCount is missing/,
    assumed: "no source says that an element always comes",
  },
  {
    fault: "TotalCount is negative when nothing is found",
    wrong: { total: found => (found.length === 0 ? -1 : found.length) },
    claim: "another Algorithm gives none of them",
    sees: /gives a total of -1, the world 0/,
  },
  {
    fault: "LibId is missing from the items",
    wrong: { item: sample => without(right.item(sample), "LibId") },
    claim: "each Samples.Sample has LibId, a string",
    sees: /\/LibId is missing/,
    assumed: "no source says that an element always comes",
  },
  {
    fault: "ImageUrl is a path, not an address",
    wrong: { item: sample => ({ ...right.item(sample), ImageUrl: "/image.png" }) },
    claim: "the samples are answered as the world holds them",
    sees: /has the ImageUrl \/image\.png, the world's is /,
  },
  {
    fault: "LibId of an item is null",
    wrong: { item: sample => ({ ...right.item(sample), LibId: null }) },
    claim: "each Samples.Sample has LibId, a string",
    sees: /\/LibId must be string, is null/,
  },
  {
    fault: "SampleId is empty",
    wrong: { item: sample => ({ ...right.item(sample), SampleId: "" }) },
    claim: "each Samples.Sample has SampleId, a string",
    sees: /\/SampleId must NOT have fewer than 1 characters, is ""/,
    assumed: "no source says that an id has a letter",
  },
  {
    fault: "Samples is the list itself",
    wrong: { answer: body => ({ ...body, Samples: (body.Samples as { Sample: unknown }).Sample }) },
    claim: "an answer has Samples, an object",
    sees: /\/Samples must be object, is \[/,
  },
  {
    fault: "an empty list is null",
    wrong: {
      answer: body => {
        const { Sample } = body.Samples as { Sample: unknown[] };
        return Sample.length > 0 ? body : { ...body, Samples: { Sample: null } };
      },
    },
    claim: "an answer has Samples.Sample, an array",
    sees: /\/Samples\/Sample must be array, is null/,
  },
  {
    fault: "an element that the contract does not know",
    wrong: { answer: body => ({ ...body, NextToken: "abc" }) },
    claim: "an answer holds nothing that the contract does not have",
    sees: /holds NextToken/,
    assumed: "no source says that no other elements come",
  },
  {
    fault: "an item has an element that the contract does not know",
    wrong: { item: sample => ({ ...right.item(sample), Score: 0.5 }) },
    claim: "an answer holds nothing that the contract does not have",
    sees: /holds Samples\.Sample\[\]\.Score/,
    assumed: "no source says that no other elements come",
  },
  {
    fault: "RequestId is missing",
    wrong: { answer: ({ RequestId: _, ...rest }) => rest },
    claim: "an answer has RequestId, a string",
    sees: /\/RequestId is missing/,
    assumed: "no source says that an element always comes",
  },
  {
    fault: "RequestId is always the same",
    wrong: { requestId: () => "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3" },
    claim: "every answer has a RequestId unlike any other",
    sees: /RequestId 5F2D6C11-\S+ came more than once/,
  },
  {
    fault: "RequestId comes again every 20 calls",
    wrong: { requestId: state => `5F2D6C11-${state.count % 20}` },
    claim: "every answer has a RequestId unlike any other",
    sees: /RequestId 5F2D6C11-\d+ came more than once/,
  },
  {
    fault: "the header has another RequestId than the body",
    wrong: { headers: headers => ({ ...headers, "x-acs-request-id": "other" }) },
    claim: "the header x-acs-request-id repeats the RequestId",
    sees: /the header x-acs-request-id is other, the body/,
  },
  {
    fault: "the header with the RequestId is missing",
    wrong: { headers: headers => without(headers, "x-acs-request-id") as Record<string, string> },
    claim: "the header x-acs-request-id repeats the RequestId",
    sees: /the header x-acs-request-id is missing/,
  },
  {
    fault: "JSON is sent as text/plain",
    wrong: { contentType: () => "text/plain" },
    claim: "every answer is JSON and says so",
    sees: /the content type is "text\/plain"/,
  },
  {
    fault: "success is a 201",
    wrong: { success: body => ({ status: 201, body }) },
    claim: "every answer has a status that the contract has",
    sees: /the status 201 is not in the contract, which has/,
  },
];
