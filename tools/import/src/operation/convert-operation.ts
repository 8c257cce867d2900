import type { JsonObject } from "@ims-kit/values";
import type { VendorOperation } from "../metadata/metadata.ts";
import type { Tag } from "../spec/main-file.ts";
import { capital, describeOperation } from "../words/describe.ts";
import { kebabCase } from "../words/plain-words.ts";
import { convertAnswers } from "./answers.ts";
import { keptParameters } from "./kept-parameters.ts";
import type { OperationContext } from "./operation-context.ts";
import { findPaging } from "./paging.ts";
import { convertParameters } from "./parameters.ts";
import { ramOf } from "./ram.ts";
import { refuseOperation } from "./refuse-operation.ts";
import { convertBody } from "./request-body.ts";

/** An operation as its file in the contract holds it. */
export interface ConvertedOperation {
  readonly action: string;
  /** e.g. `media-asset-upload` */
  readonly folder: string;
  readonly tags: readonly Tag[];
  /** `{ post: … }`, or `{ get: … }` where only GET is allowed. */
  readonly node: JsonObject;
}

/**
 * Converts one operation of the vendor's to the file that a person would write for it.
 *
 * @throws Refusal when it cannot be described, called or typed.
 */
export function convertOperation(
  action: string,
  vendor: VendorOperation,
  context: OperationContext,
): ConvertedOperation {
  refuseOperation(action, vendor);
  const parameters = keptParameters(action, vendor, context);
  const tags = tagsOf(context.directoriesOf(action));
  const isAnonymous = vendor.security?.some(way => "Anonymous" in way) ?? false;
  const answers = convertAnswers(action, vendor, context);
  const operation = {
    operationId: action,
    tags: tags.map(({ name }) => name),
    summary: describeOperation(action),
    ...(vendor.deprecated === true && { deprecated: true }),
    externalDocs: { description: "The vendor's page", url: context.pageOf(action) },
    ...(isAnonymous && { security: [] }),
    "x-standing": "imported",
    "x-source": { kind: "metadata", ...context.source },
    ...(!isAnonymous && { "x-ram": ramOf(action, vendor, context) }),
    ...findPaging(parameters, answers),
    parameters: convertParameters(action, parameters, context),
    ...convertBody(action, parameters, context),
    responses: answers,
  };
  const method = vendor.methods?.includes("post") === false ? "get" : "post";
  return { action, folder: tags[0]?.name ?? "other", tags, node: { [method]: operation } };
}

/** The outermost directory, and beside it the one that the operation is in, e.g. `media-ai` and `media-ai/smart-tagging`. */
function tagsOf(titles: readonly string[]): Tag[] {
  const [first, last] = [titles[0], titles.length > 1 ? titles.at(-1) : undefined];
  if (first === undefined) {
    return [{ name: "other", description: "Other." }];
  }
  const group = { name: kebabCase(first), description: `${capital(first)}.` };
  return last === undefined
    ? [group]
    : [group, { name: `${group.name}/${kebabCase(last)}`, description: `${capital(first)}: ${last}.` }];
}
