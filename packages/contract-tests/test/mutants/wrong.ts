import { invalid, type Pieces, Refusal, right, type Sample, type State } from "./right.ts";

/** A server with one thing wrong, and the claim that must say so. */
export interface Mutant {
  /** What is wrong, e.g. `TotalCount is a string`. */
  readonly fault: string;
  readonly wrong: Partial<Pieces>;
  /** The claim of a case that must fail: it names the fault. */
  readonly claim: string;
}

/** Faults in the shape of an answer. */
const shape: Mutant[] = [
  {
    fault: "TotalCount is a string",
    wrong: { total: found => String(found.length) },
    claim: "an answer has TotalCount, an integer of at least 0 (int64)",
  },
  {
    fault: "TotalCount is missing",
    wrong: { answer: ({ TotalCount: _, ...rest }) => rest },
    claim: "an answer has TotalCount, an integer of at least 0 (int64)",
  },
  {
    fault: "TotalCount is negative when nothing is found",
    wrong: { total: found => (found.length === 0 ? -1 : found.length) },
    claim: "an EntityId of one letter is accepted",
  },
  {
    fault: "ImageUrl is missing from the items",
    wrong: { item: sample => without(right.item(sample), "ImageUrl") },
    claim: "each Samples.Sample has ImageUrl, a string (uri)",
  },
  {
    fault: "ImageUrl is a path, not an address",
    wrong: { item: sample => ({ ...right.item(sample), ImageUrl: "/image.png" }) },
    claim: "each Samples.Sample has ImageUrl, a string (uri)",
  },
  {
    fault: "LibId of an item is null",
    wrong: { item: sample => ({ ...right.item(sample), LibId: null }) },
    claim: "each Samples.Sample has LibId, a string",
  },
  {
    fault: "SampleId is empty",
    wrong: { item: sample => ({ ...right.item(sample), SampleId: "" }) },
    claim: "each Samples.Sample has SampleId, a string",
  },
  {
    fault: "Samples is the list itself",
    wrong: { answer: body => ({ ...body, Samples: (body.Samples as { Sample: unknown }).Sample }) },
    claim: "an answer has Samples, an object",
  },
  {
    fault: "an empty list is null",
    wrong: {
      answer: body => {
        const { Sample } = body.Samples as { Sample: unknown[] };
        return Sample.length > 0 ? body : { ...body, Samples: { Sample: null } };
      },
    },
    claim: "a page past the end is empty",
  },
  {
    fault: "an element that the contract does not know",
    wrong: { answer: body => ({ ...body, NextToken: "abc" }) },
    claim: "an answer holds no element that the contract does not know",
  },
  {
    fault: "an item has an element that the contract does not know",
    wrong: { item: sample => ({ ...right.item(sample), Score: 0.5 }) },
    claim: "an answer holds no element that the contract does not know",
  },
  {
    fault: "RequestId is missing",
    wrong: { answer: ({ RequestId: _, ...rest }) => rest },
    claim: "an answer has RequestId, a string",
  },
  {
    fault: "RequestId is always the same",
    wrong: { requestId: () => "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3" },
    claim: "every answer has a RequestId unlike any other",
  },
  {
    fault: "RequestId comes again every 20 calls",
    wrong: { requestId: state => `5F2D6C11-${state.count % 20}` },
    claim: "every answer has a RequestId unlike any other",
  },
  {
    fault: "the header has another RequestId than the body",
    wrong: { headers: headers => ({ ...headers, "x-acs-request-id": "other" }) },
    claim: "the header x-acs-request-id repeats the RequestId",
  },
  {
    fault: "the header with the RequestId is missing",
    wrong: { headers: headers => without(headers, "x-acs-request-id") as Record<string, string> },
    claim: "the header x-acs-request-id repeats the RequestId",
  },
  {
    fault: "JSON is sent as text/plain",
    wrong: { contentType: () => "text/plain" },
    claim: "an answer is JSON and says so",
  },
  {
    fault: "success is a 201",
    wrong: { success: body => ({ status: 201, body }) },
    claim: 'the request example "documented" is answered as documented',
  },
];

/** Faults in what is refused, and how. */
const refusal: Mutant[] = [
  {
    fault: "an error comes with 200",
    wrong: { error: body => ({ status: 200, body }) },
    claim: "a call without Algorithm is refused",
  },
  {
    fault: "an error has no RequestId",
    wrong: { error: (body, { status }) => ({ status, body: without(body, "RequestId") }) },
    claim: "every answer has a RequestId unlike any other",
  },
  {
    fault: "an error has no Code",
    wrong: { error: (body, { status }) => ({ status, body: without(body, "Code") }) },
    claim: "a call without LibId is refused",
  },
  {
    fault: "an error's Code is not documented",
    wrong: { error: (body, { status }) => ({ status, body: { ...body, Code: "BadRequest" } }) },
    claim: "a call without EntityId is refused",
  },
  {
    fault: "a missing parameter is a 404",
    wrong: { error: (body, { code, status }) => ({ status: code === "MissingParameter" ? 404 : status, body }) },
    claim: "a call without PageNumber is refused",
  },
  {
    fault: "a missing parameter is called invalid",
    wrong: {
      required: (value, name) => {
        if (!value) throw invalid(name);
        return value;
      },
    },
    claim: "a call without PageSize is refused",
  },
  {
    fault: "an invalid value is an HTML 500",
    wrong: {
      error: (body, { code, status }) =>
        code === "InvalidParameter" ? { status: 500, body: "<html><h1>Error</h1></html>" } : { status, body },
      contentType: () => "application/json",
    },
    claim: "an Algorithm outside its enum is refused",
  },
  {
    fault: "a missing EntityId is allowed",
    wrong: { required: (value, name) => (name === "EntityId" ? (value ?? "ANY") : right.required(value, name)) },
    claim: "a call without EntityId is refused",
  },
  {
    fault: "a missing PageSize is taken for 10",
    wrong: { required: (value, name) => (name === "PageSize" ? (value ?? "10") : right.required(value, name)) },
    claim: "a call without PageSize is refused",
  },
  {
    fault: "an Algorithm that nobody knows is allowed",
    wrong: { isAlgorithm: () => true },
    claim: "an Algorithm outside its enum is refused",
  },
  {
    fault: "Algorithm is read without case",
    wrong: { isAlgorithm: (value, known) => known.includes(value.toLowerCase()) },
    claim: "an Algorithm in other letters' case is refused",
  },
  {
    fault: "Algorithm label is not known",
    wrong: { algorithms: right.algorithms.filter(each => each !== "label") },
    claim: "Algorithm label is accepted",
  },
  {
    fault: "names of parameters are read without case",
    wrong: {
      valuesOf: (query, name) =>
        query.filter(([each]) => each.toLowerCase() === name.toLowerCase()).map(([, value]) => value),
    },
    claim: "Algorithm written algorithm is refused",
  },
  {
    fault: "of a repeated parameter the last one counts",
    wrong: { once: values => values.at(-1) },
    claim: "a repeated PageNumber is refused",
  },
  {
    fault: "page 0 is allowed",
    wrong: { integer: (text, name) => (text === "0" ? 1 : right.integer(text, name)) },
    claim: "a PageNumber of 0, below its minimum, is refused",
  },
  {
    fault: "numbers are read in hexadecimal too",
    wrong: { integer: (text, name) => right.integer(/^0x[0-9a-f]+$/.test(text) ? String(Number(text)) : text, name) },
    claim: "a PageSize in hexadecimal is refused",
  },
  {
    fault: "a fraction is cut off",
    wrong: { integer: (text, name) => right.integer(text.replace(/\.\d+$/, ""), name) },
    claim: "a PageNumber with a fraction is refused",
  },
  {
    fault: "numbers beyond int32 are allowed",
    wrong: { integer: (text, name) => (/^[1-9]\d*$/.test(text) ? Number(text) : right.integer(text, name)) },
    claim: "a PageNumber beyond int32 is refused",
  },
  {
    fault: "text for a number is a 500",
    wrong: {
      integer: (text, name) => {
        if (/^[a-z]+$/.test(text)) throw new Refusal(500, "InternalError", "errorMsg:NumberFormatException");
        return right.integer(text, name);
      },
    },
    claim: "a PageSize that is no number is refused",
  },
  {
    fault: "an empty LibId in the list is overlooked",
    wrong: { libs: text => text.split(",").filter(id => id !== "") },
    claim: "a LibId whose list holds an empty value is refused",
  },
  {
    fault: "an empty EntityName is overlooked",
    wrong: { optional: value => value || undefined },
    claim: "an empty EntityName is refused",
  },
  {
    fault: "two missing parameters are too much for it",
    wrong: {
      valuesOf: (query, name) => {
        const lacks = (each: string) => right.valuesOf(query, each).length === 0;
        if (lacks("Algorithm") && lacks("PageSize")) throw new Refusal(500, "InternalError", "errorMsg:null");
        return right.valuesOf(query, name);
      },
    },
    claim: "Algorithm and PageSize, both wrong, are refused",
  },
  {
    fault: "GET is served",
    wrong: { acceptsMethod: method => method === "POST" || method === "GET" },
    claim: "the method GET is refused",
  },
  {
    fault: "any action is served",
    wrong: { isKnownAction: () => true },
    claim: "another x-acs-action is refused",
  },
  {
    fault: "any version is served",
    wrong: { isKnownVersion: version => version !== undefined },
    claim: "another x-acs-version is refused",
  },
  {
    fault: "a name beyond ASCII is a 500",
    wrong: {
      required: (value, name) => {
        if (/[^ -~]/.test(value ?? "")) throw new Refusal(500, "InternalError", "errorMsg:encoding");
        return right.required(value, name);
      },
    },
    claim: "an EntityId with spaces, signs and letters of many alphabets is accepted",
  },
  {
    fault: "a long EntityId is a 500",
    wrong: {
      required: (value, name) => {
        if (
          (value ?? "").length > 12 &&
          name === "EntityId" &&
          !value?.startsWith("entity-") &&
          !/ é /.test(value ?? "")
        )
          throw new Refusal(500, "InternalError", "errorMsg:too long");
        return right.required(value, name);
      },
    },
    claim: "any request that the contract allows is answered and fits",
  },
  {
    fault: "a quote in a value is a 500",
    wrong: {
      optional: (value, name) => {
        if (value?.startsWith("'")) throw new Refusal(500, "InternalError", "errorMsg:syntax");
        return right.optional(value, name);
      },
    },
    claim: "any text in any parameter is answered in a documented way, never by a failure",
  },
];

/** Faults in who may call. */
const signature: Mutant[] = [
  {
    fault: "the signature is not checked",
    wrong: { isRightSignature: () => true },
    claim: "a call signed with a wrong secret is refused",
  },
  {
    fault: "any access key is known",
    wrong: { secretOf: () => "TestAccessKeySecret" },
    claim: "an unknown access key is refused",
  },
  {
    fault: "headers need not be signed",
    wrong: { mustBeSigned: () => [] },
    claim: "a call whose action is not signed is refused",
  },
  {
    fault: "an old date is accepted",
    wrong: { isFresh: date => Date.parse(date) <= Date.now() + 15 * 60 * 1000 },
    claim: "a date of twenty minutes ago is refused",
  },
  {
    fault: "a date in the future is accepted",
    wrong: { isFresh: date => Date.parse(date) >= Date.now() - 15 * 60 * 1000 },
    claim: "a date twenty minutes ahead is refused",
  },
  {
    fault: "a date of ten minutes ago is refused",
    wrong: { isFresh: date => Math.abs(Date.parse(date) - Date.now()) <= 5 * 60 * 1000 },
    claim: "a date of ten minutes ago is accepted",
  },
  {
    fault: "a date in any format is accepted",
    wrong: { isDate: () => true, isFresh: date => !right.isDate(date) || right.isFresh(date) },
    claim: "a date in another format is refused",
  },
  {
    fault: "a nonce is accepted twice",
    wrong: { isNewNonce: () => true },
    claim: "a nonce used a second time is refused",
  },
  {
    fault: "any security token is accepted",
    wrong: { isToken: () => true },
    claim: "a security token that is none is refused",
  },
];

/** Faults in pages. */
const paging: Mutant[] = [
  {
    fault: "pages begin at 0",
    wrong: { page: (found, number, size) => found.slice(number * size, (number + 1) * size) },
    claim: "the items of all pages sum to TotalCount: none is missed",
  },
  {
    fault: "an item is lost at each border",
    wrong: { page: (found, number, size) => found.slice((number - 1) * size + (number > 1 ? 1 : 0), number * size) },
    claim: "the items of all pages sum to TotalCount: none is missed",
  },
  {
    fault: "an item at each border comes twice",
    wrong: { page: (found, number, size) => found.slice(Math.max(0, (number - 1) * size - 1), number * size) },
    claim: "no item is on two pages",
  },
  {
    fault: "pages hold one item too many",
    wrong: { page: (found, number, size) => found.slice((number - 1) * size, number * size + 1) },
    claim: "no page holds more than PageSize, and only the last one less",
  },
  {
    fault: "PageSize is ignored above 5",
    wrong: { page: (found, number, size) => right.page(found, number, Math.min(size, 5)) },
    claim: "pages of every PageSize give the same items",
  },
  {
    fault: "past the end the last page comes again",
    wrong: {
      page: (found, number, size) => right.page(found, Math.min(number, Math.ceil(found.length / size) || 1), size),
    },
    claim: "a page past the end is empty",
  },
  {
    fault: "past the end is an error",
    wrong: {
      page: (found, number, size) => {
        if (number > 1 && (number - 1) * size >= found.length) throw invalid("PageNumber");
        return right.page(found, number, size);
      },
    },
    claim: "a page past the end is empty",
  },
  {
    fault: "TotalCount counts the page",
    wrong: { total: (_, page) => page.length },
    claim: "a page past the end is empty",
  },
  {
    fault: "TotalCount counts what is left",
    wrong: { total: (found, page, number) => (number > 1 ? page.length : found.length) },
    claim: "every page tells the same TotalCount",
  },
  {
    fault: "TotalCount counts one too many",
    wrong: { total: found => found.length + 1 },
    claim: "the items of all pages sum to TotalCount: none is missed",
  },
  {
    fault: "the order changes between calls",
    wrong: { page: (found, number, size) => right.page(shuffled(found), number, size) },
    claim: "a page asked for twice is the same page",
  },
  {
    fault: "PageNumber in the answer is always 1",
    wrong: { answer: body => ({ ...body, PageNumber: 1 }) },
    claim: "an answer names the PageNumber and PageSize that were asked for",
  },
  {
    fault: "PageSize in the answer is the number of items",
    wrong: { answer: body => ({ ...body, PageSize: (body.Samples as { Sample: [] }).Sample.length || 1 }) },
    claim: "an answer names the PageNumber and PageSize that were asked for",
  },
];

/** Faults in what is selected. */
const meaning: Mutant[] = [
  {
    fault: "Algorithm is ignored",
    wrong: { hasAlgorithm: () => true },
    claim: "another Algorithm gives none of them",
  },
  {
    fault: "LibId is ignored",
    wrong: { hasLib: () => true },
    claim: "another LibId gives none of them",
  },
  {
    fault: "a list of LibId is treated as one id",
    wrong: { hasLib: (sample, libs) => libs.join(",") === sample.LibId },
    claim: "a list of LibId gives the union",
  },
  {
    fault: "of a list of LibId only the first one counts",
    wrong: { hasLib: (sample, libs) => libs[0] === sample.LibId },
    claim: "a list of LibId gives the union",
  },
  {
    fault: "LibId is matched by its beginning",
    wrong: { hasLib: (sample, libs) => libs.some(id => sample.LibId.startsWith(id)) },
    claim: "LibId is matched whole, letter by letter",
  },
  {
    fault: "LibId is matched without case",
    wrong: { hasLib: (sample, libs) => libs.some(id => id.toLowerCase() === sample.LibId) },
    claim: "LibId is matched whole, letter by letter",
  },
  {
    fault: "EntityId is ignored",
    wrong: { hasEntity: (sample, id, name) => id !== "ANY" || right.hasEntity(sample, id, name) },
    claim: "an exact EntityId gives its own samples and no others",
  },
  {
    fault: "EntityName is ignored",
    wrong: { hasEntity: (sample, id) => id === "ANY" || sample.EntityId === id },
    claim: "EntityId ANY with EntityName gives what those of that name give",
  },
  {
    fault: "EntityName is matched by its beginning",
    wrong: {
      hasEntity: (sample, id, name) =>
        id === "ANY" && name !== undefined ? sample.EntityName.startsWith(name) : right.hasEntity(sample, id, name),
    },
    claim: "EntityId ANY with EntityName gives what those of that name give",
  },
  {
    fault: "EntityName is read beside an exact EntityId",
    wrong: {
      hasEntity: (sample, id, name) =>
        right.hasEntity(sample, id, name) && (name === undefined || sample.EntityName === name),
    },
    claim: "EntityName is read beside EntityId ANY only, and only under its own name",
  },
  {
    fault: "ANY is taken for an id",
    wrong: { hasEntity: (sample, id) => sample.EntityId === id },
    claim: "EntityId ANY with EntityName gives what those of that name give",
  },
  {
    fault: "any is taken for ANY",
    wrong: { hasEntity: (sample, id, name) => right.hasEntity(sample, id === "any" ? "ANY" : id, name) },
    claim: "EntityName is read beside EntityId ANY only, and only under its own name",
  },
  {
    fault: "ANY alone finds nothing",
    wrong: {
      hasEntity: (sample, id, name) => (id === "ANY" && name === undefined ? false : right.hasEntity(sample, id, name)),
    },
    claim: "EntityId ANY without EntityName gives every",
  },
  {
    fault: "samples show another one's picture",
    wrong: { item: sample => ({ ...right.item(sample), ImageUrl: "https://example.com/other.png" }) },
    claim: "the samples are answered as the world holds them",
  },
  {
    fault: "samples show their algorithm for their library",
    wrong: { item: sample => ({ ...right.item(sample), LibId: sample.Algorithm }) },
    claim: "the samples are answered as the world holds them",
  },
  {
    fault: "one example is the answer to every valid call",
    wrong: {
      page: found => found.slice(0, 2),
      total: () => 2,
      answer: body => ({ ...body, ...ONE_EXAMPLE }),
    },
    claim: "another EntityId gives none of them",
  },
];

/** Faults under load; these are tried at the real pace. */
export const load: readonly Mutant[] = [
  {
    fault: "nothing is throttled",
    wrong: { isOverLimit: () => false },
    claim: "over 50 calls in a second the documented throttle comes and nothing else",
  },
  {
    fault: "48 calls in a second are too many",
    wrong: { limit: 47 },
    claim: "50 calls in a second are all served",
  },
  {
    fault: "over the limit comes a 503",
    wrong: { throttle: () => new Refusal(503, "ServiceUnavailable", "The service is temporarily unavailable.") },
    claim: "over 50 calls in a second the documented throttle comes and nothing else",
  },
  {
    fault: "the throttle's code is not documented",
    wrong: { throttle: () => new Refusal(400, "Throttling.Whatever", "Too many.") },
    claim: "over 50 calls in a second the documented throttle comes and nothing else",
  },
  {
    fault: "who was throttled stays throttled",
    wrong: {
      isOverLimit: (state, limit) => {
        if (stuck.has(state)) return true;
        const over = right.isOverLimit(state, limit);
        if (over) stuck.add(state);
        return over;
      },
    },
    claim: "after a second calls are served again",
  },
];

/** All faults that need no burst of calls. */
export const mutants: readonly Mutant[] = [...shape, ...refusal, ...signature, ...paging, ...meaning];

const ONE_EXAMPLE = {
  PageNumber: 1,
  PageSize: 10,
  TotalCount: 2,
  Samples: {
    Sample: [
      { SampleId: "s1", ImageUrl: "https://example.com/1.png", EntityId: "e1", LibId: "lib1" },
      { SampleId: "s2", ImageUrl: "https://example.com/2.png", EntityId: "e1", LibId: "lib2" },
    ],
  },
};

const stuck = new WeakSet<State>();

function shuffled(samples: readonly Sample[]): Sample[] {
  return samples
    .map(sample => ({ sample, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ sample }) => sample);
}

function without(body: object, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([each]) => each !== name));
}
