import { invalid, Refusal, right } from "../right.ts";
import { type Mutant, NOT_REFUSED, without } from "./mutant.ts";

/** Faults in what is refused, and how. */
export const refusals: readonly Mutant[] = [
  {
    fault: "an error comes with 200",
    wrong: { error: body => ({ status: 200, body }) },
    claim: "a call without Algorithm is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "an error has no RequestId",
    wrong: { error: (body, { status }) => ({ status, body: without(body, "RequestId") }) },
    claim: "an error has RequestId, a string",
    sees: /\/RequestId is missing/,
    assumed: "no source says that an element always comes",
  },
  {
    fault: "an error has no Code",
    wrong: { error: (body, { status }) => ({ status, body: without(body, "Code") }) },
    claim: "the method GET is refused",
    sees: /refused with 400 without a Code, expected is UnsupportedHTTPMethod/,
  },
  {
    fault: "an error's Code is not documented",
    wrong: { error: (body, { status }) => ({ status, body: { ...body, Code: "BadRequest" } }) },
    claim: "the method GET is refused",
    sees: /refused with 400 BadRequest .* expected is UnsupportedHTTPMethod/,
  },
  {
    fault: "a missing parameter is a 404",
    wrong: { error: (body, { code, status }) => ({ status: code === "MissingParameter" ? 404 : status, body }) },
    claim: "a call without PageNumber is refused",
    sees: /refused with 404 MissingParameter .* expected is MissingParameter/,
    assumed: "no source says how a missing parameter is refused",
  },
  {
    fault: "a missing parameter is called invalid",
    wrong: {
      required: (value, name) => {
        if (!value) {
          throw invalid(name);
        }
        return value;
      },
    },
    claim: "a call without PageSize is refused",
    sees: /refused with 400 InvalidParameter .* expected is MissingParameter/,
    assumed: "no source says how a missing parameter is refused",
  },
  {
    fault: "an invalid value is an HTML 500",
    wrong: {
      error: (body, { code, status }) =>
        code === "InvalidParameter" ? { status: 500, body: "<html><h1>Error</h1></html>" } : { status, body },
      contentType: () => "application/json",
    },
    claim: "an Algorithm outside its enum is refused",
    sees: /answered 500 "<html>.*: the server failed/,
  },
  {
    fault: "a missing EntityId is allowed",
    wrong: { required: (value, name) => (name === "EntityId" ? (value ?? "ANY") : right.required(value, name)) },
    claim: "a call without EntityId is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "a missing PageSize is taken for 10",
    wrong: { required: (value, name) => (name === "PageSize" ? (value ?? "10") : right.required(value, name)) },
    claim: "a call without PageSize is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "an Algorithm that nobody knows is allowed",
    wrong: { isAlgorithm: () => true },
    claim: "an Algorithm outside its enum is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "Algorithm is read without case",
    wrong: { isAlgorithm: (value, known) => known.includes(value.toLowerCase()) },
    claim: "an Algorithm in other letters' case is refused",
    sees: NOT_REFUSED,
    assumed: "no source says whether the case of a choice counts",
  },
  {
    fault: "Algorithm label is not known",
    wrong: { algorithms: right.algorithms.filter(each => each !== "label") },
    claim: "Algorithm label is accepted",
    sees: /a valid call is answered 400 InvalidParameter .*Algorithm/,
  },
  {
    fault: "names of parameters are read without case",
    wrong: {
      valuesOf: (query, name) =>
        query.filter(([each]) => each.toLowerCase() === name.toLowerCase()).map(([, value]) => value),
    },
    claim: "Algorithm written algorithm is refused",
    sees: NOT_REFUSED,
    assumed: "no source says whether the case of a name counts",
  },
  {
    fault: "of a repeated parameter the last one counts",
    wrong: { once: values => values.at(-1) },
    claim: "a repeated PageNumber is refused",
    sees: NOT_REFUSED,
    assumed: "no source says what a repeated parameter does",
  },
  {
    fault: "page 0 is allowed",
    wrong: { integer: (text, name) => (text === "0" ? 1 : right.integer(text, name)) },
    claim: "a PageNumber of 0, below its minimum, is refused",
    sees: NOT_REFUSED,
    assumed: "no source names a least page or size",
  },
  {
    fault: "page -1 is a 500",
    wrong: {
      integer: (text, name) => {
        if (name === "PageNumber" && text.startsWith("-")) {
          throw new Refusal(500, "InternalError", "errorMsg:IndexOutOfBounds");
        }
        return right.integer(text, name);
      },
    },
    claim: "a PageNumber of -1, a negative number, is refused",
    sees: /answered 500 InternalError "errorMsg:IndexOutOfBounds": the server failed/,
  },
  {
    fault: "a PageSize of -1 is taken for all there is",
    wrong: { integer: (text, name) => (text === "-1" && name === "PageSize" ? 1000 : right.integer(text, name)) },
    claim: "a PageSize of -1, a negative number, is refused",
    sees: NOT_REFUSED,
    assumed: "no source names a least page or size",
  },
  {
    fault: "a sign before a number is overlooked",
    wrong: { integer: (text, name) => right.integer(text.replace(/^-/, ""), name) },
    claim: "a PageNumber of -1, a negative number, is refused",
    sees: NOT_REFUSED,
    assumed: "no source names a least page or size",
  },
  {
    fault: "numbers are read in hexadecimal too",
    wrong: { integer: (text, name) => right.integer(/^0x[0-9a-f]+$/.test(text) ? String(Number(text)) : text, name) },
    claim: "a PageSize in hexadecimal is refused",
    sees: NOT_REFUSED,
    assumed: "no source says how a number may be spelt",
  },
  {
    fault: "a fraction is cut off",
    wrong: { integer: (text, name) => right.integer(text.replace(/\.\d+$/, ""), name) },
    claim: "a PageNumber with a fraction is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "numbers beyond int32 are allowed",
    wrong: { integer: (text, name) => (/^[1-9]\d*$/.test(text) ? Number(text) : right.integer(text, name)) },
    claim: "a PageNumber beyond int32 is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "text for a number is a 500",
    wrong: {
      integer: (text, name) => {
        if (/^[a-z]+$/.test(text)) {
          throw new Refusal(500, "InternalError", "errorMsg:NumberFormatException");
        }
        return right.integer(text, name);
      },
    },
    claim: "a PageSize that is not a number is refused",
    sees: /answered 500 InternalError "errorMsg:NumberFormatException": the server failed/,
  },
  {
    fault: "an empty LibId in the list is overlooked",
    wrong: { libs: text => text.split(",").filter(id => id !== "") },
    claim: "a LibId whose list holds an empty value is refused",
    sees: NOT_REFUSED,
    assumed: "no source forbids an empty value",
  },
  {
    fault: "an empty EntityName is overlooked",
    wrong: { optional: value => value || undefined },
    claim: "an empty EntityName is refused",
    sees: NOT_REFUSED,
    assumed: "no source forbids an empty value",
  },
  {
    fault: "two missing parameters are too much for it",
    wrong: {
      valuesOf: (query, name) => {
        const lacks = (each: string) => right.valuesOf(query, each).length === 0;
        if (lacks("Algorithm") && lacks("PageSize")) {
          throw new Refusal(500, "InternalError", "errorMsg:null");
        }
        return right.valuesOf(query, name);
      },
    },
    claim: "Algorithm and PageSize, both wrong, are refused",
    sees: /answered 500 InternalError .*: the server failed/,
  },
  {
    fault: "GET is served",
    wrong: { acceptsMethod: method => method === "POST" || method === "GET" },
    claim: "the method GET is refused",
    sees: NOT_REFUSED,
  },
  ...["PUT", "DELETE", "PATCH"].map(
    (served): Mutant => ({
      fault: `${served} is served`,
      wrong: { acceptsMethod: method => method === "POST" || method === served },
      claim: `the method ${served} is refused`,
      sees: NOT_REFUSED,
    }),
  ),
  {
    fault: "the action is read without case",
    wrong: { isKnownAction: action => action?.toLowerCase() === "listrecognitionsamples" },
    claim: "the x-acs-action in other letters' case is refused",
    sees: NOT_REFUSED,
    assumed: "no source says whether the case of an action counts",
  },
  {
    fault: "any action is served",
    wrong: { isKnownAction: () => true },
    claim: "another x-acs-action is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "any version is served",
    wrong: { isKnownVersion: version => version !== undefined },
    claim: "another x-acs-version is refused",
    sees: NOT_REFUSED,
  },
  {
    fault: "a name beyond ASCII is a 500",
    wrong: {
      required: (value, name) => {
        if (/[^ -~]/.test(value ?? "")) {
          throw new Refusal(500, "InternalError", "errorMsg:encoding");
        }
        return right.required(value, name);
      },
    },
    claim: "an EntityId with spaces, signs and letters of many alphabets is accepted",
    sees: /a valid call is answered 500 InternalError "errorMsg:encoding"/,
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
        ) {
          throw new Refusal(500, "InternalError", "errorMsg:too long");
        }
        return right.required(value, name);
      },
    },
    claim: "any request that the contract allows is answered and fits",
    sees: /^a valid call is answered 500 InternalError .*; smallest request found: /,
  },
  {
    fault: "a quote in a value is a 500",
    wrong: {
      optional: (value, name) => {
        if (value?.startsWith("'")) {
          throw new Refusal(500, "InternalError", "errorMsg:syntax");
        }
        return right.optional(value, name);
      },
    },
    claim: "any text in any parameter is answered as the contract says, never by a failure",
    sees: /answered 500 InternalError "errorMsg:syntax"; smallest request found: \{.*"'/,
  },
];
